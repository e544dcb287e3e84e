import { expect, test } from 'vitest'
import { textWidth } from '../../shared/documents/page.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { breakLines, paraText } from '../../shared/layout/lines.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import type { Made } from '../corpus/generate.ts'
import { kindPapers } from '../corpus/kindPapers.ts'

// One paper of every kind, line by line as it is printed. A change of a word, a place or a page shows here and is
// looked at on the page before it is taken: vitest run --config test/vitest.config.ts -u test/documents/golden.test.ts

/** Where a line stands: from the left in centimetres, or how it is set. */
function place(one: Extract<Flow, { type: 'para' }>, first: boolean): string {
  if (one.align === 'center') return one.left > 0 ? 'axis' : 'centre'
  if (one.align === 'right') return 'right'
  return (((one.left + (first ? one.first : 0)) * 2.54) / 72).toFixed(1)
}

function printedLines(one: Flow, width: number): string[] {
  if (one.type === 'grid')
    return one.rows.map((row) => `| ${row.cells.map((cell) => cell.paras.map(paraText).join(' / ')).join(' | ')}`)
  const text = paraText(one)
  const lines = breakLines(one, width).map(({ start, end }) => text.slice(start, end).trimEnd())
  const gap = one.before > 0 && text ? [`  (${Number(one.before.toFixed(1))})`] : []
  return [...gap, ...lines.map((line, at) => `${place(one, at === 0).padStart(6)}  ${line.replaceAll('\t', ' → ')}`)]
}

const { papers, failures } = await kindPapers()
const kindNamed = (name: string) => name.replace(/^kind-|-\d+$/g, '')
/** Of each kind the paper with the most to say. */
const fullest = Object.entries(
  Object.groupBy(
    papers.filter(({ name }) => name.startsWith('kind-')),
    (one) => kindNamed(one.name),
  ),
).map(([kind, all = []]) => ({
  kind,
  ...(all.toSorted((a, b) => JSON.stringify(b.blocks).length - JSON.stringify(a.blocks).length)[0] as Made),
}))

test('every kind can be made', () => expect(failures).toEqual([]))

test.each(fullest)('$kind', async ({ kind, blocks, page }) => {
  const { width, height, font, pitch, digits } = page
  const size = [width, height].map((points) => Number(((points * 2.54) / 72).toFixed(1))).join(' × ')
  const sheets = pagesOf(blocks, page).map((flow, at) =>
    [`--- ${at + 1}`, ...flow.flatMap((one) => printedLines(one, textWidth(page)))].join('\n'),
  )
  const text = [`${size} cm, ${font}, ${pitch} pt, ${digits}`, ...sheets, ''].join('\n').replaceAll('\u00a0', '·')
  await expect(text).toMatchFileSnapshot(`golden/${kind}.txt`)
})
