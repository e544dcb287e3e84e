/** What a spreadsheet puts on the clipboard: lines of cells with tabs between; a cell with a line of its own is quoted. */

const MOST_ROWS = 5_000

const tidy = (cell: string): string =>
  cell
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Rows of cells; rows without a word are left out. A plain list is one column, its numbers or dashes left off. */
export function readCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = () => {
    if (row.some((cell) => cell !== '')) rows.push(row)
    row = []
  }
  while (at < text.length && rows.length < MOST_ROWS) {
    const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at, at + 20_000)) : null
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (/[^\t\r\n]*/.exec(text.slice(at))?.[0] ?? '')
    row.push(tidy(cell))
    at += quoted ? quoted[0].length : cell.length
    if (text[at] === '\t') at++
    else {
      endRow()
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  endRow()
  const wide = rows.some((cells) => cells.length > 1)
  return wide ? rows : rows.map(([cell = '']) => [cell.replace(/^(?:\(?[0-9๐-๙]+[.)]\s*|[-–•]\s+)/, '')])
}

/** One text of a table that came as rows of cells. */
export const writeCells = (rows: ReadonlyArray<readonly string[]>): string =>
  rows.map((cells) => cells.map(tidy).join('\t')).join('\n')
