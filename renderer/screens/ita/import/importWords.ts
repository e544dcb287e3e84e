import type { RowState } from '../../../../shared/ita/import/plan.ts'
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
  same: { word: 'เหมือนเดิม', badge: 'badge' },
  unmatched: { word: 'ต้องบอกว่าใคร', badge: 'badge attention' },
  unreadable: { word: 'อ่านไม่ได้', badge: 'badge error' },
  twice: { word: 'ซ้ำในไฟล์', badge: 'badge error' },
}
export const STATE_ORDER: readonly RowState[] = ['unmatched', 'unreadable', 'twice', 'changed', 'new', 'same']
