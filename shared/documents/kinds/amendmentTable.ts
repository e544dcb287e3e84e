import { placeWords } from '../../desk/amendments.ts'
import type { Amendment } from '../../model/amendment.ts'
import type { Block } from '../block.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'

/** Rule: what is amended is named by page and line, from what to what (rulebook §5.3). */

export const AMENDMENT_COLUMNS = {
  columnPage: words('ช่อง หน้า', 'หน้า'),
  columnLine: words('ช่อง บรรทัดที่', 'บรรทัดที่'),
  columnFrom: words('ช่อง จากเดิม', 'จากเดิม'),
  columnTo: words('ช่อง แก้ไขเป็น', 'แก้ไขเป็น'),
} as const

/** How a row is typed into a paper's form. */
export const ROWS_HINT = 'บรรทัดละหนึ่งข้อ: หน้า | บรรทัดที่ | จากเดิม | แก้ไขเป็น'

export const typedRows = (rows: readonly string[]): string[] => rows.filter((row) => row.trim() !== '')

const oneCell = (text: string): string => text.replace(/[\s|]+/g, ' ').trim()

export const rowOf = ({ page, line, from, to }: Amendment): string =>
  [page ?? '', line ?? '', oneCell(from), oneCell(to)].join(' | ')

/** Without rows as many blank ones, of two lines so that a pen has room. */
export function amendmentTable(
  typed: readonly string[],
  blanks: number,
  template: Template<typeof AMENDMENT_COLUMNS>,
): Block {
  const rows = typedRows(typed)
  return {
    type: 'table',
    columns: [
      { label: template.say('columnPage'), width: 1.3, align: 'center' },
      { label: template.say('columnLine'), width: 1.9, align: 'center' },
      { label: template.say('columnFrom'), width: 6.4, align: 'left' },
      { label: template.say('columnTo'), width: 6.4, align: 'left' },
    ],
    rows: rows.length > 0 ? rows.map(cellsOf) : Array.from({ length: blanks }, () => [[], [], ['', ''], []]),
  }
}

/** `3 | 12 | เดิม | ใหม่`; what is missing at the front is left for the pen. */
function cellsOf(row: string): string[][] {
  const cells = row.split('|').map((cell) => cell.trim())
  const padded = [...Array.from({ length: Math.max(0, 4 - cells.length) }, () => ''), ...cells]
  return [...padded.slice(0, 3), padded.slice(3).join(' | ')].map((cell) => (cell ? [cell] : []))
}

/** หน้า 3 บรรทัดที่ 12 “เดิม” เป็น “ใหม่”, as a copy names an erratum. */
export const erratumWords = (one: Amendment): string =>
  [placeWords(one), `“${oneCell(one.from)}” แก้เป็น “${oneCell(one.to)}”`].filter(Boolean).join(' ')
