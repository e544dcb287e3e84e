import { type Scale, scaleOf } from '../level.ts'
import type { Instrument } from '../score.ts'
import type { Certainty } from './certainty.ts'
import { OIT, type OitSub, SUB_TITLES } from './oit.ts'

/** The assessment of one fiscal year: instruments, indicators, questions, items, levels (ita.md §1). */

export const INSTRUMENT_LABELS: Record<Instrument, string> = {
  iit: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
  eit: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
  oit: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ',
}

/** Indicators 1–10, FY2562 on; the eighth has a second name in use. */
export const INDICATOR_TITLES = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
] as const

export const OTHER_INDICATOR_TITLES: Readonly<Record<string, number>> = { การปรับปรุงการทำงาน: 7 }

export interface OitEntry {
  code: string
  title: string
  sub: OitSub['code']
  certainty: Certainty
}

export interface Questions {
  iit: number | null
  eit: number | null
  certainty: Certainty
}

export interface Framework {
  fiscalYear: number
  scale: Scale
  scaleCertainty: Certainty
  questions: Questions
  /** Empty before FY2562, which had no such items, and after the newest list that is known. */
  oit: readonly OitEntry[]
}

export const FIRST_YEAR = 2562
export const NEWEST_YEAR = Math.max(...Object.keys(OIT).map(Number))

function questionsOf(fiscalYear: number): Questions {
  if (fiscalYear < FIRST_YEAR) return { iit: null, eit: null, certainty: 'known' }
  if (fiscalYear < 2566) return { iit: 30, eit: 15, certainty: 'sourced' }
  if (fiscalYear < 2569) return { iit: 15, eit: 9, certainty: 'uncertain' }
  return { iit: null, eit: null, certainty: 'uncertain' }
}

function oitOf(fiscalYear: number): OitEntry[] {
  const list = OIT[fiscalYear]
  let number = 0
  return (list?.subs ?? []).flatMap(({ code: sub, items }) =>
    items.map((title) => {
      const code = `O${++number}`
      return {
        code,
        title,
        sub,
        certainty: list?.doubtful?.includes(code) ? 'uncertain' : (list?.titles ?? 'uncertain'),
      }
    }),
  )
}

/** What an office put right in the framework of a year, by what it is of: `O2`, `iit`, `eit`. */
export type Corrections = Readonly<Record<string, string>>

/** The framework of a year; what the office put right stands as sourced. */
export function frameworkOf(fiscalYear: number, corrections: Corrections = {}): Framework {
  const questions = questionsOf(fiscalYear)
  const count = (of: 'iit' | 'eit'): number | null => {
    const own = Number(corrections[of])
    return corrections[of] && Number.isInteger(own) ? own : questions[of]
  }
  return {
    fiscalYear,
    scale: scaleOf(fiscalYear),
    scaleCertainty: fiscalYear >= 2569 ? 'uncertain' : 'sourced',
    questions: {
      iit: count('iit'),
      eit: count('eit'),
      certainty: corrections.iit && corrections.eit ? 'sourced' : questions.certainty,
    },
    oit: oitOf(fiscalYear).map((entry) => {
      const title = corrections[entry.code]?.trim()
      return title ? { ...entry, title, certainty: 'sourced' } : entry
    }),
  }
}

export const subTitle = (code: OitSub['code']): string => SUB_TITLES[code]
