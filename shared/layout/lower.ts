import { assertNever } from '../assertNever.ts'
import type { Block } from '../documents/block.ts'
import type { PageSetup } from '../documents/page.ts'
import { type Fitting, fitsOnePage, ladder, shrunk } from './fit.ts'
import { type Flow, para } from './flow.ts'
import { contents } from './lowerContents.ts'
import * as forms from './lowerForms.ts'
import * as head from './lowerHead.ts'
import * as minutes from './lowerMinutes.ts'
import { lowerProse } from './lowerProse.ts'
import * as tables from './lowerTables.ts'
import { paginate } from './paginate.ts'
import type { Style } from './style.ts'
import { rulesOf, styleOf } from './style.ts'

export interface LaidOut {
  /** The flow of each page. */
  pages: Flow[][]
  /** What was given up to keep a letter on one page, or null. */
  fitting: Fitting | null
}

/** Blocks of the regulation laid out on pages. */
export function laidOut(blocks: readonly Block[], page: PageSetup): LaidOut {
  const flow = flowOf(blocks, page)
  return fitted(blocks, page, flow) ?? { pages: paginate(flow, page), fitting: null }
}

/** What was given up to keep a letter on one page, or null. */
export const fittingOf = (blocks: readonly Block[], page: PageSetup): Fitting | null =>
  isLetter(blocks) ? laidOut(blocks, page).fitting : null

/** Only a signed letter is fitted; a paper of several pages flows as it comes. */
const isLetter = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.type === 'closing' || block.type === 'memoHead')

function fitted(blocks: readonly Block[], page: PageSetup, flow: Flow[]): LaidOut | null {
  if (!isLetter(blocks) || !rulesOf(page).fit || flow.some(startsPage)) return null
  for (const [index, fitting] of ladder(page).entries()) {
    const tight = fitting.pitch === page.pitch ? flow : flowOf(blocks, { ...page, pitch: fitting.pitch })
    const tried = shrunk(tight, fitting)
    if (fitsOnePage(tried, page)) return { pages: [tried], fitting: index === 0 ? null : fitting }
  }
  return null
}

/** The flow of each page. */
export const pagesOf = (blocks: readonly Block[], page: PageSetup): Flow[][] => laidOut(blocks, page).pages

const startsPage = (one: Flow): boolean => one.type === 'para' && one.pageBreakBefore === true

/** The pages one after another; their first elements carry the page breaks. */
export const lower = (blocks: readonly Block[], page: PageSetup): Flow[] => closed(pagesOf(blocks, page).flat())

/** Word needs a paragraph after the last table. */
function closed(flow: Flow[]): Flow[] {
  return flow.length === 0 || flow.at(-1)?.type === 'grid' ? [...flow, para([], 1)] : flow
}

/** Blocks to the neutral flow, not yet cut into pages. The only place that knows how an official paper looks. */
function flowOf(blocks: readonly Block[], page: PageSetup): Flow[] {
  const style = styleOf(page)
  const out: Flow[] = []
  const starts = new Map<Block, number>()
  let breakNext = false
  for (const block of blocks) {
    if (block.type === 'pageBreak') {
      breakNext = true
      continue
    }
    const flow = lowerBlock(block, style)
    const first = flow[0]
    if (breakNext && first) {
      if (first.type === 'para') first.pageBreakBefore = true
      // Word ignores a page break inside a table's first cell, so a hair of a paragraph carries it.
      else out.push({ ...style.line(''), pitch: 1, pageBreakBefore: true })
      breakNext = false
    }
    // Two tables that touch become one in Word.
    if (first?.type === 'grid' && out.at(-1)?.type === 'grid') out.push({ ...style.line(''), pitch: 6 })
    starts.set(block, out.length)
    out.push(...flow)
  }
  keepWithSignature(blocks, out, starts, style.ruler.axis)
  return out
}

/** Rule: a signature never stands alone; two paragraphs of text go with it (rulebook §2.4). */
function keepWithSignature(
  blocks: readonly Block[],
  flow: readonly Flow[],
  starts: ReadonlyMap<Block, number>,
  axis: number,
): void {
  for (const block of blocks) {
    if (block.type !== 'signature') continue
    let at = starts.get(block) ?? 0
    // Lines on the signature's own axis (สำเนาถูกต้อง) are no text.
    while (isOnAxis(flow[at - 1], axis)) at--
    for (const one of flow.slice(Math.max(0, at - 2), at)) if (one.type === 'para') one.keepNext = true
  }
}

const isOnAxis = (one: Flow | undefined, axis: number): boolean =>
  one?.type === 'para' && one.align === 'center' && one.left === axis

function lowerBlock(block: Exclude<Block, { type: 'pageBreak' }>, style: Style): Flow[] {
  switch (block.type) {
    case 'emblem':
      return head.emblem(block, style)
    case 'letterHead':
      return head.letterHead(block, style)
    case 'memoHead':
      return head.memoHead(block, style)
    case 'labelled':
      return head.labelled(block, style)
    case 'centered':
      return head.centered(block, style)
    case 'closing':
      return head.closing(block, style)
    case 'signature':
      return head.signature(block, style)
    case 'owner':
      return head.owner(block, style)
    case 'line':
      return head.line(block, style)
    case 'prose':
      return lowerProse(block.prose, style)
    case 'speech':
      return minutes.speech(block, style)
    case 'item':
      return minutes.item(block, style)
    case 'heading':
      return minutes.heading(block, style)
    case 'roster':
      return minutes.roster(block, style)
    case 'programme':
      return tables.programme(block, style)
    case 'table':
      return tables.table(block, style)
    case 'bars':
      return tables.bars(block, style)
    case 'form':
      return forms.form(block, style)
    case 'cards':
      return forms.cards(block, style)
    case 'labels':
      return forms.labels(block, style)
    case 'contents':
      return contents(block, style)
    default:
      return assertNever(block)
  }
}
