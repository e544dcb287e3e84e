import type { SendingWay } from '../model/sending.ts'
import type { SentCopy } from '../sendingApi.ts'
import { longDate } from '../thai/date.ts'

/** Ticking off a letter to many: what was sent, what was answered, who is silent. */

export const WAYS: Readonly<Record<SendingWay, string>> = {
  hand: 'ส่งด้วยตนเอง (สมุดส่งหนังสือ)',
  post: 'ไปรษณีย์',
  registered: 'ไปรษณีย์ลงทะเบียน',
  email: 'อีเมล',
  system: 'ระบบสารบรรณอิเล็กทรอนิกส์',
}

export const isAnswered = ({ sending }: SentCopy): boolean => Boolean(sending?.answered)
/** Whoever answered has had it. */
export const isSent = (copy: SentCopy): boolean => Boolean(copy.sending?.sent) || isAnswered(copy)

export const COPY_FILTERS = ['all', 'unsent', 'silent', 'answered'] as const
export type CopyFilter = (typeof COPY_FILTERS)[number]

export const FILTER_WORDS: Readonly<Record<CopyFilter, string>> = {
  all: 'ทั้งหมด',
  unsent: 'ยังไม่ส่ง',
  silent: 'ส่งแล้ว ยังไม่ตอบ',
  answered: 'ตอบแล้ว',
}

export function passes(copy: SentCopy, filter: CopyFilter): boolean {
  if (filter === 'unsent') return !isSent(copy)
  if (filter === 'silent') return isSent(copy) && !isAnswered(copy)
  return filter === 'all' || isAnswered(copy)
}

export function sendingWords(copies: readonly SentCopy[]): string {
  const listed = copies.filter(({ gone }) => !gone)
  const sent = listed.filter(isSent).length
  const answered = listed.filter(isAnswered).length
  return `ผู้รับ ${listed.length} ราย ส่งแล้ว ${sent} ตอบแล้ว ${answered} ยังไม่ตอบ ${sent - answered}`
}

/** A list to telephone by, or to put into a message. */
export const silentList = (copies: readonly SentCopy[]): string =>
  copies
    .filter((copy) => passes(copy, 'silent'))
    .map(
      ({ recipient, sending }, at) =>
        `${at + 1}. ${recipient}${sending?.sent ? ` (ส่ง ${longDate(sending.sent)})` : ''}`,
    )
    .join('\n')

/** The sentence for days that cannot be; empty where all is well. */
export function sendingProblem({ sent, answered }: { sent: string | null; answered: string | null }): string {
  if (!sent || !answered || sent <= answered) return ''
  return `วันที่ตอบ (${longDate(answered)}) อยู่ก่อนวันที่ส่ง (${longDate(sent)}) ตรวจวันที่ทั้งสอง`
}
