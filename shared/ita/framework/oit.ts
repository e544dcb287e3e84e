import type { Certainty } from './certainty.ts'
import { FY2562, FY2565, LETTERS_YEARS } from './oitLetters.ts'
import { FY2566, FY2567, FY2568, FY2569 } from './oitLevels.ts'

/**
 * Items of the disclosure instrument by fiscal year: O24 of one year is not O24 of another (ita.md §1.5–1.8). Each list
 * in the order of its sub-indicators, numbered from O1.
 */

export interface OitSub {
  code: '9.1' | '9.2' | '9.3' | '9.4' | '9.5' | '10.1' | '10.2'
  items: readonly string[]
}

export interface OitList {
  subs: readonly OitSub[]
  /** How sure the titles are, and how sure their sub-indicators. */
  titles: Certainty
  grouping: Certainty
  /** Codes that are less sure than the rest. */
  doubtful?: readonly string[]
}

export const SUB_TITLES: Record<OitSub['code'], string> = {
  '9.1': 'ข้อมูลพื้นฐาน',
  '9.2': 'การบริหารงาน',
  '9.3': 'การบริหารเงินงบประมาณ',
  '9.4': 'การบริหารและพัฒนาทรัพยากรบุคคล',
  '9.5': 'การส่งเสริมความโปร่งใส',
  '10.1': 'การดำเนินการเพื่อป้องกันการทุจริต',
  '10.2': 'มาตรการภายในเพื่อป้องกันการทุจริต',
}

export const OIT: Readonly<Record<number, OitList>> = {
  2562: { subs: FY2562, titles: 'sourced', grouping: 'sourced', doubtful: ['O48'] },
  2563: { subs: LETTERS_YEARS, titles: 'known', grouping: 'sourced' },
  2564: { subs: LETTERS_YEARS, titles: 'sourced', grouping: 'sourced' },
  2565: { subs: FY2565, titles: 'sourced', grouping: 'sourced' },
  2566: { subs: FY2566, titles: 'sourced', grouping: 'sourced' },
  2567: { subs: FY2567, titles: 'known', grouping: 'known' },
  2568: { subs: FY2568, titles: 'sourced', grouping: 'uncertain', doubtful: ['O2', 'O5', 'O7', 'O27', 'O28'] },
  2569: { subs: FY2569, titles: 'sourced', grouping: 'uncertain', doubtful: ['O2', 'O5', 'O6', 'O7'] },
}
