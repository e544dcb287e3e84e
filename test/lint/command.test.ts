import { Buffer } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../electron/cli/lint.ts'
import { LIMITS } from '../../electron/core/docx/readPart.ts'
import { lekha } from '../helpers/commandLine.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document ${NS}><w:body>${body}</w:body></w:document>`
const para = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(tempFolder(), name)
  writeFileSync(file, content)
  return file
}
const docx = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })

describe('lekha lint', () => {
  test('prints a finding a line and says by its exit that there is an error', async () => {
    const { code, stdout, stderr } = await lekha(
      'lint',
      fileOf('a.txt', 'จังหวัดแพร่\n\nนายกองค้การบริหารส่วนจังหวัด ช่องทางต่างๆ ของ'),
    )
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 4))
    expect(lines).toEqual([
      ['error', 'SPL-02', '3', 'องค้การ'],
      ['warning', 'SPC-01', '3', 'ต่างๆ'],
    ])
  })

  test('ends well when there is no error', async () => {
    const { code, stdout } = await lekha('lint', fileOf('a.txt', 'ช่องทางต่างๆ ของจังหวัด'))
    expect(code).toBe(0)
    expect(stdout).toContain('SPC-01')
  })

  test('reads a DOCX', async () => {
    const { code, stdout } = await lekha(
      'lint',
      fileOf('a.docx', docx(documentOf(para('ด้วยจังหวัด') + para('พ.ศ.๒๕๖๒ &amp; ปฎิรูป')))),
    )
    expect(code).toBe(1)
    expect(stdout.split('\n').map((line) => line.split('\t').slice(1, 3).join())).toEqual(['SPC-02,2', 'SPL-02,2', ''])
  })

  test('reads the measures of the page of a DOCX', async () => {
    const letter = ['ที่ พร ๐๐๑๗.๕/ว ๑๒๐', '๑๗ ธันวาคม ๒๕๖๓', 'เรื่อง แจ้งแนวทาง', 'เรียน นายอำเภอทุกอำเภอ', '(นายก ขคง)']
    const pages = (left: number) =>
      `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:left="${left}"/></w:sectPr>`
    const said = async (left: number) =>
      (await lekha('lint', fileOf('a.docx', docx(documentOf(letter.map(para).join('') + pages(left)))))).stdout
    expect(await said(1440)).toContain('ขอบซ้าย ๒.๕๔ ซม. แทน ๓ ซม.')
    expect(await said(1701)).not.toContain('LAY-01')
  })

  test.each<[string, string, string | Uint8Array, string]>([
    ['another kind of file', 'a.pdf', '%PDF', 'ตรวจได้เฉพาะไฟล์ .txt และ .docx'],
    ['a DOCX that is none', 'a.docx', 'สวัสดี', 'เปิดไฟล์ DOCX ไม่ได้'],
    ['a zip without a document', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), 'เปิดไฟล์ DOCX ไม่ได้'],
    ['a DTD', 'a.docx', docx(`<!DOCTYPE a [<!ENTITY b "c">]>${documentOf('')}`), 'ไฟล์ DOCX มีการประกาศ DTD'],
    ['a bomb', 'a.docx', zipSync({ 'word/document.xml': new Uint8Array(LIMITS.entry + 1) }), 'ไฟล์ DOCX ขยายแล้วใหญ่เกิน'],
    ['text of another encoding', 'a.txt', new Uint8Array([0xa1, 0xa2, 0xa3]), 'ไฟล์ข้อความไม่ได้เข้ารหัสแบบ UTF-8'],
  ])('refuses %s in one sentence', async (_what, name, content, message) => {
    const { code, stdout, stderr } = await lekha('lint', fileOf(name, content))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('does not believe a directory that says less than is packed', async () => {
    const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(4_000_000) }))
    zip.writeUInt32LE(10, zip.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    const { code, stderr } = await lekha('lint', fileOf('a.docx', zip))
    expect(code).toBe(1)
    expect(stderr).toContain('เปิดไฟล์ DOCX ไม่ได้')
  })

  test('says that a file is not there', async () => {
    const { code, stderr } = await lekha('lint', join(tempFolder(), 'none.txt'))
    expect(code).toBe(1)
    expect(stderr).toContain('ไม่พบไฟล์')
  })
})

test('a table row is one paragraph, a field code is no text, a no-break space a space', () => {
  const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`
  const xml = documentOf(
    `${para('ก\u00a0ข')}<w:tbl><w:tr>${cell('๑')}${cell('ค')}</w:tr></w:tbl><w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>ง&#3585;</w:t></w:r></w:p><w:p/>`,
  )
  expect(paragraphsOf(xml)).toEqual(['ก ข', '๑\tค', 'งก', ''])
})
