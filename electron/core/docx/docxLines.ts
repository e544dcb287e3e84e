import { type Numbering, numberingOf } from './numbering.ts'
import { decoded, documentXml, partXml } from './readPart.ts'

/**
 * The text of a DOCX as lines, the way it stands on the page: tabs between columns, a row of a table as lines with its
 * cells parted by tabs, the numbers Word writes, a tab before an indented paragraph, a form feed where a page ends.
 */

const TOKEN = /<(\/?)w:(\w+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)|<[^>]*>/g
const value = (attributes: string, name = 'val'): string =>
  new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

interface Para {
  text: string
  list: { list: string; level: number } | null
  indented: boolean
  page: boolean
}

export function docxLines(zip: Buffer): string[] {
  const numbering = numberingOf(partXml(zip, 'word/numbering.xml'), partXml(zip, 'word/styles.xml'))
  return linesOf(documentXml(zip), numbering)
}

export function linesOf(xml: string, numbering: Numbering): string[] {
  const out: string[] = []
  /** Rows that are open, one inside the other; each cell is the lines of its paragraphs. */
  const rows: string[][][] = []
  /** Paragraphs that are open: a text box stands inside one. */
  const open: Para[] = []
  let inText = false
  let inProperties = 0

  const write = (para: Para): void => {
    const number = para.list ? numbering.next(para.list.list, para.list.level) : ''
    const words = number && para.text.trim() !== '' ? `${number} ${para.text.trimStart()}` : para.text
    const cells = rows.at(-1)
    const lines = words.split('\n')
    if (cells) {
      const cell = cells.at(-1)
      cell?.push(...lines.map((line) => line.replaceAll('\t', '  ')))
      return
    }
    const [first = '', ...rest] = lines
    const lead = para.indented && first.trim() !== '' ? '\t' : ''
    out.push(`${para.page ? '\f' : ''}${lead}${first}`, ...rest)
  }

  for (const [token, closing, tag, attributes = '', empty, text] of withoutFallback(xml).matchAll(TOKEN)) {
    const para = open.at(-1)
    if (text !== undefined) {
      if (inText && para) para.text += decoded(text)
      continue
    }
    if (tag === undefined || token.startsWith('<?')) continue
    if (closing) {
      if (tag === 't') inText = false
      else if (tag === 'pPr') inProperties--
      else if (tag === 'p' && open.length > 0) write(open.pop() as Para)
      else if (tag === 'tr') {
        const row = rows.pop()
        if (row) for (const line of rowLines(row)) (rows.at(-1)?.at(-1) ?? out).push(line)
      }
    } else if (inProperties > 0) {
      if (para) readProperty(para, tag, attributes, numbering)
    } else if (tag === 'p') {
      const begun = { text: '', list: null, indented: false, page: false }
      if (empty) write(begun)
      else open.push(begun)
    } else if (tag === 'pPr' && !empty) inProperties++
    else if (tag === 't') inText = !empty
    else if (tag === 'tr') rows.push([])
    else if (tag === 'tc') rows.at(-1)?.push([])
    else if (!para) continue
    else if (tag === 'tab') para.text += '\t'
    else if (tag === 'br' && value(attributes, 'type') === 'page') para.text += '\f'
    else if (tag === 'br' || tag === 'cr') para.text += '\n'
    else if (tag === 'noBreakHyphen') para.text += '-'
  }
  return out
}

function readProperty(para: Para, tag: string, attributes: string, numbering: Numbering): void {
  if (tag === 'ind') para.indented = Number(value(attributes, 'firstLine')) > 0
  else if (tag === 'pageBreakBefore') para.page = value(attributes) !== '0'
  else if (tag === 'pStyle') para.list ??= numbering.ofStyle(value(attributes))
  else if (tag === 'ilvl') para.list = { list: para.list?.list ?? '', level: Number(value(attributes)) }
  else if (tag === 'numId') para.list = { list: value(attributes), level: para.list?.level ?? 0 }
}

/** A drawing for old programs says the same words a second time. */
const withoutFallback = (xml: string): string => xml.replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')

/** The first lines of the cells side by side, then the second ones; a cell that has no more stays empty. */
function rowLines(cells: string[][]): string[] {
  const filled = cells.map((cell) => cell.filter((line) => line.trim() !== ''))
  const most = Math.max(0, ...filled.map((cell) => cell.length))
  return Array.from({ length: most }, (_, at) => filled.map((cell) => cell[at] ?? '').join('\t'))
}
