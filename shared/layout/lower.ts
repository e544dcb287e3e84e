import { assertNever } from '../assertNever.ts'
import type { Block } from '../documents/block.ts'
import type { PageSetup } from '../documents/page.ts'
import { fitOnePage } from './fit.ts'
import { type Flow, para } from './flow.ts'
import * as forms from './lowerForms.ts'
import * as head from './lowerHead.ts'
import * as minutes from './lowerMinutes.ts'
import { lowerProse } from './lowerProse.ts'
import * as tables from './lowerTables.ts'
import { paginate } from './paginate.ts'
import type { Style } from './style.ts'
import { RULER, styleOf } from './style.ts'

/** Blocks of the regulation to the flow of each page. */
export const pagesOf = (blocks: readonly Block[], page: PageSetup): Flow[][] => paginate(flowOf(blocks, page), page)

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
  keepWithSignature(blocks, out, starts)
  // Only a signed letter is fitted; a paper of several pages flows as it comes.
  return blocks.some((block) => block.type === 'closing' || block.type === 'memoHead') ? fitOnePage(out, page) : out
}

/** Rule: a signature never stands alone; two paragraphs of text go with it (rulebook §2.4). */
function keepWithSignature(blocks: readonly Block[], flow: readonly Flow[], starts: ReadonlyMap<Block, number>): void {
  for (const block of blocks) {
    if (block.type !== 'signature') continue
    let at = starts.get(block) ?? 0
    // Lines on the signature's own axis (สำเนาถูกต้อง) are no text.
    while (isOnAxis(flow[at - 1])) at--
    for (const one of flow.slice(Math.max(0, at - 2), at)) if (one.type === 'para') one.keepNext = true
  }
}

const isOnAxis = (one: Flow | undefined): boolean =>
  one?.type === 'para' && one.align === 'center' && one.left === RULER.centre

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
    case 'form':
      return forms.form(block, style)
    case 'cards':
      return forms.cards(block, style)
    default:
      return assertNever(block)
  }
}
