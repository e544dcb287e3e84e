/**
 * Rule: A4, margins 3/2/2.5/2 cm, ruler 0–16 cm (rulebook §0, §2.1). All lengths in points.
 */
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
}

export const A4: Omit<PageSetup, 'font' | 'pitch' | 'digits' | 'secrecy' | 'continuation'> = {
  width: cm(21),
  height: cm(29.7),
  left: cm(3),
  right: cm(2),
  top: cm(2.5),
  bottom: cm(2),
  numberTop: cm(1.5),
  size: 16,
}

export const textWidth = (page: Pick<PageSetup, 'width' | 'left' | 'right'>): number =>
  page.width - page.left - page.right
