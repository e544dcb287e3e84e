const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article'
const MOST_COLUMNS = 60

/** Tables as prose has them: a grid of cells with words only, a heading row where the first was set bold. */
export function plainTables(page: Document): void {
  for (const table of page.querySelectorAll('table')) {
    const widths = widthsOf(table)
    withoutSpans(table, page)
    // Of another number, the columns are not those that were measured.
    if (widths.length === table.rows[0]?.cells.length) table.dataset.columns = widths.join(' ')
    headBold(table, page)
  }
  for (const cell of page.querySelectorAll('td, th')) flattenCell(cell, page)
}

/** Relative widths, from the first row in which every column has a cell with its width. */
function widthsOf(table: HTMLTableElement): number[] {
  const most = Math.max(0, ...[...table.rows].map(({ cells }) => cells.length))
  for (const row of table.rows) {
    if (row.cells.length < most) continue
    const widths = [...row.cells].map((cell) =>
      cell.colSpan === 1 ? Number.parseFloat(cell.getAttribute('width') ?? '') : 0,
    )
    const sum = widths.reduce((all, width) => all + width, 0)
    if (widths.length > 1 && widths.every((width) => width > 0))
      return widths.map((width) => Math.max(1, Math.round((width / sum) * 100)))
  }
  return []
}

/** Word knows no heading cells in what it copies: a first row set bold throughout is one. */
function headBold(table: HTMLTableElement, page: Document): void {
  const [first] = table.rows
  if (!first || table.rows.length < 2 || first.querySelector('th')) return
  const bold = (cell: Element) =>
    [...cell.querySelectorAll('b, strong')].map(({ textContent }) => textContent?.trim()).join('') ===
    cell.textContent?.trim()
  // An empty cell in it stands for a merged one, over a second heading row.
  if (![...first.cells].every((cell) => cell.textContent?.trim() && bold(cell))) return
  for (const cell of [...first.cells]) {
    const head = page.createElement('th')
    head.append(...cell.childNodes)
    cell.replaceWith(head)
  }
}

function flattenCell(cell: Element, page: Document): void {
  const blocks = [...cell.querySelectorAll(BLOCKS)]
  for (const [index, block] of blocks.entries()) {
    if (index > 0) block.before(page.createElement('br'))
    block.replaceWith(...block.childNodes)
  }
}

/** A cell over several columns or rows stands in the first; empty cells fill the rest, so what follows keeps its column. */
function withoutSpans(table: HTMLTableElement, page: Document): void {
  const rows = [...table.rows]
  const grid: HTMLTableCellElement[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of [...row.cells]) {
      while (grid[at]?.[column]) column += 1
      const wide = Math.min(cell.colSpan, Math.max(1, MOST_COLUMNS - column))
      const high = cell.rowSpan === 0 ? rows.length : cell.rowSpan
      cell.removeAttribute('colspan')
      cell.removeAttribute('rowspan')
      for (const line of grid.slice(at, at + high)) {
        for (let covered = column; covered < column + wide; covered += 1) {
          line[covered] ??= line === grid[at] && covered === column ? cell : page.createElement(cell.localName as 'td')
        }
      }
      column += wide
    }
  }
  const count = Math.max(0, ...grid.map((line) => line.length))
  for (const [at, row] of rows.entries()) {
    row.replaceChildren(...Array.from({ length: count }, (_, column) => grid[at]?.[column] ?? page.createElement('td')))
  }
}
