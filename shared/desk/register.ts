import type { Letter, NumberBlock, Register } from '../model/letter.ts'
import { registerDay, registerOf, registerYear, runningOf, yearInNumber } from './registerNumber.ts'

/** One register of one year as it is read: its letters, what is missing between them, what is set apart. */

export interface RegisterName {
  id: Register
  label: string
  /** Beside the others. */
  short: string
  /** The head of its first column. */
  number: string
}

const NAMES: Record<Register, Omit<RegisterName, 'id'>> = {
  letter: { label: 'ทะเบียนหนังสือส่ง', short: 'หนังสือส่ง', number: 'เลขทะเบียนส่ง' },
  circular: { label: 'ทะเบียนหนังสือเวียน', short: 'หนังสือเวียน (ว)', number: 'เลขทะเบียนส่ง' },
  received: { label: 'ทะเบียนหนังสือรับ', short: 'หนังสือรับ', number: 'เลขทะเบียนรับ' },
  order: { label: 'ทะเบียนคำสั่ง', short: 'คำสั่ง', number: 'เลขที่คำสั่ง' },
  announcement: { label: 'ทะเบียนประกาศ', short: 'ประกาศ', number: 'เลขที่ประกาศ' },
}

export const registerNamed = (id: Register): RegisterName => ({ id, ...NAMES[id] })
export const REGISTERS: readonly RegisterName[] = (
  ['letter', 'circular', 'received', 'order', 'announcement'] as const
).map(registerNamed)

export type Fault = 'twice' | 'otherYear' | 'noDay' | 'afterReceipt'

export type RegisterRow =
  | { type: 'letter'; id: string; running: number; letter: Letter; faults: Fault[] }
  /** Numbers that nothing accounts for. */
  | { type: 'gap'; id: string; running: number; last: number }
  /** Numbers of a block without a letter: still to be given, or returned unused. */
  | { type: 'block'; id: string; running: number; last: number; block: NumberBlock }

export interface RegisterFacts {
  letters: readonly Letter[]
  blocks: readonly NumberBlock[]
}

/** What has a place in the register: a draft has none yet. */
const isEntered = (letter: Letter): boolean => runningOf(letter) > 0

export const lettersOf = (letters: readonly Letter[], register: Register, year: number): Letter[] =>
  letters.filter((one) => isEntered(one) && registerOf(one) === register && registerYear(one) === year)

/** The years a register has anything in, the newest first. */
export function yearsOf({ letters, blocks }: RegisterFacts): number[] {
  const years = [...letters.filter(isEntered).map(registerYear), ...blocks.map(({ year }) => year)]
  return [...new Set(years)].sort((a, b) => b - a)
}

/** Rule: numbers run from 1 each calendar year; a year that was begun on paper is read from its first number here. */
export function registerRows(facts: RegisterFacts, register: Register, year: number): RegisterRow[] {
  const letters = lettersOf(facts.letters, register, year)
  const blocks = facts.blocks.filter((one) => one.register === register && one.year === year)
  const counts = new Map<number, number>()
  for (const letter of letters) counts.set(runningOf(letter), (counts.get(runningOf(letter)) ?? 0) + 1)
  const rows: RegisterRow[] = letters.map((letter) => {
    const running = runningOf(letter)
    return { type: 'letter', id: letter.id, running, letter, faults: faultsOf(letter, (counts.get(running) ?? 0) > 1) }
  })
  rows.push(...missing([...counts.keys()], blocks))
  return rows.sort((a, b) => a.running - b.running || (a.id < b.id ? -1 : 1))
}

interface Span {
  first: number
  last: number
}

/** Numbers without a letter between the first and the last that are known. */
function freeSpans(used: readonly number[], blocks: readonly Span[]): Span[] {
  const ends = [...used, ...blocks.flatMap(({ first, last }) => [first, last])].sort((a, b) => a - b)
  const spans: Span[] = []
  let next = ends[0] ?? 1
  for (const number of [...used].sort((a, b) => a - b)) {
    if (number > next) spans.push({ first: next, last: number - 1 })
    next = Math.max(next, number + 1)
  }
  const end = ends.at(-1) ?? 0
  return next <= end ? [...spans, { first: next, last: end }] : spans
}

/** Of a block that is out, what its machine has passed and we have no letter of is missing as anything else is. */
const accountedFrom = ({ state, first, used }: NumberBlock): number =>
  state === 'returned' ? first : Math.max(first, used + 1)

function missing(used: readonly number[], blocks: readonly NumberBlock[]): RegisterRow[] {
  const sorted = [...blocks].sort((a, b) => a.first - b.first)
  return freeSpans(used, blocks).flatMap(({ first, last }) => {
    const rows: RegisterRow[] = []
    let at = first
    for (const block of sorted) {
      const from = Math.max(at, accountedFrom(block))
      const to = Math.min(last, block.last)
      if (from > to) continue
      if (from > at) rows.push(spanRow(at, from - 1, undefined))
      rows.push(spanRow(from, to, block))
      at = to + 1
    }
    if (at <= last) rows.push(spanRow(at, last, undefined))
    return rows
  })
}

const spanRow = (running: number, last: number, block: NumberBlock | undefined): RegisterRow =>
  block
    ? { type: 'block', id: `block-${block.id}-${running}`, running, last, block }
    : { type: 'gap', id: `gap-${running}`, running, last }

function faultsOf(letter: Letter, twice: boolean): Fault[] {
  const day = registerDay(letter)
  const named = yearInNumber(letter)
  const { direction, date, receivedDate } = letter
  return [
    ...(twice ? ['twice' as const] : []),
    ...(day === null ? ['noDay' as const] : []),
    ...(named !== null && named !== registerYear(letter) ? ['otherYear' as const] : []),
    ...(direction === 'in' && date && receivedDate && date > receivedDate ? ['afterReceipt' as const] : []),
  ]
}

export const FAULTS: Record<Fault, string> = {
  twice: 'เลขซ้ำ',
  otherYear: 'ปีในเลขไม่ตรงกับวันที่',
  noDay: 'ไม่มีวันที่',
  afterReceipt: 'ลงวันที่หลังวันรับ',
}

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`)
export const spanWords = (row: { running: number; last: number }): string => span(row.running, row.last)

/** What stands in the register where there is no letter. */
export function blockWords({ holder, state, reason, machine, note }: NumberBlock): string {
  if (state === 'returned') return `ไม่ได้ใช้ (กันไว้ให้${holder} คืนแล้ว: ${reason})`
  return [`กันไว้ให้${holder}`, machine && `ออกเลขที่เครื่อง ${machine}`, note].filter(Boolean).join(' · ')
}

export interface Warning {
  /** The row to go to. */
  rowId: string
  sentence: string
}

/** What does not hold in a register, in its order. */
export function registerWarnings(rows: readonly RegisterRow[]): Warning[] {
  const said = new Set<number>()
  return rows.flatMap((row): Warning[] => {
    if (row.type === 'block') return []
    if (row.type === 'gap') {
      const count = row.last - row.running + 1
      return [{ rowId: row.id, sentence: `เลข ${spanWords(row)} ขาด${count > 1 ? ` (${count} เลข)` : ''}` }]
    }
    return row.faults.flatMap((fault) => {
      if (fault === 'twice' && said.has(row.running)) return []
      if (fault === 'twice') said.add(row.running)
      return [{ rowId: row.id, sentence: `เลข ${row.running} ${FAULTS[fault]}` }]
    })
  })
}
