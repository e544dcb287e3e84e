import type { Agency } from '../model/directory.ts'

/** The kinds of agency a province has to do with, and how their names give them away. */
export const AGENCY_KINDS: ReadonlyArray<{ id: Agency['kind']; label: string; name: RegExp | null }> = [
  { id: 'pao', label: 'องค์การบริหารส่วนจังหวัด', name: /^(?:องค์การบริหารส่วนจังหวัด|อบจ)/ },
  { id: 'sao', label: 'องค์การบริหารส่วนตำบล', name: /^(?:องค์การบริหารส่วนตำบล|อบต)/ },
  { id: 'municipality', label: 'เทศบาล', name: /^(?:เทศบาล|ทน\.|ทม\.|ทต\.)/ },
  { id: 'district', label: 'อำเภอ', name: /^(?:ที่ว่าการอำเภอ|ที่ทำการปกครองอำเภอ|อำเภอ)/ },
  { id: 'province', label: 'จังหวัด', name: /^จังหวัด/ },
  { id: 'central', label: 'ส่วนกลาง', name: /^(?:กระทรวง|กรม|สำนักงานปลัด|สำนักงานคณะกรรมการ)/ },
  { id: 'provincial', label: 'ส่วนราชการประจำจังหวัด', name: /จังหวัด/ },
  { id: 'other', label: 'อื่น ๆ', name: null },
]

export const agencyKindLabel = (kind: Agency['kind']): string => AGENCY_KINDS.find(({ id }) => id === kind)?.label ?? ''

export const agencyKindOf = (name: string): Agency['kind'] =>
  AGENCY_KINDS.find((kind) => kind.name?.test(name))?.id ?? 'other'

/** The kind behind the word of a cell: its label, or a name of that kind. */
export const readAgencyKind = (words: string): Agency['kind'] | null =>
  AGENCY_KINDS.find(({ label }) => label === words)?.id ??
  AGENCY_KINDS.find(({ name }) => name?.test(words))?.id ??
  null
