import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { ownFaults, paragraphTexts, readDocx } from './docxFile.ts'
import { samplePapers } from './samplePapers.ts'
import { validate, validatorPresent } from './validator.ts'

const folder = mkdtempSync(join(tmpdir(), 'lekha-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stamps = { id: 'o', created: '', updated: '', revision: 1 }
const office = { ...parse(Office.draft, { name: 'จังหวัดทดสอบ', province: 'ทดสอบ' }), ...stamps }
const page: PageSetup = pageOf(office, {}, null)

const render = (blocks: Block[], on = page) => renderDocx({ blocks, page: on, title: 'ทดสอบ' })

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(ownFaults(readDocx(bytes))).toEqual([])
  if (validatorPresent) expect(validate(bytes, folder)).toEqual([])
}

describe('the sample offices’ papers', () => {
  let papers: Awaited<ReturnType<typeof samplePapers>>
  beforeAll(async () => {
    papers = await samplePapers()
  })

  test('are valid to the Open XML SDK and to our own checks', async () => {
    expect(papers.size).toBe(9)
    for (const { bytes } of papers.values()) await expectSound(bytes)
  })

  test('stand on A4 with margins 3, 2, 2.5 and 2 cm and Thai page numbers from page two', () => {
    const { document, parts } = readDocx(papers.get('krabi-doc-letter')?.bytes ?? Buffer.alloc(0))
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1701"/)
    expect(document).toContain('<w:pgNumType w:start="1" w:fmt="thaiNumbers"/>')
    expect(document).toContain('<w:titlePg/>')
    expect(Object.entries(parts).some(([name, xml]) => name.includes('header') && xml.includes('PAGE'))).toBe(true)
    expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="en-US" w:bidi="th-TH"/>')
  })

  test('carry an emblem of 3 cm on letters and 1.5 cm on memos', () => {
    const height = (id: string) =>
      Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(readDocx(papers.get(id)?.bytes ?? Buffer.alloc(0)).document)?.[1])
    expect(height('krabi-doc-letter') / 360_000).toBeCloseTo(3, 1)
    expect(height('phrae-doc-memo') / 360_000).toBeCloseTo(1.5, 1)
  })

  test('write Thai digits everywhere but in addresses of the web', () => {
    for (const { texts } of papers.values()) {
      const text = texts.join('\n').replace(/www\.\S+/g, '')
      expect(text.match(/[0-9]+/g) ?? []).toEqual([])
    }
  })
})

describe('awkward content', () => {
  const awkward = '<&>"\' 😀 \u0000\u000b\u001f\u200b\ufeff\ufffe\uffff ก\u0e4d\u0e32 \ud800 ][}{ \t tab'
  const name300 = 'ศักดิ์'.repeat(50)
  const everyBlock = (text: string): Block[] => [
    { type: 'emblem', size: 'letter', source: 'placeholder', picture: '', urgency: text },
    { type: 'letterHead', number: text, sender: [text, text], date: text },
    { type: 'emblem', size: 'memo', source: 'preprinted', picture: '', urgency: '' },
    { type: 'memoHead', from: text, number: text, date: text, subject: text },
    { type: 'labelled', label: 'เรียน', entries: [text] },
    { type: 'labelled', label: 'สิ่งที่ส่งมาด้วย', entries: [text, text] },
    { type: 'centered', lines: [text], bold: true, rule: true },
    {
      type: 'prose',
      prose: [
        paragraph(text),
        { type: 'heading', level: 0, numbered: true, text: [text] },
        { type: 'table', columns: [1, 2], header: true, rows: [[[text]], [[text], [text], [text]]] },
      ],
    },
    { type: 'speech', speaker: `${text}\n${text}`, prose: [paragraph(text)] },
    { type: 'speech', speaker: 'ประธาน', prose: [] },
    { type: 'item', label: text, text, depth: 6 },
    { type: 'heading', text },
    { type: 'roster', rows: [{ number: '1', given: text, family: text, post: text, role: text }] },
    { type: 'programme', rows: [{ time: text, title: text, by: [text] }] },
    { type: 'table', columns: [{ label: text, width: 1, align: 'center' }], rows: [[[text, text]], []] },
    { type: 'table', columns: [{ label: text, width: 1, align: 'right' }], rows: [] },
    { type: 'pageBreak' },
    { type: 'table', columns: [{ label: text, width: 1, align: 'left' }], rows: [[[]]] },
    { type: 'line', text, align: 'dated' },
    { type: 'closing', text },
    { type: 'signature', rank: text, name: text, position: [text] },
    { type: 'owner', lines: [text] },
  ]

  test.each([
    ['empty fields', ''],
    ['markup, emoji, controls and lone surrogates', awkward],
    ['a name of 300 characters', name300],
  ])('%s still make a valid file, in every block', async (_what, text) => {
    await expectSound(await render(everyBlock(text)))
    await expectSound(await render(everyBlock(text), { ...page, secrecy: 'ลับ', digits: 'arabic' }))
  })

  test('text with markup and emoji arrives as it was typed, less what cannot be printed', async () => {
    const texts = paragraphTexts(readDocx(await render([{ type: 'heading', text: awkward }])).document)
    expect(texts.join('')).toContain('<&>"\' 😀')
    expect(texts.join('')).toContain('กำ')
  })

  test('no block at all is an empty valid page', async () => {
    await expectSound(await render([]))
  })

  test('2,000 paragraphs all arrive', async () => {
    const prose = Array.from({ length: 2_000 }, (_, index) =>
      paragraph(`ย่อหน้าที่ ${index + 1} ของรายงาน`, { mark: 'dot' }),
    )
    const bytes = await render([{ type: 'prose', prose }])
    await expectSound(bytes)
    const texts = paragraphTexts(readDocx(bytes).document)
    expect(texts.filter((text) => text.includes('ย่อหน้าที่'))).toHaveLength(2_000)
    expect(texts.join('\n')).toContain('๒๐๐๐.')
  })

  test('an agenda seven levels deep keeps its numbers', async () => {
    const blocks: Block[] = Array.from({ length: 7 }, (_, depth) => ({
      type: 'item',
      label: Array.from({ length: depth + 1 }, () => '1').join('.'),
      text: 'เรื่อง',
      depth,
    }))
    const bytes = await render(blocks)
    await expectSound(bytes)
    expect(paragraphTexts(readDocx(bytes).document).join('\n')).toContain('๑.๑.๑.๑.๑.๑.๑')
  })

  test('any text whatever gives a sound package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(ownFaults(readDocx(await render(everyBlock(text))))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('a picture that is none is refused with a sentence', async () => {
    const emblem = (picture: string): Block => ({
      type: 'emblem',
      size: 'letter',
      source: 'picture',
      picture,
      urgency: '',
    })
    await expect(render([emblem('data:text/html;base64,AAAA')])).rejects.toThrow('PNG หรือ JPEG')
    await expect(render([emblem('data:image/png;base64,AAAA')])).rejects.toThrow('อ่านภาพตราครุฑไม่ได้')
  })
})
