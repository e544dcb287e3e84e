/** A table as it leaves the office: what each cell holds, so that whoever writes the file need not guess. */

/** Text is text whatever it begins with; a number is one to reckon with; `hundredths` are shown with two decimals. */
export type Cell = string | number | { hundredths: number } | null

export interface Column {
  title: string
  /** In letters. */
  width: number
}

export interface Sheet {
  name: string
  columns: readonly Column[]
  rows: Iterable<readonly Cell[]>
}
