import type { RowState } from '../../../../shared/ita/import/plan.ts'
import type { Skipped } from '../../../../shared/ita/import/skips.ts'
import type { ItaImport } from '../../../../shared/model/ita.ts'

export const LAYOUTS: Record<ItaImport['layout'], string> = {
  agencies: 'หนึ่งแถวหนึ่งหน่วยงาน พร้อมแบบวัดหรือตัวชี้วัด',
  matrix: 'จังหวัดและปี รายตัวชี้วัด',
  long: 'หนึ่งแถวหนึ่งตัวชี้วัด',
  single: 'หน่วยงานเดียว',
  minimal: 'หน่วยงานและคะแนนรวม',
}

export const ROW_STATES: Record<RowState, { word: string; badge: string }> = {
  new: { word: 'ใหม่', badge: 'badge done' },
  changed: { word: 'เปลี่ยน', badge: 'badge attention' },
  mean: { word: 'ค่าเฉลี่ยจังหวัด', badge: 'badge done' },
  same: { word: 'เหมือนเดิม', badge: 'badge' },
  unmatched: { word: 'ต้องบอกว่าใคร', badge: 'badge attention' },
  unreadable: { word: 'อ่านไม่ได้', badge: 'badge error' },
  twice: { word: 'ซ้ำในไฟล์', badge: 'badge error' },
  corrected: { word: 'ทับที่แก้ไว้', badge: 'badge attention' },
  left: { word: 'เว้นไว้', badge: 'badge' },
}
export const STATE_ORDER: readonly RowState[] = [
  'unmatched',
  'unreadable',
  'twice',
  'corrected',
  'left',
  'changed',
  'new',
  'mean',
  'same',
]

export const SKIP_WORDS: Record<Skipped['why'], string> = {
  sum: 'แถวรวมหรือเฉลี่ย',
  note: 'หมายเหตุ',
  heading: 'หัวข้อ',
  nameless: 'มีตัวเลขแต่ไม่มีชื่อหน่วยงาน',
}

/** Digits as the office writes them, and what is quoted from a file as it stands there. */
export const verbatim =
  (digits: (text: string) => string) =>
  (text: string): string =>
    text
      .split(/(“[^”]*”)/)
      .map((part, at) => (at % 2 === 1 ? part : digits(part)))
      .join('')
