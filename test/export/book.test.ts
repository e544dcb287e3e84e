import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { CUT, MOST_ROWS, rowXml, sheetNames, xmlText } from '../../electron/core/xlsx/bookXml.ts'
import { readSheets } from '../../electron/core/xlsx/readSheets.ts'
import { writeBook } from '../../electron/core/xlsx/writeBook.ts'
import type { Cell, Sheet } from '../../shared/export/sheet.ts'
import { validate, validatorPresent } from '../documents/validator.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

const rest = () => Promise.resolve()
const sheet = (rows: Cell[][], name = 'ตาราง'): Sheet => ({
  name,
  columns: (rows[0] ?? ['']).map((_, at) => ({ title: `หัว ${at + 1}`, width: 20 })),
  rows,
})
const xmlOf = (book: Buffer, part = 'xl/worksheets/sheet1.xml'): string =>
  Buffer.from(unzipSync(book)[part] ?? []).toString('utf8')

const FORMULAS = [
  '=1+1',
  `=cmd|' /C calc'!A0`,
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
]

describe('a text in a table', () => {
  test('that would be a formula is a text cell with a style that keeps it one', async () => {
    const book = await writeBook([sheet(FORMULAS.map((text) => [text]))], rest)
    const xml = xmlOf(book)
    expect(xml).not.toMatch(/<f[\s>]/)
    const cells = [...xml.matchAll(/<c r="A(\d+)" s="(\d+)" t="(\w+)"/g)].slice(1)
    expect(cells.map(([, , , type]) => type)).toEqual(FORMULAS.map(() => 'inlineStr'))
    const quoted = [...xmlOf(book, 'xl/styles.xml').matchAll(/<xf [^>]*xfId="0"[^>]*>/g)].flatMap(([xf], at) =>
      xf.includes('quotePrefix="1"') ? [String(at)] : [],
    )
    expect(new Set(cells.map(([, , style]) => style))).toEqual(new Set(quoted))
    // No part of the book reckons, links or runs anything.
    expect(Object.keys(unzipSync(book)).filter((name) => /calc|vba|external|hyperlink/i.test(name))).toEqual([])
  })

  test('comes back as it was, whatever is in it', async () => {
    const words = ['<b>&"\'</b>', 'ข้อ 1\nข้อ 2', '  ช่องว่าง  ', ']]>', '๑๒๓', 'ก'.repeat(32_767)]
    const { sheets } = readSheets(await writeBook([sheet([words])], rest))
    expect(sheets[0]?.rows[1]).toEqual(words)
  })

  test('that no XML can carry shows that something is missing, and a code in words is no code', () => {
    expect(xmlText('ก\u0000ข\u0008\ufffe\ud800')).toBe('ก\ufffdข\ufffd\ufffd\ufffd')
    expect(xmlText('a\r\nb\rc')).toBe('a\nb_x000D_c')
    expect(xmlText('_x000D_')).toBe('_x005F_x000D_')
  })

  test('longer than a cell of Excel ends by saying where the rest is', async () => {
    const { sheets } = readSheets(await writeBook([sheet([['ก'.repeat(40_000)]])], rest))
    const text = sheets[0]?.rows[1]?.[0] ?? ''
    expect(text.length).toBe(32_767)
    expect(text.endsWith(CUT)).toBe(true)
  })
})

test('numbers are numbers, scores have two decimals, nothing is no cell', () => {
  expect(rowXml([12, { hundredths: 9064 }, null, '', Number.NaN], 2)).toBe(
    '<row r="2"><c r="A2" s="4"><v>12</v></c><c r="B2" s="5"><v>90.64</v></c></row>',
  )
})

test('columns are lettered past Z, and past ZZ', () => {
  const row = rowXml(
    Array.from({ length: 704 }, () => 1),
    1,
  )
  for (const place of ['Z1', 'AA1', 'ZZ1', 'AAA1', 'AAB1']) expect(row).toContain(`r="${place}"`)
})

test('names of sheets are those that Excel takes, each once', () => {
  expect(
    sheetNames([
      { name: 'ก/ข:[ค]*?' },
      { name: 'ก'.repeat(40) },
      { name: 'ก'.repeat(50) },
      { name: "'a'" },
      { name: 'A' },
    ]),
  ).toEqual(['ก-ข--ค---', 'ก'.repeat(31), `${'ก'.repeat(27)} (2)`, 'a', 'A (2)'])
})

test('the same tables are the same bytes', async () => {
  const make = () => writeBook([sheet([['ก', 1]]), sheet([['ข', null]], 'อีกตาราง')], rest)
  expect((await make()).equals(await make())).toBe(true)
})

test('a table longer than a sheet of Excel goes on in another', async () => {
  const rows: Iterable<Cell[]> = {
    *[Symbol.iterator]() {
      for (let at = 0; at < MOST_ROWS + 2; at++) yield [null]
    },
  }
  const book = await writeBook([{ ...sheet([]), columns: [{ title: 'หัว', width: 9 }], rows }], rest)
  expect(xmlOf(book, 'xl/workbook.xml')).toContain('name="ตาราง (2)"')
  expect(xmlOf(book, 'xl/worksheets/sheet2.xml').match(/<row /g)).toHaveLength(3)
})

test.runIf(validatorPresent)('the Open XML SDK finds nothing wrong with any of it', async () => {
  const folder = tempFolder()
  const book = await writeBook(
    [
      sheet([...FORMULAS.map((text) => [text, 1, { hundredths: 5 }] as Cell[]), ['_x000D_\u0000', -3, null]]),
      sheet([], "มติ'และ & <ข้อ>"),
    ],
    rest,
  )
  writeFileSync(`${folder}/a.xlsx`, book)
  expect(validate(book, folder, 'xlsx')).toEqual([])
  // It would notice.
  const broken = Buffer.from(book)
  expect(validate(broken.subarray(0, broken.length - 40), folder, 'xlsx')).not.toEqual([])
})
