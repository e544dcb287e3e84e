import { expect, test } from 'vitest'
import { baseName, contentWarning, endingOf, fileProblem, pdfPages, sizeWords } from '../../shared/desk/files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a name gives its ending as Windows reads it', () => {
  expect(endingOf('รายงาน.PDF')).toBe('pdf')
  expect(endingOf('ใบเสร็จ.pdf.exe. .')).toBe('exe')
  expect(endingOf('ไม่มีนามสกุล')).toBe('')
  expect(baseName('C:\\งาน\\รายงาน.pdf')).toBe('รายงาน.pdf')
})

test('documents, pictures and tables may be attached; programs and shortcuts may not', () => {
  for (const name of ['a.pdf', 'a.docx', 'a.xlsx', 'a.jpg', 'a.zip', 'a.mp4', 'อ่านก่อน'])
    expect(fileProblem({ fileName: name, size: 1 })).toBeNull()
  for (const name of ['a.exe', 'a.bat', 'a.js', 'a.lnk', 'a.vbs', 'a.SCR'])
    expect(fileProblem({ fileName: name, size: 1 })).toContain('ให้แนบเป็นเอกสาร')
})

test('sizes are said in the unit one reads', () => {
  expect(sizeWords(12)).toBe('12 ไบต์')
  expect(sizeWords(300 * 1024)).toBe('300 กิโลไบต์')
  expect(sizeWords(1.5 * 1024 * 1024)).toBe('1.5 เมกะไบต์')
})

const PAGES = '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>'

test('pages of a PDF are told where its bytes say so plainly, and left unknown elsewhere', () => {
  const plain = bytes(`%PDF-1.4\n1 0 obj ${PAGES} endobj\nstartxref\n0\n%%EOF`)
  expect(pdfPages(plain, plain.length)).toBe(2)
  expect(pdfPages(plain, plain.length + 1)).toBeNull()
  const nested = bytes(`%PDF-1.4\n${PAGES}\n<< /Type /Pages /Parent 1 0 R /Count 9 >>\nstartxref\n0\n%%EOF`)
  expect(pdfPages(nested, nested.length)).toBe(2)
  const saved = bytes(`%PDF-1.4\n${PAGES}\nstartxref\n0\n%%EOF\n${PAGES}\nstartxref\n9\n%%EOF`)
  expect(pdfPages(saved, saved.length)).toBeNull()
  const linear = bytes('%PDF-1.5\n7 0 obj\n<< /Linearized 1 /L 90000 /H [ 1 2 ] /O 9 /E 5 /N 14 /T 99 >>')
  expect(pdfPages(linear, 90_000)).toBe(14)
  expect(pdfPages(linear, 95_000)).toBeNull()
  expect(pdfPages(bytes('ไม่ใช่ PDF'), 20)).toBeNull()
})

test('a file whose content is not what its name says is told of; others are not', () => {
  expect(contentWarning('หนังสือ.pdf', bytes('ข้อความธรรมดา'))).toContain('ไม่ใช่ไฟล์ PDF ตามนามสกุล .pdf')
  expect(contentWarning('ภาพ.jpg', bytes('%PDF-1.7'))).toContain('ภาพ JPEG')
  expect(contentWarning('แผน.docx', bytes('{\\rtf1'))).toContain('Word')
  expect(contentWarning('หนังสือ.PDF', bytes('\n\n%PDF-1.4'))).toBe('')
  expect(contentWarning('แผน.docx', Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('')
  expect(contentWarning('ใส่รหัส.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('')
  expect(contentWarning('ภาพ.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('')
  expect(contentWarning('อ่านก่อน.txt', bytes('ข้อความ'))).toBe('')
})
