import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Paper } from '../../shared/api.ts'
import type { Block } from '../../shared/documents/block.ts'
import { cm } from '../../shared/documents/page.ts'
import { DEFAULT_RULES, type PageRules } from '../../shared/layout/rules.ts'
import { rulesOf } from '../../shared/layout/style.ts'
import { LAYOUT_RULES } from '../../shared/lint/layout.ts'
import { lintPapers } from '../../shared/lint/lint.ts'
import type { Prose } from '../../shared/model/prose.ts'

// Rulebook §9.6: one sample letter, laid out as the regulation has it and as it does not.

let office: Awaited<ReturnType<typeof openOffice>>
let letter: Paper
beforeAll(async () => {
  office = await openOffice({ file: ':memory:' })
  const api = clientOf(office.dispatch)
  await api.store.sample({})
  letter = await api.documents.compose({ id: 'phrae-doc-letter' })
})
afterAll(() => office.close())

const laidOut = (paper: Paper): string[] =>
  lintPapers([paper]).flatMap(({ rule }) => (rule.startsWith('LAY') ? [rule] : []))
const page = (change: Partial<Paper['page']>) => (paper: Paper) => ({ ...paper, page: { ...paper.page, ...change } })
const rules = (change: Partial<PageRules>) => (paper: Paper) =>
  page({ rules: { ...rulesOf(paper.page), ...change } })(paper)

const paragraph = (text: string): Prose[number] => ({
  type: 'paragraph',
  level: 0,
  mark: null,
  speaker: null,
  text: text === '' ? [] : [text],
})
const withBody = (prose: Prose) => (paper: Paper) => ({
  ...paper,
  blocks: paper.blocks.map((block): Block => (block.type === 'prose' ? { ...block, prose } : block)),
})
const WORDS = 'จังหวัดแพร่ขอแจ้งแนวทางการประเมินให้ทุกหน่วยงานทราบและถือปฏิบัติต่อไป '
const long = withBody(Array.from({ length: 30 }, () => paragraph(WORDS.repeat(3).trim())))
/** A hard page break before the closing leaves the signature alone. */
const alone = (paper: Paper): Paper => ({
  ...paper,
  blocks: paper.blocks.flatMap((block): Block[] =>
    block.type === 'closing' ? [{ type: 'pageBreak' }, block] : [block],
  ),
})
const nothing = (paper: Paper): Paper => paper

const CASES: Array<[rule: string, wrong: (paper: Paper) => Paper, near: (paper: Paper) => Paper]> = [
  ['LAY-01', page({ left: cm(2.5) }), page({ left: cm(3.04) })],
  ['LAY-01', page({ width: cm(14.8) }), nothing],
  ['LAY-02', page({ font: 'Cordia New' }), page({ font: 'TH SarabunPSK' })],
  ['LAY-02', page({ size: 14 }), nothing],
  ['LAY-04', rules({ paragraph: 1.5 }), rules({ paragraph: DEFAULT_RULES.paragraph })],
  ['LAY-04', rules({ justify: 'left' }), nothing],
  [
    'LAY-05',
    withBody([paragraph(WORDS), paragraph(''), paragraph(WORDS)]),
    withBody([paragraph(WORDS), paragraph(WORDS), paragraph('')]),
  ],
  ['LAY-06', (paper) => rules({ pageNumbers: false })(long(paper)), rules({ pageNumbers: false })],
  ['LAY-07', (paper) => page({ continuation: false })(long(paper)), long],
  ['LAY-08', alone, long],
]

test.each(CASES)('%s is found, and its near miss is not', (rule, wrong, near) => {
  expect(laidOut(wrong(letter))).toContain(rule)
  expect(laidOut(near(letter))).not.toContain(rule)
})

test('LAY-09 is found where nothing holds the words together, and not where the layout does', () => {
  // Two spaces are not what the layout glues, so each stretch of words ends once at พ.ศ.
  const found = Array.from({ length: 60 }, (_, count) =>
    withBody([paragraph(`${'ก'.repeat(count + 40)} ตามพระราชบัญญัติ พ.ศ.  ๒๕๖๒ และ พ.ศ. ๒๕๖๔ ด้วย`)])(letter),
  ).flatMap((paper) => lintPapers([paper]).filter(({ rule }) => rule === 'LAY-09'))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ text }) => !text.includes('๒๕๖๒'))).toEqual([])
})

test('every rule of the layout is tried', () => {
  const tried = new Set([...CASES.map(([rule]) => rule), 'LAY-09'])
  expect(LAYOUT_RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
})
