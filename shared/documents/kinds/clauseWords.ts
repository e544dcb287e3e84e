import type { MeetingFile } from '../../api.ts'
import type { Clause, Resolution } from '../../model/meeting.ts'
import { numberProse } from '../../model/numbering.ts'
import { paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import { type AgendaNode, agendaTree } from './meetingHead.ts'

/** Clauses of a meeting as its papers cite them: under their item, by the number they carry in the minutes. */

export interface CitedClause {
  clause: Clause
  /** `ข้อ 3.1`; empty for a clause without a number. */
  cite: string
}

export interface ItemResolutions {
  node: AgendaNode
  resolutions: Array<{ resolution: Resolution; clauses: CitedClause[] }>
}

type Resolved = Pick<MeetingFile, 'items' | 'resolutions' | 'clauses'>

const flat = (nodes: readonly AgendaNode[]): AgendaNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])

export const allItems = ({ items }: Pick<MeetingFile, 'items'>): AgendaNode[] => flat(agendaTree(items))

/** Items that have a resolution, in the order of the agenda. */
export function resolved(file: Resolved): ItemResolutions[] {
  return allItems(file)
    .map((node) => ({
      node,
      resolutions: file.resolutions
        .filter((resolution) => resolution.itemId === node.id)
        .map((resolution) => ({ resolution, clauses: cited(file, resolution) })),
    }))
    .filter(({ resolutions }) => resolutions.length > 0)
}

/** Rule: a clause keeps its number of the minutes, because clauses refer to each other by it (ตามข้อ ๑ - ๓). */
function cited({ clauses }: Resolved, resolution: Resolution): CitedClause[] {
  const own = clauses.filter((clause) => clause.resolutionId === resolution.id).sort((a, b) => a.position - b.position)
  const numbers = numberProse(own.map(({ text, level, mark }) => paragraph(text, { level, mark })))
  return own.map((clause, index) => {
    const number = (numbers[index] ?? '').replace(/[.)]$/, '').replace(/^\(|^-$/, '')
    return { clause, cite: number ? `ข้อ ${number}` : '' }
  })
}

/** A clause nobody has to carry out is a decision, not an order to follow up. */
export const isOrder = ({ ownerIds, due, rhythm }: Clause): boolean =>
  ownerIds.length > 0 || due !== null || rhythm !== null

const RHYTHM = {
  weekly: 'ทุกสัปดาห์',
  monthly: 'ทุกเดือน',
  quarterly: 'ทุกไตรมาส',
  everyMeeting: 'ทุกครั้งที่มีการประชุม',
} as const

/** `ภายในวันที่ 9 ธันวาคม 2563`, `รายงานความก้าวหน้าทุกเดือน`: each a phrase of its own. */
export const dueWords = ({ due, rhythm }: Pick<Clause, 'due' | 'rhythm'>): string[] => [
  ...(due ? [`ภายในวันที่ ${longDate(due)}`] : []),
  ...(rhythm ? [`รายงานความก้าวหน้า${RHYTHM[rhythm]}`] : []),
]

export const STATE_WORDS: Record<Clause['state'], string> = {
  assigned: 'มอบหมายแล้ว',
  notified: 'แจ้งมติแล้ว',
  underway: 'อยู่ระหว่างดำเนินการ',
  done: 'ดำเนินการแล้วเสร็จ',
  dropped: 'ยุติการดำเนินการ',
}

/** Owner names of a clause, in the order they were given. */
export const ownersOf = ({ ownerIds }: Clause, agencies: Record<string, string>): string[] =>
  ownerIds.map((id) => agencies[id] ?? '').filter(Boolean)

/** The nearest clause that this one stands below, among those shown. */
export function above(clause: Clause, shown: readonly CitedClause[]): Clause | undefined {
  const at = shown.findIndex((one) => one.clause.id === clause.id)
  return shown.slice(0, Math.max(0, at)).findLast((one) => one.clause.level < clause.level)?.clause
}

/** `ระเบียบวาระที่ 4.1` at every depth, as a letter cites it. */
export const agendaCite = ({ number }: Pick<AgendaNode, 'number'>): string => `ระเบียบวาระที่ ${number}`

/** `เรื่อง …`, the word once. */
export const subjectOf = ({ title }: Pick<AgendaNode, 'title'>): string =>
  title === '' || title.startsWith('เรื่อง') ? title : `เรื่อง ${title}`
