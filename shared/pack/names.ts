import { safeName } from '../documents/fileName.ts'
import { toArabicDigits } from '../thai/digits.ts'
import type { PackItem, PackPart } from './parts.ts'

/** Names of the ZIP: folders in the order of the agenda, safe on FAT and on Windows' 260 letters of a path. */

/** Letters of a folder's name: with a name in it the path stays short enough to be unpacked anywhere. */
const FOLDER_LETTERS = 50
const FILE_LETTERS = 50

const segments = new Intl.Segmenter('th', { granularity: 'grapheme' })
export const shortened = (text: string, most: number): string => {
  let out = ''
  for (const { segment } of segments.segment(text)) {
    if (out.length + segment.length > most) break
    out += segment
  }
  return out.trim()
}

/** `03.1`: numbers of one width stand in their order in every list of files. */
export const padded = (number: string): string =>
  toArabicDigits(number)
    .split('.')
    .map((one) => one.padStart(2, '0'))
    .join('.')

export const frontFolder = '00 เอกสารนำ'

export const folderOf = ({ number, title }: Pick<PackItem, 'number' | 'title'>): string =>
  safeName(shortened(`${padded(number)} ${title}`, FOLDER_LETTERS))

/** A name with its place before it, its ending kept; `ending` is put where the file is made here. */
function fileAt(place: number, name: string, ending: string): string {
  const dot = ending === '' ? name.lastIndexOf('.') : -1
  const [base, tail] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ending]
  return safeName(`${String(place).padStart(2, '0')} ${shortened(base, FILE_LETTERS)}${tail}`)
}

/** The path of every part in the ZIP by its key: a file under its own name, a paper as PDF. */
export function zipNames(parts: readonly PackPart[], items: readonly PackItem[]): Map<string, string> {
  const names = new Map<string, string>()
  const put = (folder: string, of: readonly PackPart[]) => {
    for (const [index, part] of of.entries())
      names.set(
        part.key,
        `${folder}/${part.what === 'file' ? fileAt(index + 1, part.fileName, '') : fileAt(index + 1, part.title, '.pdf')}`,
      )
  }
  put(
    frontFolder,
    parts.filter(({ itemId }) => itemId === null),
  )
  for (const item of items)
    put(
      folderOf(item),
      parts.filter(({ itemId }) => itemId === item.id),
    )
  return names
}
