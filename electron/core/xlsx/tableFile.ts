import { AppError } from '../../../shared/errors.ts'
import { gridOfText } from '../../../shared/ita/import/grid.ts'
import { readSheets, type Workbook } from './readSheets.ts'

/** A file that somebody chose as a table, told by what is in it and not by its name. */

const MOST_BYTES = 60 * 1024 * 1024
const starts = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

export function tableOfFile(name: string, bytes: Buffer): Workbook {
  const refuse = (what: string): never => {
    throw new AppError('badInput', `อ่าน “${name}” ไม่ได้: ${what}`)
  }
  if (bytes.length === 0) return refuse('ไฟล์ว่าง')
  if (bytes.length > MOST_BYTES) return refuse('ไฟล์ใหญ่เกิน 60 เมกะไบต์ ให้ตัดเหลือเฉพาะแผ่นงานผลการประเมิน')
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return readSheets(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? 'ไฟล์ตั้งรหัสผ่านไว้ ให้เปิดใน Excel เอารหัสผ่านออก แล้วบันทึกใหม่'
        : 'เป็นไฟล์ Excel รุ่นเก่า (.xls) ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx',
    )
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return refuse('เป็นไฟล์ PDF ให้เปิดไฟล์แล้วคัดลอกตารางมาวาง')
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff))
    return refuse('เป็นภาพ ให้พิมพ์หรือแปลงเป็นตารางก่อน')
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(bytes.subarray(0, 400).toString('latin1')))
    return refuse('เป็นหน้าเว็บ (แม้ชื่อลงท้าย .xls) ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx')
  return { sheets: [gridOfText(textOf(bytes, refuse), name)], notes: [] }
}

/** CSV of Excel in Thai Windows is windows-874; what is valid UTF-8 is UTF-8. */
function textOf(bytes: Buffer, refuse: (what: string) => never): string {
  const utf16 = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (bytes.includes(0)) return refuse('ไม่ใช่ไฟล์ตาราง (.xlsx .csv) ที่รู้จัก')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}
