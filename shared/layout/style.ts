import { cm, type PageSetup, textWidth } from '../documents/page.ts'
import { type Para, para, type Run } from './flow.ts'
import { textWidthOf } from './measure.ts'
import { DEFAULT_RULES, type PageRules } from './rules.ts'
import { printed } from './text.ts'

/** A label never takes more of the line than this share. */
export const MOST_LABEL = 0.4
/** Rule: type sizes of the paper in points (rulebook §0). */
export const SIZE = { body: 16, label: 20, memoTitle: 29, urgency: 32 } as const
/** Exact pitches of the larger sizes. */
export const PITCH = { label: 26, memoTitle: 35, urgency: 36 } as const
export const RED = 'C00000'
/** The grade of secrecy: its line stands this far from the edge of the sheet, above the emblem's upper edge. */
export const SECRECY = { size: 20, pitch: 24, edge: 16 } as const

/** Measures of a page in points. Positions are against the left margin. */
export interface Ruler {
  /** First line of a paragraph. */
  paragraph: number
  /** Each deeper numbered level. */
  step: number
  /** Middle of the paper. */
  centre: number
  /** Where the closing and the signature are centred from. */
  axis: number
  date: number
  sender: number
  memoDate: number
  /** สั่ง/ประกาศ ณ วันที่. */
  dated: number
  /** Speaker's gutter in minutes. */
  gutter: number
}

export interface Style {
  page: PageSetup
  rules: PageRules
  ruler: Ruler
  /** 1 Enter + Before 6 pt, and + Before 12 pt ahead of the closing. */
  gap: { block: number; closing: number }
  width: number
  size: number
  pitch: number
  text(text: string): string
  run(text: string, more?: Partial<Run>): Run
  line(text: string, more?: Partial<Omit<Para, 'type' | 'runs' | 'pitch'>>, run?: Partial<Run>): Para
  measure(text: string, run?: Partial<Run>): number
}

export const rulesOf = (page: PageSetup): PageRules => page.rules ?? DEFAULT_RULES

function rulerOf(page: PageSetup, rules: PageRules): Ruler {
  const { paragraph, step, axis, date, sender, memoDate, dated, gutter } = rules
  const set = { paragraph, step, axis, date, sender, memoDate, dated, gutter }
  const points = Object.fromEntries(Object.entries(set).map(([name, value]) => [name, cm(value)]))
  return { ...(points as Omit<Ruler, 'centre'>), centre: page.width / 2 - page.left }
}

export function styleOf(page: PageSetup): Style {
  const rules = rulesOf(page)
  const text = (value: string): string => printed(value, page.digits)
  const run = (value: string, more: Partial<Run> = {}): Run => ({ size: page.size, ...more, text: text(value) })
  return {
    page,
    rules,
    ruler: rulerOf(page, rules),
    gap: { block: rules.gap, closing: rules.gapClosing },
    width: textWidth(page),
    size: page.size,
    pitch: page.pitch,
    text,
    run,
    line: (value, more = {}, runMore = {}) => para(value === '' ? [] : [run(value, runMore)], page.pitch, more),
    measure: (value, more = {}) => textWidthOf(text(value), more.size ?? page.size, more),
  }
}
