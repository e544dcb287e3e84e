import type { Attendance } from '../model/meeting.ts'
import { fullName } from '../thai/name.ts'

export type Reply = NonNullable<Attendance['reply']>
type Answered = Pick<Attendance, 'reply' | 'replyFor'>

/** An answer for another day is no answer: a meeting that was put off asks anew. */
export const replyOf = ({ reply, replyFor }: Answered, date: string): Reply | null =>
  reply !== null && (replyFor === null || replyFor === date) ? reply : null

/** Not marked yet, and expected by their answer: they come themselves, or send somebody whose name is known. */
export const awaited = (rows: readonly Attendance[], date: string): Attendance[] =>
  rows.filter((row) => {
    const reply = replyOf(row, date)
    return row.status === 'expected' && (reply === 'coming' || (reply === 'substitute' && row.replySubstitute !== null))
  })

export interface Forecast {
  members: number
  coming: number
  substitutes: number
  declined: number
  silent: number
  /** Who will be there if all keep their word. */
  expected: number
  enough: boolean
  needed: number
}

/** What the slips promise for the day; the quorum is the committee's. */
export function forecastOf(rows: readonly Attendance[], date: string, needed: number): Forecast {
  const members = rows.filter(({ list }) => list === 'member')
  const count = (reply: Reply | null) => members.filter((row) => replyOf(row, date) === reply).length
  const coming = count('coming')
  const substitutes = count('substitute')
  const expected = coming + substitutes
  return {
    members: members.length,
    coming,
    substitutes,
    declined: count('declined'),
    silent: count(null),
    expected,
    enough: members.length > 0 && expected >= needed,
    needed,
  }
}

export function forecastWords({ members, expected, needed, enough, silent }: Forecast): string {
  const short = needed - expected
  const outcome = enough
    ? 'ครบ'
    : silent >= short
      ? `ยังขาดอีก ${short} คน`
      : `ไม่ครบ แม้ผู้ที่ยังไม่ตอบจะมาทุกคนก็ขาดอีก ${short - silent} คน`
  return `ตอบว่ามา ${expected} จาก ${members} คน องค์ประชุม ${needed} คน — ${outcome}`
}

/** Those who have not answered, members first in their order, as a list to copy and telephone by. */
export function silentOnes(rows: readonly Attendance[], date: string): Attendance[] {
  return rows
    .filter((row) => replyOf(row, date) === null)
    .sort((a, b) => Number(a.list === 'guest') - Number(b.list === 'guest') || a.position - b.position)
}

export const silentText = (rows: readonly Attendance[], date: string): string =>
  silentOnes(rows, date)
    .map(({ name, post }, at) => `${at + 1}. ${[name && fullName(name), post].filter(Boolean).join(' ')}`)
    .join('\n')
