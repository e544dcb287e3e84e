/** A table as any file gives it: rows of cells with their addresses, merged cells said once more where they reach. */

export interface Grid {
  /** Name of the sheet; empty for text. */
  sheet: string
  rows: string[][]
  /** Cells that stand for one: inclusive edges, from 0. */
  merges: readonly Merge[]
}

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** A1, B2, AA10. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** Each merged cell says what its first one says. */
export function filled({ sheet, rows, merges }: Grid): Grid {
  const out = rows.map((row) => [...row])
  // A merge may reach to the end of the sheet; the table does not.
  const wide = Math.max(0, ...merges.map(({ left }) => left + 1), widest(rows))
  for (const { top, left, bottom, right } of merges) {
    const word = rows[top]?.[left] ?? ''
    for (let row = top; row <= Math.min(bottom, out.length - 1); row++) {
      const cells = out[row]
      if (cells) for (let column = left; column <= Math.min(right, wide - 1); column++) cells[column] = word
    }
  }
  return { sheet, rows: out, merges }
}

const widest = (rows: ReadonlyArray<readonly string[]>): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0)

/** Separated text: tabs where there are any, else commas or semicolons, whichever part most lines alike. */
export function gridOfText(text: string, sheet = ''): Grid {
  const bare = text.replace(/^\ufeff/, '')
  const separator = bare.includes('\t') ? '\t' : commoner(bare)
  return { sheet, rows: cellsOf(bare, separator), merges: [] }
}

const commoner = (text: string): ',' | ';' => {
  const lines = text.split(/\r?\n/).slice(0, 50)
  const count = (mark: string) => lines.filter((line) => line.includes(mark)).length
  return count(';') > count(',') ? ';' : ','
}

/** RFC 4180 with any separator: a quoted cell may hold separators, line ends and doubled quotes. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at++
        cell += text[at]
        at++
      }
      at++
    }
    const rest = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
    row.push((cell + text.slice(rest, at)).trim())
    if (text[at] === separator) {
      at++
      continue
    }
    rows.push(row)
    row = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
  }
  return rows
}
