import type { Report } from '../../../shared/clausesApi.ts'
import type { Clause, Progress } from '../../../shared/model/meeting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { dayText, readDay } from '../../components/fields/dayText.ts'
import type { ReportDraft } from '../../stores/clausesStore.ts'

export const SOURCES: ReadonlyArray<{ id: Progress['source']; label: string }> = [
  { id: 'letter', label: 'หนังสือ' },
  { id: 'phone', label: 'โทรศัพท์' },
  { id: 'meeting', label: 'ในที่ประชุม' },
  { id: 'other', label: 'อื่น ๆ' },
]

/** What the form begins with: heard today, and what was only ordered is under way by now. */
export const freshReport = ({ state, ownerIds }: Pick<Clause, 'state' | 'ownerIds'>): Required<ReportDraft> => ({
  agencyId: ownerIds.length === 1 ? (ownerIds[0] ?? '') : '',
  date: 'วันนี้',
  percent: '',
  text: '',
  source: 'letter',
  letterId: '',
  evidence: '',
  state: state === 'assigned' || state === 'notified' ? 'underway' : state,
})

export const typedReport = (report: Progress, state: Clause['state']): Required<ReportDraft> => ({
  agencyId: report.agencyId ?? '',
  date: dayText(report.date),
  percent: report.percent === null ? '' : String(report.percent),
  text: report.text,
  source: report.source,
  letterId: report.letterId ?? '',
  evidence: report.evidence,
  state,
})

/** Null for what is no share of a hundred. */
function readPercent(text: string): number | null {
  const plain = toArabicDigits(text)
    .replace(/^ร้อยละ|%$/g, '')
    .trim()
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 100 ? Number(plain) : null
}

export const isWhole = (percent: string): boolean => readPercent(percent) === 100

export type ReportErrors = Partial<Record<keyof ReportDraft, string>>

/** Reads the form as it was typed: the report as it will be kept, and what cannot be read. */
export function readReport(typed: Required<ReportDraft>, now: Date): { report: Report; errors: ReportErrors } {
  const date = readDay(typed.date, now)
  const today = readDay('วันนี้', now) ?? ''
  const percent = typed.percent.trim() === '' ? null : readPercent(typed.percent)
  const errors: ReportErrors = {
    ...(!date && { date: typed.date.trim() ? 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69' : 'ต้องกรอกวันที่' }),
    ...(date && date > today && { date: 'วันที่นี้ยังมาไม่ถึง ให้ใส่วันที่ได้รับรายงานจริง' }),
    ...(typed.percent.trim() !== '' && percent === null && { percent: 'ต้องเป็นจำนวนเต็ม ๐–๑๐๐ หรือเว้นว่าง' }),
    ...(typed.text.trim() === '' && { text: 'ต้องบอกผลการดำเนินงาน' }),
  }
  const report: Report = {
    agencyId: typed.agencyId || null,
    date: date ?? '',
    percent,
    text: typed.text.trim(),
    source: typed.source as Report['source'],
    letterId: typed.source === 'letter' ? typed.letterId || null : null,
    evidence: typed.evidence.trim(),
  }
  return { report, errors }
}
