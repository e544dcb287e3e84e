import type { MeetingFile } from '../../api.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { mannerTo, summary } from '../../saraban/wording.ts'
import { defineKind } from '../kind.ts'
import { headOf } from './agencyHead.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { type Choice, choose } from './choice.ts'
import { above, agendaCite, type CitedClause, dueWords, resolved } from './clauseWords.ts'
import type { AgendaNode } from './meetingHead.ts'
import { chairOf, heldAt, sitting } from './meetingWords.ts'

/** Rule: หนังสือแจ้งมติ: to one agency, its own clauses and no others, under their items (rulebook §4.2, §4.3). */
export const resolutionNotice = defineKind({
  id: 'resolutionNotice',
  label: 'หนังสือแจ้งมติ',
  from: 'meeting',
  page: { continuation: true },
  oneFor: 'agency',
  fields: {
    agency: { input: 'line', label: 'หน่วยงานผู้รับผิดชอบ', hint: 'ชื่อหรือส่วนของชื่อ หรือลำดับที่ในข้อสั่งการ' },
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ', hint: 'ว่างไว้ = หัวหน้าหน่วยงานนั้น', optional: true },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
    more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (file) => ({
    agency: owners(file)[0]?.name ?? '',
    urgency: null,
    number: '',
    date: null,
    subject: `แจ้งมติที่${sitting(file)}`,
    salutation: 'เรียน',
    addressees: [],
    enclosures: [],
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file) => {
    const found = choose(owners(file), values.agency)
    const head = found ? headOf(found.name, file.attendances) : ''
    const addressees = values.addressees.length > 0 ? values.addressees : [{ groupId: null, text: head }]
    return asLetter(file.office, {
      ...values,
      addressees,
      body: found
        ? [
            paragraph(`ตามที่${file.office.name} ได้จัด${sitting(file)} ${heldAt(file)} นั้น`),
            ...ordersTo(found, file),
            ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
            paragraph(summary('act', values.salutation, mannerTo(file.office.name, found.name))),
          ]
        : [paragraph(unknown(values.agency, file))],
    })
  },
})

/** Agencies that have a clause, in the order they come. */
function owners(file: MeetingFile): Array<Choice<string>> {
  const ids = resolved(file).flatMap(({ resolutions }) =>
    resolutions.flatMap(({ clauses }) => clauses.flatMap(({ clause }) => clause.ownerIds)),
  )
  return [...new Set(ids)].flatMap((id, index) => {
    const name = file.agencies[id]
    return name ? [{ value: id, number: String(index + 1), name }] : []
  })
}

function unknown(typed: string, file: MeetingFile): string {
  const names = owners(file).map(({ name }) => name)
  if (names.length === 0) return 'การประชุมครั้งนี้ยังไม่มีข้อสั่งการที่ระบุหน่วยงานผู้รับผิดชอบ จึงยังไม่มีมติที่จะแจ้ง'
  const asked = typed.trim() ? `ไม่พบหน่วยงาน “${typed.trim()}” ในข้อสั่งการของการประชุมครั้งนี้` : 'ยังไม่ได้เลือกหน่วยงาน'
  return `${asked} หน่วยงานที่มีข้อสั่งการ ได้แก่ ${names.join(' ')}`
}

interface ItemOrders {
  node: AgendaNode
  clauses: CitedClause[]
}

function ordersTo({ value: id, name }: Choice<string>, file: MeetingFile): Prose {
  const items: ItemOrders[] = resolved(file)
    .map(({ node, resolutions }) => ({
      node,
      clauses: resolutions.flatMap(({ clauses }) => ownedBy(id, clauses)),
    }))
    .filter(({ clauses }) => clauses.length > 0)
  const lead = `ในการประชุมดังกล่าว ที่ประชุมมีมติและข้อสั่งการในส่วนที่เกี่ยวข้องกับ${name}`
  const [only] = items
  if (items.length === 1 && only) {
    return [
      paragraph(`${lead} ตาม${matter(only.node)} ดังนี้`),
      ...only.clauses.map((clause) => paragraph(orderText(clause, only.clauses))),
    ]
  }
  return [
    paragraph(`${lead} ดังนี้`),
    ...items.flatMap(({ node, clauses }) => [
      paragraph(matter(node), { mark: 'dot' }),
      ...clauses.map((clause) => paragraph(orderText(clause, clauses), { level: 1 })),
    ]),
  ]
}

/** `ระเบียบวาระที่ 4.1 เรื่อง …` */
const matter = (node: AgendaNode): string =>
  `${agendaCite(node)} ${node.title === '' || node.title.startsWith('เรื่อง') ? '' : 'เรื่อง '}${node.title}`.trim()

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
function orderText({ clause, cite }: CitedClause, all: readonly CitedClause[]): string {
  const over = above(clause, all)
  const due = over?.due === clause.due ? null : clause.due
  const rhythm = over?.rhythm === clause.rhythm ? null : clause.rhythm
  const words = dueWords({ due, rhythm }).map((phrase) => (phrase.startsWith('ภายใน') ? `แล้วเสร็จ${phrase}` : phrase))
  return [cite, clause.text, words.length > 0 && `(ให้${words.join(' และ')})`].filter(Boolean).join(' ')
}
