import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../electron/core/docx/docxLines.ts'
import { numberingOf } from '../../electron/core/docx/numbering.ts'
import { linesOfFile } from '../../electron/core/services/oldFile.ts'

const para = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${inner}</w:r></w:p>`
const words = (text: string) => `<w:t>${text}</w:t>`
const cell = (...paras: string[]) => `<w:tc><w:tcPr/>${paras.join('')}</w:tc>`
const NONE = numberingOf(null, null)

describe('the lines of a DOCX', () => {
  test('tabs part, soft breaks end a line, an indent and a page are told, tab stops are no tabs', () => {
    const xml = [
      para(
        `${words('ประธาน')}<w:tab/>${words('แจ้ง')}<w:br/>${words('ต่อ')}`,
        '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>',
      ),
      para(words('ย่อหน้า &amp; อื่น'), '<w:ind w:firstLine="720"/>'),
      para(words('หน้าใหม่'), '<w:pageBreakBefore/>'),
    ].join('')
    expect(linesOf(xml, NONE)).toEqual(['ประธาน\tแจ้ง', 'ต่อ', '\tย่อหน้า & อื่น', '\fหน้าใหม่'])
  })

  test('a row is its cells side by side, line by line; words for old programs are not said twice', () => {
    const row = `<w:tbl><w:tr>${cell(para(words('ผอ.')), para(words('ประจำจังหวัด')))}${cell(para(words('รายงาน')))}</w:tr></w:tbl>`
    const twice = `<mc:AlternateContent><mc:Choice>${para(words('ก'))}</mc:Choice><mc:Fallback>${para(words('ก'))}</mc:Fallback></mc:AlternateContent>`
    expect(linesOf(row + twice, NONE)).toEqual(['ผอ.\tรายงาน', 'ประจำจังหวัด\t', 'ก'])
  })

  test('numbers that Word writes by itself are there, in Thai digits and by level', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = numberingOf(
      `<w:abstractNum w:abstractNumId="7">${level(0, 'thaiNumbers', '%1.')}${level(1, 'thaiNumbers', '%1.%2')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
      '<w:style w:styleId="List"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    )
    const item = (text: string, at: number) =>
      para(words(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`)
    const xml = [
      item('หนึ่ง', 0),
      item('ย่อย', 1),
      item('ย่อยสอง', 1),
      para(words('สอง'), '<w:pStyle w:val="List"/>'),
    ].join('')
    expect(linesOf(xml, numbering)).toEqual(['๑. หนึ่ง', '๑.๑ ย่อย', '๑.๒ ย่อยสอง', '๒. สอง'])
  })
})

describe('a file that somebody chose', () => {
  const bytes = (text: string) => Buffer.from(text, 'utf8')
  test('is text in UTF-8, UTF-16 or the old Thai encoding, by what is in it', async () => {
    expect(await linesOfFile('ก.txt', bytes('\ufeffวาระ\r\nที่'))).toEqual(['วาระ', 'ที่'])
    expect(await linesOfFile('ก.txt', Buffer.from('\ufeffวาระ', 'utf16le'))).toEqual(['วาระ'])
    const tis620 = Buffer.from([...'ระเบียบ'].map((letter) => letter.charCodeAt(0) - 0x0e00 + 0xa0))
    expect(await linesOfFile('ก.txt', tis620)).toEqual(['ระเบียบ'])
  })

  test.each([
    ['เก่า.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'บันทึกเป็น .docx'],
    ['ก.pdf', bytes('%PDF-1.7'), 'ไฟล์ PDF เสียหาย'],
    ['ก.rtf', bytes('{\\rtf1'), 'RTF'],
    ['ก.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'OCR'],
    ['ก.txt', bytes(' \n '), 'ไม่มีข้อความ'],
    ['ก.txt', bytes('ก\0ข'), 'ไม่ใช่ไฟล์ข้อความ'],
    ['ก.txt', Buffer.from([0xff, 0x80, 0x81]), 'UTF-8'],
    ['ก.txt', bytes('ก\n'.repeat(30_001)), '30,000'],
    ['ก.docx', Buffer.from('PK\x03\x04 broken'), 'DOCX'],
    ['ก.docx', Buffer.from(zipSync({ 'word/other.xml': new Uint8Array(1) })), 'DOCX'],
  ])('%s that cannot be read is refused with what to do', async (name, data, sentence) => {
    await expect(linesOfFile(name, data)).rejects.toThrow(sentence)
  })
})
