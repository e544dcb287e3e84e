import type { Certainty } from './certainty.ts'

/** Targets that are the same for every province (ita.md §2.3); goals of a province are records of its office. */
export interface NationalTarget {
  from: number
  to: number
  kind: 'share' | 'mean'
  /** Hundredths of a percent or of a score. */
  value: number
  words: string
  source: string
  certainty: Certainty
}

export const NATIONAL_TARGETS: readonly NationalTarget[] = [
  {
    from: 2562,
    to: 2565,
    kind: 'share',
    value: 8000,
    words: 'หน่วยงานที่มีคะแนน ITA ๘๕ คะแนนขึ้นไป ไม่น้อยกว่าร้อยละ ๘๐',
    source: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ ระยะที่ ๑',
    certainty: 'sourced',
  },
  {
    from: 2566,
    to: 2570,
    kind: 'share',
    value: 10_000,
    words: 'หน่วยงานที่มีคะแนน ITA ๘๕ คะแนนขึ้นไป ร้อยละ ๑๐๐',
    source: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ ระยะที่ ๒',
    certainty: 'sourced',
  },
  {
    from: 2566,
    to: 2570,
    kind: 'mean',
    value: 8900,
    words: 'คะแนนเฉลี่ย ITA ของประเทศ ไม่น้อยกว่า ๘๙ คะแนน',
    source: 'แผนแม่บทฯ ฉบับแก้ไขเพิ่มเติม มติคณะรัฐมนตรี ๑๗ มกราคม ๒๕๖๖',
    certainty: 'sourced',
  },
]

/** Results of the whole country, for a row beside the province's (ita.md §2.4). Null where nothing was found. */
export interface NationalResult {
  fiscalYear: number
  agencies: number | null
  mean: number | null
  passed: number | null
  certainty: Certainty
}

export const NATIONAL_RESULTS: readonly NationalResult[] = [
  { fiscalYear: 2562, agencies: 8300, mean: 6673, passed: null, certainty: 'known' },
  { fiscalYear: 2563, agencies: 8303, mean: 6790, passed: 1095, certainty: 'known' },
  { fiscalYear: 2564, agencies: 8300, mean: 8125, passed: 4146, certainty: 'known' },
  { fiscalYear: 2565, agencies: 8303, mean: 8757, passed: 5855, certainty: 'sourced' },
  { fiscalYear: 2566, agencies: 8323, mean: 9019, passed: null, certainty: 'known' },
  { fiscalYear: 2567, agencies: 8325, mean: 9305, passed: 7696, certainty: 'sourced' },
  { fiscalYear: 2568, agencies: 8317, mean: 9382, passed: 7832, certainty: 'sourced' },
]
