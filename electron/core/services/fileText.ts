import { pageText } from '../../../shared/thai/printedText.ts'
import { docxLines } from '../docx/docxLines.ts'
import { partXml } from '../docx/readPart.ts'
import { pdfPages } from '../pdf/pdfPages.ts'
import { Unreadable, WORDS } from '../pdf/unreadable.ts'
import { readSheets } from '../xlsx/readSheets.ts'

/**
 * The words of an attached file for the search, or why they cannot be searched. Never throws: a file may be anything.
 * No bytes for a file of more than MOST_BYTES.
 */

export interface FileText {
  text: string
  note: string
}

/** More than any paper says; a table larger than this is looked at in its own program. */
const MOST_LETTERS = 400_000
/** A larger file would fill the memory while it is read. */
export const MOST_BYTES = 20 * 1024 * 1024

const starts = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)
const none = (note: string): FileText => ({ text: '', note })
const TOO_LARGE = 'ไฟล์ใหญ่ จึงค้นได้เฉพาะชื่อไฟล์'
const LOCKED = 'ไฟล์ PDF มีรหัสผ่าน จึงค้นได้เฉพาะชื่อไฟล์'
const SCAN = 'ไฟล์ PDF เป็นภาพสแกน จึงค้นได้เฉพาะชื่อไฟล์'
const BROKEN = 'ไฟล์ PDF เสียหาย จึงค้นได้เฉพาะชื่อไฟล์'
const UNREAD = 'อ่านเนื้อไฟล์ไม่ได้ จึงค้นได้เฉพาะชื่อไฟล์'

export async function fileText(fileName: string, bytes: Buffer | null): Promise<FileText> {
  if (!bytes) return none(TOO_LARGE)
  try {
    const text = isPdf(bytes) ? await pdfWords(bytes) : wordsOf(fileName.toLowerCase(), bytes)
    return typeof text === 'string' ? { text: text.slice(0, MOST_LETTERS), note: '' } : text
  } catch (cause) {
    if (!(cause instanceof Unreadable)) return none(UNREAD)
    return none(cause.message === WORDS.locked ? LOCKED : BROKEN)
  }
}

/** What whoever attaches a file should know at once, by the note that its reading left. */
export const noteWarning = (note: string | undefined): string =>
  note === LOCKED ? WORDS.locked : note === BROKEN ? WORDS.damaged : ''

const isPdf = (bytes: Buffer): boolean => starts(bytes, 0x25, 0x50, 0x44, 0x46)

async function pdfWords(bytes: Buffer): Promise<string | FileText> {
  const text = (await pdfPages(bytes, MOST_LETTERS)).map(pageText).join('\n').trim()
  return text || none(SCAN)
}

function wordsOf(name: string, bytes: Buffer): string | FileText {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return packageWords(name, bytes)
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) return none('เป็นภาพ จึงค้นได้เฉพาะชื่อไฟล์')
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return none('เป็นไฟล์ Office รุ่นเก่า จึงค้นได้เฉพาะชื่อไฟล์')
  return plainWords(bytes)
}

function packageWords(name: string, bytes: Buffer): string | FileText {
  if (name.endsWith('.xlsx') || name.endsWith('.xlsm'))
    return readSheets(bytes)
      .sheets.flatMap(({ sheet, rows }) => [sheet, ...rows.map((row) => row.filter(Boolean).join(' '))])
      .join('\n')
  if (name.endsWith('.docx') || name.endsWith('.docm') || partXml(bytes, 'word/document.xml'))
    return docxLines(bytes).join('\n')
  return none('ไฟล์ชนิดนี้ค้นได้เฉพาะชื่อไฟล์')
}

/** What is valid UTF-8 is UTF-8; what else reads as Thai was written by an old Thai program. */
function plainWords(bytes: Buffer): string | FileText {
  const utf16 = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (bytes.includes(0)) return none('ไฟล์ชนิดนี้ค้นได้เฉพาะชื่อไฟล์')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-874').decode(bytes)
    return /[ก-๙]{3}/.test(text) ? text : none(UNREAD)
  }
}
