import { cm, type PageSetup, textWidth } from '../documents/page.ts'
import { type Para, para, type Run } from './flow.ts'
import { textWidthOf } from './measure.ts'
import { printed } from './text.ts'

/**
 * Rule: measures of the paper in points (rulebook §0, §2.2, §2.3; typesetting findings §2). Positions are against
 * the left margin ("ruler"), whose 0–16 cm is the text width.
 */
export const RULER = {
  /** First line of a paragraph. */
  paragraph: cm(2.5),
  /** Each deeper numbered level. */
  step: cm(0.75),
  /** Middle of the paper: 21 / 2 − 3 cm. */
  centre: cm(7.5),
  /** สั่ง/ประกาศ ณ วันที่. */
  dated: cm(5),
  /** Speaker's gutter in minutes. */
  gutter: cm(2.75),
} as const

/** A label never takes more of the line than this share. */
export const MOST_LABEL = 0.4
/** 1 Enter + Before 6 pt, and + Before 12 pt ahead of the closing. */
export const GAP = { block: 6, closing: 12 } as const
export const SIZE = { body: 16, label: 20, memoTitle: 29, urgency: 32 } as const
/** Exact pitches of the larger sizes. */
export const PITCH = { label: 26, memoTitle: 35, urgency: 36 } as const
export const RED = 'C00000'

export interface Style {
  page: PageSetup
  width: number
  size: number
  pitch: number
  text(text: string): string
  run(text: string, more?: Partial<Run>): Run
  line(text: string, more?: Partial<Omit<Para, 'type' | 'runs' | 'pitch'>>, run?: Partial<Run>): Para
  measure(text: string, run?: Partial<Run>): number
}

export function styleOf(page: PageSetup): Style {
  const text = (value: string): string => printed(value, page.digits)
  const run = (value: string, more: Partial<Run> = {}): Run => ({ size: page.size, ...more, text: text(value) })
  return {
    page,
    width: textWidth(page),
    size: page.size,
    pitch: page.pitch,
    text,
    run,
    line: (value, more = {}, runMore = {}) => para(value === '' ? [] : [run(value, runMore)], page.pitch, more),
    measure: (value, more = {}) => textWidthOf(text(value), more.size ?? page.size, more),
  }
}
