import type { PageRules } from '../layout/rules.ts'

/** Rule: A4, margins 3/2/2.5/2 cm, ruler 0–16 cm (rulebook §0, §2.1). All lengths in points. */
export const cm = (value: number): number => (value * 72) / 2.54

export interface PageSetup {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** Paper edge to the page number. */
  numberTop: number
  font: string
  size: number
  /** Exact line pitch of body text. */
  pitch: number
  /** Thai or Arabic digits; the page number follows it. */
  digits: 'thai' | 'arabic'
  /** Continuation words at the foot of each page that goes on. */
  continuation: boolean
  /** Printed in red, centred at head and foot of every page. */
  secrecy: string | null
  /** Where things stand on the page; a paper issued before there were any stands by the defaults. */
  rules?: PageRules
}

/** Sizes of paper, upright, in centimetres. */
export const PAPERS = {
  A4: [21, 29.7],
  A5: [14.8, 21],
  C4: [22.9, 32.4],
  C5: [16.2, 22.9],
  C6: [11.4, 16.2],
  DL: [11, 22],
} as const satisfies Record<PageRules['paper'], readonly [number, number]>

export const textWidth = (page: Pick<PageSetup, 'width' | 'left' | 'right'>): number =>
  page.width - page.left - page.right
