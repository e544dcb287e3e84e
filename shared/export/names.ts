import { meetingYear } from '../desk/nextMeeting.ts'
import { safeName } from '../documents/fileName.ts'
import type { Meeting } from '../model/meeting.ts'
import { padded, shortened } from '../pack/names.ts'
import { buddhistYear, dayParts } from '../thai/date.ts'

/**
 * Paths in the export. Each part begins with letters of ours, so that no name of a file becomes a device of Windows; the
 * whole stays under 200 letters, so that it is unpacked under any desktop within Windows' 260.
 */

export const INDEX = 'index.html'
export const EXCHANGE = 'office.lekha.json'
export const FILE_LIST = 'รายการไฟล์.xlsx'
export const FOLDERS = {
  meetings: 'การประชุม',
  papers: 'เอกสารอื่น',
  letters: 'ไฟล์แนบหนังสือ',
  tables: 'ตาราง',
  pages: 'หน้า',
  office: 'สำนักงาน',
} as const

const COMMITTEE_LETTERS = 28
const ITEM_LETTERS = 32
const NAME_LETTERS = 44
const ENDING_LETTERS = 12

const two = (number: number): string => String(number).padStart(2, '0')

/** `02 คณะกรรมการ…`: the place keeps two of one beginning apart. */
export const placed = (place: number, text: string, most = COMMITTEE_LETTERS): string =>
  safeName(`${two(place)} ${shortened(text.toWellFormed(), most)}`)

/** `2563-11-24 ครั้งที่ 4`: in their order in every list of files; `twin` parts two of one day and number. */
export function meetingFolder({ date, number }: Pick<Meeting, 'date' | 'number'>, twin = 0): string {
  const { month, day } = dayParts(date)
  const name = `${buddhistYear(date)}-${two(month)}-${two(day)}${number === null ? '' : ` ครั้งที่ ${number}`}`
  return safeName(twin > 0 ? `${name} (${twin + 1})` : name)
}

export const itemFolder = ({ number, title }: { number: string; title: string }): string =>
  safeName(`${padded(number)} ${shortened(title.toWellFormed(), ITEM_LETTERS)}`)

/** An ending longer than any program's is no ending. */
export function fileAt(place: number, fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  const ends = dot > 0 && fileName.length - dot <= ENDING_LETTERS
  const [base, tail] = ends ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, '']
  return safeName(`${two(place)} ${shortened(base.toWellFormed(), NAME_LETTERS)}${tail.toWellFormed()}`)
}

/** A paper under its own name; a draft says that it is one. */
export const paperAt = (place: number, name: string, isDraft: boolean): string =>
  fileAt(place, `${isDraft ? 'ร่าง ' : ''}${name}.docx`)

export const yearOf = (meeting: Pick<Meeting, 'year' | 'date'>): string => String(meetingYear(meeting))

/** Windows and macOS take `A.pdf` and `a.pdf` for one file. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase()

/** Hands out each path once; a second one of a name is told apart before its ending. */
export function createPaths() {
  const taken = new Set<string>()
  return (path: string): string => {
    const dot = path.lastIndexOf('.')
    const [base, tail] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
    let free = path
    for (let count = 2; taken.has(folded(free)); count++) free = `${base} (${count})${tail}`
    taken.add(folded(free))
    return free
  }
}

/** A link from a page in a folder `depth` below the top. */
export const hrefOf = (path: string, depth = 0): string =>
  '../'.repeat(depth) + path.split('/').map(encodeURIComponent).join('/')
