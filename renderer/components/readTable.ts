import { writeCells } from '../../shared/directory/cells.ts'
import { cleanHtml } from '../editor/paste.ts'

/**
 * What came from the clipboard as lines of cells: a table of Word or a page as its cells, merged ones apart; a sheet
 * of Excel as the text it brings itself, which is its cells already.
 */
export function readTable(data: Pick<DataTransfer, 'getData'>): string {
  const [text, html] = [data.getData('text/plain'), data.getData('text/html')]
  if (text.includes('\t') || !/<table/i.test(html)) return text
  const page = new DOMParser().parseFromString(cleanHtml(html), 'text/html')
  return writeCells(
    [...page.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
}
