/**
 * The neutral page flow: a few primitives in points that DOCX, preview, HTML and (next) the page layout all read.
 * Blocks of the regulation are lowered to this once; no renderer knows what a memo is.
 */
export interface Run {
  /** May hold tabs. Digits and glue are already final. */
  text: string
  size: number
  bold?: true
  italic?: true
  underline?: 'single' | 'dotted'
  /** Six hex digits; black when absent. */
  color?: string
}

export interface Tab {
  at: number
  align: 'left' | 'center' | 'right'
}

export interface Picture {
  /** Data URL, or null for the dashed placeholder. */
  source: string | null
  alt: string
  height: number
  /** From the left edge of the paper; null centres it on the paper. */
  x: number | null
  /** From the top edge of the paper. */
  y: number
}

export interface Para {
  type: 'para'
  runs: Run[]
  /** `thai` spreads slack inside Thai words (thaiDistribute). */
  align: 'left' | 'center' | 'right' | 'thai'
  left: number
  right: number
  /** First line against `left`: positive indents, negative hangs. */
  first: number
  before: number
  /** Exact line pitch. */
  pitch: number
  tabs: Tab[]
  keepNext?: true
  keepLines?: true
  pageBreakBefore?: true
  /** Floats behind the text of this paragraph. */
  picture?: Picture
}

export interface Cell {
  paras: Para[]
  align?: 'top' | 'middle'
  /** Ground colour in six hex digits. */
  fill?: string
}

export interface Grid {
  type: 'grid'
  /** Column widths. */
  columns: number[]
  /** Left edge against the text margin. */
  left: number
  borders: boolean
  padding: number
  /** `keepNext`: a row that no page ends with. */
  rows: Array<{ cells: Cell[]; header?: true; keepNext?: true }>
}

export type Flow = Para | Grid

export const para = (runs: Run[], pitch: number, more: Partial<Omit<Para, 'type' | 'runs' | 'pitch'>> = {}): Para => ({
  type: 'para',
  align: 'left',
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  tabs: [],
  ...more,
  runs,
  pitch,
})
