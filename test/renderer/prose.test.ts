import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extensionsFor } from '../../renderer/editor/extensions.ts'
import { docOf, proseOf } from '../../renderer/editor/proseDoc.ts'
import { type Inline, type Prose, type ProseBlock, paragraph } from '../../shared/model/prose.ts'

const NOTHING_ASKED = {
  phrases: () => false,
  find: () => false,
  resolve: () => false,
  proof: () => false,
  speaker: () => false,
  pressed: () => {},
  told: () => {},
}
const schema = getSchema(extensionsFor((text) => text, NOTHING_ASKED))

/** Through the editor's own document, which refuses whatever its grammar does not know. */
function throughEditor(prose: Prose): Prose {
  const doc = schema.nodeFromJSON(docOf(prose))
  doc.check()
  return proseOf(doc.toJSON())
}

const words = fc
  .array(fc.constantFrom('ที่ประชุม', 'รับทราบ', '๑๒', ' ', 'ITA', '\n', 'ำ', 'น้ำ', '<b>', '&'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
const flag = fc.constantFrom<true | undefined>(true, undefined)

/** Normal form: neighbours of the same marking joined, nothing empty. */
const inlines = fc
  .array(fc.record({ text: words, bold: flag, italic: flag, underline: flag }), { maxLength: 5 })
  .map((parts) => {
    const out: Array<Exclude<Inline, string>> = []
    for (const { text, bold, italic, underline } of parts) {
      const part = { text, ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) }
      const last = out.at(-1)
      if (last && last.bold === part.bold && last.italic === part.italic && last.underline === part.underline)
        last.text += text
      else out.push(part)
    }
    return out.map((part): Inline => (Object.keys(part).length > 1 ? part : part.text))
  })

const level = fc.integer({ min: 0, max: 6 })
const block = fc.oneof(
  fc.record({
    type: fc.constant('paragraph' as const),
    level,
    mark: fc.constantFrom(
      'dot' as const,
      'paren' as const,
      'parens' as const,
      'dash' as const,
      'outline' as const,
      null,
    ),
    start: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    speaker: fc.constantFrom('ประธาน', 'ผอ.สนง.ป.ป.ช.\nประจำจังหวัดแพร่', null),
    text: inlines,
  }),
  fc.record({ type: fc.constant('heading' as const), level, numbered: fc.boolean(), text: inlines }),
  fc.record({ type: fc.constant('resolution' as const), resolutionId: fc.constantFrom('phrae-resolution-1', 'r2') }),
  fc
    .tuple(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([columns, rows]) =>
      fc.record({
        type: fc.constant('table' as const),
        columns: fc.constant(columns),
        header: fc.boolean(),
        rows: fc.array(fc.array(inlines, { minLength: columns.length, maxLength: columns.length }), {
          minLength: rows,
          maxLength: rows,
        }),
      }),
    ),
)
const withoutUndefined = (made: unknown): ProseBlock => JSON.parse(JSON.stringify(made)) as ProseBlock

describe('minutes in the editor', () => {
  test('come back as they went in, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(block.map(withoutUndefined), { minLength: 2, maxLength: 8 }), (prose) => {
        expect(throughEditor(prose)).toEqual(prose)
      }),
      { numRuns: 300 },
    )
  })

  test('without a word hold one empty paragraph to type in, and stay empty', () => {
    expect(docOf([]).content).toEqual([{ type: 'paragraph' }])
    expect(throughEditor([])).toEqual([])
    expect(throughEditor([paragraph('')])).toEqual([])
  })

  test('keep an empty paragraph that carries a number or a speaker', () => {
    const numbered = [paragraph('', { mark: 'dot' })]
    const spoken = [paragraph('', { speaker: 'ประธาน' })]
    expect(throughEditor(numbered)).toEqual(numbered)
    expect(throughEditor(spoken)).toEqual(spoken)
  })

  test('join what a paste left in pieces', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'ที่' },
            { type: 'text', text: 'ประชุม' },
          ],
        },
      ],
    }
    expect(proseOf(doc)).toEqual([paragraph('ที่ประชุม')])
  })

  test('make a ragged table whole instead of dropping its words', () => {
    const cell = (text: string) => ({ type: 'tableCell', content: [{ type: 'text', text }] })
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'table',
          attrs: { columns: [3] },
          content: [
            { type: 'tableRow', content: [cell('ก')] },
            { type: 'tableRow', content: [cell('ข'), cell('ค')] },
          ],
        },
      ],
    }
    expect(proseOf(doc)).toEqual([
      {
        type: 'table',
        columns: [3, 10],
        header: false,
        rows: [
          [['ก'], []],
          [['ข'], ['ค']],
        ],
      },
    ])
  })
})
