import type { Flow, Grid, Para, Picture, Run, Tab } from '../layout/flow.ts'
import { lower } from '../layout/lower.ts'
import { textWidthOf } from '../layout/measure.ts'
import { wholeWords } from '../thai/whole.ts'
import type { Block } from './block.ts'
import type { MarkupNode } from './markup.ts'
import type { PageSetup } from './page.ts'

/**
 * The same flow as DOCX, as elements. Tabs are laid out here from the font's own widths, because HTML has no tab
 * stops: text before a stop becomes a box of measured width.
 */
export const pt = (points: number): string => `${Math.round(points * 100) / 100}pt`

export const FONT_STACK = (font: string): string =>
  `"${font}", "TH Sarabun New", "TH SarabunPSK", "TH SarabunIT๙", "Lekha Sarabun", sans-serif`

/** Style of one page's text column. */
export const pageFlowStyle = (page: PageSetup): Record<string, string> => ({
  fontFamily: FONT_STACK(page.font),
  fontSize: pt(page.size),
  lineHeight: pt(page.pitch),
  color: '#000000',
  width: pt(page.width - page.left - page.right),
})

/** The whole paper as one flow; its page breaks are column breaks. */
export const markupOf = (paper: { blocks: readonly Block[]; page: PageSetup }): MarkupNode[] =>
  flowMarkup(lower(paper.blocks, paper.page), paper.page)

export const flowMarkup = (flow: readonly Flow[], page: PageSetup): MarkupNode[] =>
  flow.map((one) => (one.type === 'para' ? paragraph(one, page) : grid(one, page)))

/** Words that the browser's dictionary would tear stand in boxes that do not wrap. */
function unbroken(text: string): Array<MarkupNode | string> {
  const out: Array<MarkupNode | string> = []
  let at = 0
  for (const { start, end } of wholeWords(text)) {
    if (start > at) out.push(text.slice(at, start))
    out.push({ tag: 'span', style: { whiteSpace: 'nowrap' }, children: [text.slice(start, end)] })
    at = end
  }
  return at < text.length ? [...out, text.slice(at)] : out
}

function runNode(run: Run): MarkupNode {
  return {
    tag: 'span',
    style: {
      ...(run.size !== 16 && { fontSize: pt(run.size) }),
      ...(run.bold && { fontWeight: '700' }),
      ...(run.italic && { fontStyle: 'italic' }),
      ...(run.underline && { textDecoration: run.underline === 'dotted' ? 'underline dotted' : 'underline' }),
      ...(run.color && { color: `#${run.color}` }),
    },
    children: unbroken(run.text),
  }
}

const align = { left: 'left', center: 'center', right: 'right', thai: 'justify' } as const

function paragraph(para: Para, page: PageSetup): MarkupNode {
  const tabbed = para.runs.some((run) => run.text.includes('\t'))
  const width = page.width - page.left - page.right
  return {
    tag: 'p',
    style: {
      margin: '0',
      paddingLeft: pt(para.left),
      paddingRight: pt(para.right),
      marginTop: pt(para.before),
      textIndent: pt(para.first),
      textAlign: align[para.align],
      lineHeight: pt(para.pitch),
      minHeight: pt(para.pitch),
      orphans: '2',
      widows: '2',
      ...(para.align === 'thai' && { textJustify: 'inter-character' }),
      ...(para.keepNext && { breakAfter: 'avoid' }),
      ...(para.keepLines && { breakInside: 'avoid' }),
      ...(para.pageBreakBefore && { breakBefore: 'column' }),
    },
    children: [
      ...(para.picture ? [pictureNode(para.picture, page)] : []),
      ...(tabbed ? tabbedChildren(para, width) : para.runs.map(runNode)),
    ],
  }
}

/** Cuts the runs at their tabs. */
function segments(runs: readonly Run[]): Run[][] {
  const out: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\t').entries()) {
      if (index > 0) out.push([])
      if (text !== '' || (run.underline && index > 0)) out.at(-1)?.push({ ...run, text })
    }
  }
  return out
}

const widthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + textWidthOf(run.text, run.size, { bold: run.bold, italic: run.italic }), 0)

/**
 * Each segment but the last is a box that ends where the next stop begins, so that what follows starts there; a
 * dotted run fills its box to the end. The last segment flows and wraps to the paragraph's own left edge.
 */
function tabbedChildren(para: Para, width: number): MarkupNode[] {
  const parts = segments(para.runs)
  const stops: Tab[] = [...para.tabs]
  const out: MarkupNode[] = []
  let at = para.left + para.first
  for (const [index, part] of parts.entries()) {
    const following = parts[index + 1]
    const stop = following === undefined ? undefined : stops.find((tab) => tab.at > at + widthOf(part) - 0.5)
    if (!stop) {
      out.push(...part.map(runNode))
      at += widthOf(part)
      continue
    }
    stops.splice(0, stops.indexOf(stop) + 1)
    const shift =
      stop.align === 'center' ? widthOf(following ?? []) / 2 : stop.align === 'right' ? widthOf(following ?? []) : 0
    const end = Math.min(stop.at - shift, width)
    const dotted = part.at(-1)?.underline === 'dotted'
    const fits = widthOf(part) <= end - at
    out.push({
      tag: 'span',
      style: {
        display: fits ? 'inline-block' : 'inline',
        textIndent: '0',
        ...(fits && { width: pt(end - at), whiteSpace: 'pre' }),
        ...(dotted && { borderBottom: '1px dotted #000', lineHeight: '1.1' }),
      },
      children: part.map((run) => runNode(dotted && run.underline ? withoutUnderline(run) : run)),
    })
    at = end
    // What ends at the right edge is one piece: in a face that is a little wider it may not fall into the next line.
    if (stop.align === 'right' && following && index === parts.length - 2) {
      const style = {
        display: 'inline-block',
        textIndent: '0',
        width: pt(shift),
        textAlign: 'right',
        whiteSpace: 'pre',
      }
      return [...out, { tag: 'span', style, children: following.map(runNode) }]
    }
  }
  return out
}

const withoutUnderline = ({ underline: _underline, ...run }: Run): Run => run

function pictureNode(picture: Picture, page: PageSetup): MarkupNode {
  const place = {
    position: 'absolute',
    top: pt(picture.y - page.top),
    ...(picture.x === null
      ? { left: pt(page.width / 2 - page.left), transform: 'translateX(-50%)' }
      : { left: pt(picture.x - page.left) }),
    height: pt(picture.height),
  }
  return picture.source
    ? { tag: 'img', attributes: { src: picture.source, alt: picture.alt }, style: place }
    : {
        tag: 'span',
        attributes: { role: 'img', 'aria-label': picture.alt },
        style: { ...place, width: pt(picture.height), border: '1px dashed #999', boxSizing: 'border-box' },
      }
}

function grid(flow: Grid, page: PageSetup): MarkupNode {
  const row = (at: Grid['rows'][number]): MarkupNode => ({
    tag: 'tr',
    style: { breakInside: 'avoid' },
    children: at.cells.map((cell, index) => ({
      tag: at.header ? 'th' : 'td',
      style: {
        width: pt(flow.columns[index] ?? 0),
        // Our columns hold their padding; a bare page would put it on top of them.
        boxSizing: 'border-box',
        padding: `0 ${pt(flow.padding)}`,
        verticalAlign: cell.align ?? 'top',
        fontWeight: '400',
        border: flow.borders ? '0.5pt solid #000' : '0',
        overflowWrap: 'anywhere',
        ...(cell.fill && { backgroundColor: `#${cell.fill}`, printColorAdjust: 'exact' }),
      },
      children: cell.paras.map((para) => paragraph(para, page)),
    })),
  })
  const head = flow.rows.filter((at) => at.header)
  const body = flow.rows.filter((at) => !at.header)
  return {
    tag: 'table',
    style: {
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      marginLeft: pt(flow.left),
      width: pt(flow.columns.reduce((sum, column) => sum + column, 0)),
    },
    children: [
      ...(head.length > 0 ? [{ tag: 'thead' as const, children: head.map(row) }] : []),
      { tag: 'tbody', children: body.map(row) },
    ],
  }
}
