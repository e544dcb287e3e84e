import type { MeetingFile } from '../../../../shared/api.ts'
import type { Amendment } from '../../../../shared/model/amendment.ts'
import { toArabicDigits } from '../../../../shared/thai/digits.ts'
import { dayText, readDay } from '../../../components/fields/dayText.ts'
import type { AmendmentDraft, Asked } from '../../../stores/amendmentsStore.ts'
import { rowName } from '../attendance.ts'

export const SOURCES: ReadonlyArray<{ id: Amendment['source']; label: string }> = [
  { id: 'slip', label: 'แบบขอแก้ไข' },
  { id: 'letter', label: 'หนังสือ' },
  { id: 'phone', label: 'โทรศัพท์' },
  { id: 'meeting', label: 'ในที่ประชุม' },
  { id: 'other', label: 'อื่น ๆ' },
]

export const FRESH: Required<AmendmentDraft> = {
  by: '',
  received: 'วันนี้',
  source: 'slip',
  letterId: '',
  page: '',
  line: '',
  from: '',
  to: '',
  itemId: '',
}

export const typedOf = (one: Amendment): Required<AmendmentDraft> => ({
  by: one.by,
  received: dayText(one.received),
  source: one.source,
  letterId: one.letterId ?? '',
  page: one.page === null ? '' : String(one.page),
  line: one.line === null ? '' : String(one.line),
  from: one.from,
  to: one.to,
  itemId: one.itemId ?? '',
})

export type AmendmentErrors = Partial<Record<keyof AmendmentDraft, string>>

const MOST = 9_999

/** A number of a page or line in either digits; null when empty, undefined when it is none. */
export function readCount(text: string): number | null | undefined {
  const plain = toArabicDigits(text).trim()
  if (plain === '') return null
  const value = Number(plain)
  return /^\d+$/.test(plain) && value >= 1 && value <= MOST ? value : undefined
}

/** Reads the form as it was typed: the request as it will be kept, and what cannot be read. */
export function readAmendment(
  typed: Required<AmendmentDraft>,
  attendances: MeetingFile['attendances'],
  now: Date,
): { asked: Asked; errors: AmendmentErrors } {
  const received = readDay(typed.received, now)
  const today = readDay('วันนี้', now) ?? ''
  const page = readCount(typed.page)
  const line = readCount(typed.line)
  const count = 'ต้องเป็นจำนวนเต็มตั้งแต่ ๑ หรือเว้นว่าง'
  const errors: AmendmentErrors = {
    ...(!received && {
      received: typed.received.trim() ? 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69' : 'ต้องกรอกวันที่',
    }),
    ...(received && received > today && { received: 'วันที่นี้ยังมาไม่ถึง ให้ใส่วันที่ได้รับจริง' }),
    ...(page === undefined && { page: count }),
    ...(line === undefined && { line: count }),
    ...(typed.from.trim() === '' && { from: 'ต้องบอกข้อความเดิม ลากเลือกในหน้ารายงาน หรือพิมพ์' }),
    ...(typed.to.trim() === '' && { to: 'ต้องบอกข้อความที่ขอแก้เป็น' }),
    ...(typed.from.trim() !== '' && typed.from.trim() === typed.to.trim() && { to: 'เหมือนข้อความเดิม จึงไม่มีอะไรต้องแก้' }),
  }
  const by = typed.by.trim()
  const asked: Asked = {
    by,
    attendanceId: attendances.find((row) => rowName(row) === by)?.id ?? null,
    received: received ?? '',
    source: typed.source as Amendment['source'],
    letterId: typed.source === 'letter' ? typed.letterId || null : null,
    itemId: typed.itemId || null,
    page: page ?? null,
    line: line ?? null,
    from: typed.from.trim(),
    to: typed.to.trim(),
  }
  return { asked, errors }
}
