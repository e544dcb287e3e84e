import type { MeetingFile } from '../../api.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import type { Choice } from './choice.ts'
import { agendaCite, type CitedClause, dueSentence, resolved, subjectOf } from './clauseWords.ts'
import type { AgendaNode } from './meetingHead.ts'

/** Clauses of one agency, as the letters that tell it of them and remind it of them list them. */

export interface ItemOrders {
  node: AgendaNode
  clauses: CitedClause[]
}

/** Agencies that have a clause, in the order they come. */
export function owners(file: MeetingFile): Array<Choice<string>> {
  const ids = resolved(file).flatMap(({ resolutions }) =>
    resolutions.flatMap(({ clauses }) => clauses.flatMap(({ clause }) => clause.ownerIds)),
  )
  return [...new Set(ids)].flatMap((id, index) => {
    const name = file.agencies[id]
    return name ? [{ value: id, number: String(index + 1), name }] : []
  })
}

/** What to say when an officer names no agency that has a clause. */
export function noSuchOwner(typed: string, file: MeetingFile): string {
  const names = owners(file).map(({ name }) => name)
  if (names.length === 0) return 'การประชุมครั้งนี้ยังไม่มีข้อสั่งการที่ระบุหน่วยงานผู้รับผิดชอบ จึงยังไม่มีมติที่จะแจ้ง'
  const asked = typed.trim() ? `ไม่พบหน่วยงาน “${typed.trim()}” ในข้อสั่งการของการประชุมครั้งนี้` : 'ยังไม่ได้เลือกหน่วยงาน'
  return `${asked} หน่วยงานที่มีข้อสั่งการ ได้แก่ ${names.join(' ')}`
}

/** The agency's clauses under their items. */
export const ordersOf = (agencyId: string, file: MeetingFile): ItemOrders[] =>
  resolved(file)
    .map(({ node, resolutions }) => ({
      node,
      clauses: resolutions.flatMap(({ clauses }) => ownedBy(agencyId, clauses)),
    }))
    .filter(({ clauses }) => clauses.length > 0)

/** A lead and the clauses below it; those of several items stand under each. */
export function listed(
  lead: string,
  items: readonly ItemOrders[],
  text: (clause: CitedClause, all: readonly CitedClause[]) => string,
): Prose {
  const [only] = items
  if (items.length === 1 && only) {
    return [
      paragraph(`${lead} ตาม${matter(only.node)} ดังนี้`),
      ...only.clauses.map((clause) => paragraph(text(clause, only.clauses))),
    ]
  }
  return [
    paragraph(`${lead} ดังนี้`),
    ...items.flatMap(({ node, clauses }) => [
      paragraph(matter(node), { mark: 'dot' }),
      ...clauses.map((clause) => paragraph(text(clause, clauses), { level: 1 })),
    ]),
  ]
}

/** `ระเบียบวาระที่ 4.1 เรื่อง …` */
export const matter = (node: AgendaNode): string => `${agendaCite(node)} ${subjectOf(node)}`.trim()

/** Clauses of the agency, and what stands below one of them without an owner of its own. */
function ownedBy(id: string, clauses: readonly CitedClause[]): CitedClause[] {
  let within: number | null = null
  return clauses.filter(({ clause }) => {
    if (within !== null && clause.level <= within) within = null
    if (clause.ownerIds.includes(id)) {
      within ??= clause.level
      return true
    }
    return within !== null && clause.ownerIds.length === 0
  })
}

/** `ข้อ 2.1 … (ให้แล้วเสร็จภายในวันที่ …)`; a due day that the clause above has is not said again. */
export function orderText({ clause, cite }: CitedClause, all: readonly CitedClause[]): string {
  const due = dueSentence(clause, all)
  return [cite, clause.text, due && `(ให้${due})`].filter(Boolean).join(' ')
}
