import type { MeetingFile } from '../../api.ts'
import type { Clause, Resolution } from '../../model/meeting.ts'
import { numberProse } from '../../model/numbering.ts'
import { paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import { type AgendaNode, agendaTree } from './meetingHead.ts'
import { joinThai } from './parts.ts'

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

/** A month that has no such day ends before it, so it is not named. */
const LAST_OF_EVERY_MONTH = 28

/**
 * `ภายในวันที่ 9 ธันวาคม 2563`, `รายงานความก้าวหน้าทุกเดือน`: each a phrase of its own. With both, the day is the first
 * of the rhythm.
 */
export function dueWords({ due, rhythm }: Pick<Clause, 'due' | 'rhythm'>): string[] {
  if (!due) return rhythm ? [`รายงานความก้าวหน้า${RHYTHM[rhythm]}`] : []
  if (!rhythm) return [`ภายในวันที่ ${longDate(due)}`]
  const day = Number(due.slice(8))
  const round = rhythm === 'monthly' && day <= LAST_OF_EVERY_MONTH ? `ทุกวันที่ ${day} ของเดือน` : RHYTHM[rhythm]
  return [`รายงานความก้าวหน้าครั้งแรกภายในวันที่ ${longDate(due)}`, `ต่อไป${round}`]
}

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

/** By when and how often a clause is to be done, without what the clause above it says already. */
function dueUnsaid({ due, rhythm }: Clause, over: Clause | undefined): string[] {
  const words = dueWords({ due: over?.due === due ? null : due, rhythm: over?.rhythm === rhythm ? null : rhythm })
  return words.map((phrase) => (phrase.startsWith('ภายใน') ? `แล้วเสร็จ${phrase}` : phrase))
}

/** `แล้วเสร็จภายในวันที่ 9 ธันวาคม 2563`; empty where there is nothing to say. */
export const dueSentence = (clause: Clause, shown: readonly CitedClause[]): string =>
  dueUnsaid(clause, above(clause, shown)).join(' และ')

/** Who is to do a clause and by when, as a sentence behind it; what the clause itself or the one above says is left out. */
export function chargeOf(clause: Clause, shown: readonly CitedClause[], agencies: Record<string, string>): string {
  const over = above(clause, shown)
  const told = over ? ownersOf(over, agencies) : []
  const who = joinThai(ownersOf(clause, agencies).filter((name) => !clause.text.includes(name) && !told.includes(name)))
  const when = dueSentence(clause, shown)
  if (who === '') return when && `ทั้งนี้ ให้${when}`
  const work = when === '' ? 'เป็นผู้รับผิดชอบ' : when.startsWith('แล้วเสร็จ') ? `ดำเนินการให้${when}` : when
  return `ทั้งนี้ ให้${who}${work}`
}

/** `ระเบียบวาระที่ 4.1` at every depth, as a letter cites it. */
export const agendaCite = ({ number }: Pick<AgendaNode, 'number'>): string => `ระเบียบวาระที่ ${number}`

/** `เรื่อง …`, the word once. */
export const subjectOf = ({ title }: Pick<AgendaNode, 'title'>): string =>
  title === '' || title.startsWith('เรื่อง') ? title : `เรื่อง ${title}`
