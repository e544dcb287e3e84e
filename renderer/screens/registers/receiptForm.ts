import type { Api } from '../../../shared/api.ts'
import { receiptErrors } from '../../../shared/desk/receipt.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { parseTime } from '../../../shared/thai/date.ts'
import { readDay } from '../../components/fields/dayText.ts'
import type { ReceiptDraft } from '../../stores/registerStore.ts'

type Receipt = Omit<Parameters<Api['letters']['receive']>[0], 'officeId'>
export type ReceiptErrors = Partial<Record<keyof Receipt, string>>

const NONE = 'none'
const grade = <T extends string>(text: string | undefined): T | null => (!text || text === NONE ? null : (text as T))

const DAY = 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69'
const TIME = 'อ่านเวลาไม่ได้ พิมพ์อย่าง ๐๙.๐๐ หรือ 0900'

/** Reads the form of receipt as it was typed: the letter as it will be entered, and what cannot be read. */
export function readReceipt(typed: ReceiptDraft, now: Date): { receipt: Receipt; errors: ReceiptErrors } {
  const text = (name: keyof ReceiptDraft) => (typed[name] ?? '').trim()
  const date = text('date') ? readDay(text('date'), now) : null
  const receivedDate = readDay(text('receivedDate'), now)
  const receivedTime = text('receivedTime') ? parseTime(text('receivedTime')) : null
  const days = receiptErrors({ date, receivedDate }, readDay('วันนี้', now) ?? '')
  const errors: ReceiptErrors = {
    ...days,
    ...(!text('from') && { from: 'ต้องกรอกว่าหนังสือมาจากที่ใด' }),
    ...(!text('subject') && { subject: 'ต้องกรอกชื่อเรื่อง' }),
    ...(text('date') && !date && { date: DAY }),
    ...(!receivedDate && { receivedDate: text('receivedDate') ? DAY : 'ต้องกรอกวันที่รับ' }),
    ...(text('receivedTime') && !receivedTime && { receivedTime: TIME }),
  }
  const receipt: Receipt = {
    meetingId: typed.meetingId || null,
    from: text('from'),
    number: text('number'),
    date,
    to: text('to'),
    subject: text('subject'),
    urgency: grade<NonNullable<Letter['urgency']>>(typed.urgency),
    secrecy: grade<NonNullable<Letter['secrecy']>>(typed.secrecy),
    action: text('action'),
    note: text('note'),
    receivedDate: receivedDate ?? '',
    receivedTime,
  }
  return { receipt, errors }
}

/** What the form begins with: received now, to whom the last one went. */
export function freshReceipt(letters: readonly Letter[], now: Date): ReceiptDraft {
  const last = letters.filter(({ direction }) => direction === 'in').at(-1)
  return {
    receivedDate: 'วันนี้',
    receivedTime: now.toTimeString().slice(0, 5).replace(':', '.'),
    to: last?.addressees.map(({ text }) => text).join(' ') ?? '',
  }
}
