import { AppError } from '../../../shared/errors.ts'
import { pageLines } from '../../../shared/thai/printedText.ts'
import { docxLines } from '../docx/docxLines.ts'
import { pdfPages } from '../pdf/pdfPages.ts'
import { Unreadable } from '../pdf/unreadable.ts'

/** A file that somebody chose as old minutes, told by what is in it and not by its name. */

const MOST_LINES = 30_000
const MOST_LETTERS = 3_000_000
const starts = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

const refuse = (name: string, what: string): never => {
  throw new AppError('badInput', `อ่าน “${name}” ไม่ได้: ${what}`)
}

export async function linesOfFile(name: string, bytes: Buffer): Promise<string[]> {
  const lines = starts(bytes, 0x25, 0x50, 0x44, 0x46) ? await pdfLines(name, bytes) : rawLines(name, bytes)
  if (!lines.some((line) => line.trim() !== ''))
    return refuse(name, 'ในไฟล์ไม่มีข้อความ อาจเป็นภาพสแกน ให้แปลงเป็นข้อความ (OCR) ก่อน')
  if (lines.length > MOST_LINES) return refuse(name, 'ยาวเกิน 30,000 บรรทัด ให้แบ่งไฟล์เป็นรายงานละไฟล์')
  return lines
}

async function pdfLines(name: string, bytes: Buffer): Promise<string[]> {
  const pages = await pdfPages(bytes, MOST_LETTERS).catch((cause: unknown) => {
    if (cause instanceof Unreadable) return refuse(name, cause.message)
    throw cause
  })
  return pages.flatMap(pageLines)
}

function rawLines(name: string, bytes: Buffer): string[] {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return docxLines(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(name, 'เป็นไฟล์ Word รุ่นเก่า (.doc) ให้เปิดใน Word แล้วบันทึกเป็น .docx')
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return refuse(name, 'เป็นไฟล์ RTF ให้เปิดใน Word แล้วบันทึกเป็น .docx')
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff))
    return refuse(name, 'เป็นภาพ ให้แปลงเป็นข้อความ (OCR) ก่อน แล้วบันทึกเป็น .docx หรือ .txt')
  return textOf(name, bytes).split(/\r\n|\r|\n/)
}

/** Old Thai programs wrote TIS-620 (windows-874) or UTF-16; what is valid UTF-8 is UTF-8. */
function textOf(name: string, bytes: Buffer): string {
  const utf16 = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (bytes.includes(0)) return refuse(name, 'ไม่ใช่ไฟล์ข้อความหรือ .docx')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-874').decode(bytes)
    return /[ก-๙]{3}/.test(text) ? text : refuse(name, 'ไม่ใช่ไฟล์ข้อความภาษาไทย ให้บันทึกเป็น UTF-8 แล้วลองใหม่')
  }
}
