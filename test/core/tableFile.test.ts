import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { tableOfFile } from '../../electron/core/xlsx/tableFile.ts'

interface Sheet {
  name: string
  xml: string
  state?: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook as Excel writes it, with whatever is asked for in its sheets. */
function workbook(sheets: Sheet[], more: Record<string, string> = {}): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...more,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}
const rows = (cells: string, more = ''): string =>
  `<worksheet><sheetData><row>${cells}</row></sheetData>${more}</worksheet>`
const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const asked =
  (bytes: Buffer, name = 'ผล.xlsx') =>
  () =>
    tableOfFile(name, bytes)

describe('a workbook', () => {
  test('gives values with their places, shared words, percents, merges and last results of formulas', () => {
    const { sheets, notes } = tableOfFile(
      'ผล.xlsx',
      workbook(
        [
          {
            name: 'ผล &amp; ระดับ',
            xml: rows(
              '<c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>0.8985</v></c><c r="B2"><f>SUM(1)</f><v>86.685</v></c><c r="C2"/>',
              '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
            ),
          },
        ],
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>หน่วย</t></r><r><t xml:space="preserve">งาน </t></r><rPh><t>no</t></rPh></si></sst>',
          'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        },
      ),
    )
    expect(sheets[0]).toEqual({
      sheet: 'ผล & ระดับ',
      rows: [
        ['หน่วยงาน ', '', '89.85%'],
        ['', '86.685', ''],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    })
    expect(notes).toEqual([])
  })

  test('says what it did not read: hidden sheets, macros, formulas that were never reckoned', () => {
    const { sheets, notes } = tableOfFile(
      'ผล.xlsm',
      workbook(
        [
          { name: 'ผล', xml: rows(`${text('A1', 'ก')}<c r="B1"><f>1+1</f></c>`) },
          { name: 'ลับ', xml: rows(text('A1', 'ข')), state: 'hidden' },
        ],
        { '[Content_Types].xml': '<Types><Default ContentType="application/vnd.ms-office.vbaProject"/></Types>' },
      ),
    )
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['ผล'])
    expect(notes).toHaveLength(3)
    expect(notes.join(' ')).toMatch(/ซ่อนไว้: ลับ.*มาโคร.*B1/)
  })
})

describe('files made to break it get a sentence', () => {
  const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 }))

  test.each<[string, Buffer, RegExp]>([
    ['ว่าง', Buffer.alloc(0), /ไฟล์ว่าง/],
    ['ระเบิด', bomb, /ใหญ่เกินกว่าที่อ่านได้/],
    ['เอนทิตี', workbook([{ name: 'a', xml: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }]), /DTD/],
    ['ขาด', workbook([{ name: 'a', xml: rows(text('A1', 'ก')) }]).subarray(0, 300), /เปิดไฟล์ XLSX ไม่ได้/],
    ['ไกล', workbook([{ name: 'a', xml: rows(text('A1048576', 'ก')) }]), /ใหญ่เกินกว่าที่อ่านได้ \(ไม่เกิน 100,000 แถว/],
    ['กว้าง', workbook([{ name: 'a', xml: rows(text('XFD1', 'ก')) }]), /400 คอลัมน์/],
    ['เวิร์ด', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })), /เป็น Word ไม่ใช่ตาราง/],
    ['เก่า', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls\) ให้เปิดใน Excel/],
    [
      'รหัส',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      /รหัสผ่าน/,
    ],
    ['พีดีเอฟ', Buffer.from('%PDF-1.7'), /PDF/],
    ['ภาพ', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), /เป็นภาพ/],
    ['เว็บ', Buffer.from('<html><table></table></html>'), /เป็นหน้าเว็บ/],
    ['ไบนารี', Buffer.from([1, 0, 2, 0, 3]), /ไม่ใช่ไฟล์ตาราง/],
  ])('%s', (_name, bytes, sentence) => {
    expect(asked(bytes)).toThrow(sentence)
  })

  test('a merge to the end of the sheet costs nothing', () => {
    const { sheets } = tableOfFile(
      'ผล.xlsx',
      workbook([
        { name: 'a', xml: rows(text('A1', 'ก'), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
      ]),
    )
    expect(sheets[0]?.rows).toEqual([['ก']])
  })
})

test('separated text in the encodings of Thai offices', () => {
  const words = 'หน่วยงาน,คะแนน\nอบต.ก,90'
  const thai874 = Buffer.from(
    [...words].map((one) => (one > 'ก' || one === 'ก' ? one.charCodeAt(0) - 0x0e00 + 0xa0 : one.charCodeAt(0))),
  )
  for (const bytes of [Buffer.from(words), Buffer.from(`\ufeff${words}`, 'utf16le'), thai874])
    expect(tableOfFile('ผล.csv', bytes).sheets[0]?.rows).toEqual([
      ['หน่วยงาน', 'คะแนน'],
      ['อบต.ก', '90'],
    ])
})
