import { blockWords, FAULTS, type RegisterRow, spanWords } from '../../../shared/desk/register.ts'
import { type Followed, type RegisterCells, registerCells } from '../../../shared/desk/registerCells.ts'
import { fold, searching } from '../../../shared/thai/search.ts'

/** A row of the table with the words it shows, and all of them folded for the search. */
export interface RegisterLine {
  id: string
  row: RegisterRow
  cells: RegisterCells
  /** What does not hold of it. */
  faults: string[]
  tone: '' | 'void' | 'gap' | 'block'
  folded: string
}

const NOTHING: RegisterCells = {
  running: '',
  number: '',
  date: '',
  from: '',
  to: '',
  subject: '',
  action: '',
  note: '',
}

/** The newest number first: it is the one that was just given. */
export function registerLines(rows: readonly RegisterRow[], office: string, followed: Followed): RegisterLine[] {
  return rows
    .map((row): RegisterLine => {
      if (row.type === 'letter') {
        const cells = registerCells(row.letter, office, followed)
        const tone = row.letter.state === 'void' ? 'void' : ''
        const folded = fold(Object.values(cells).join(' '))
        return { id: row.id, row, cells, faults: row.faults.map((fault) => FAULTS[fault]), tone, folded }
      }
      const subject = row.type === 'gap' ? 'ไม่มีหนังสือในทะเบียน' : blockWords(row.block)
      const cells = { ...NOTHING, running: spanWords(row), subject }
      const faults = row.type === 'gap' ? ['เลขขาด'] : []
      return { id: row.id, row, cells, faults, tone: row.type, folded: fold(`${cells.running} ${subject}`) }
    })
    .reverse()
}

export function matchingLines(lines: readonly RegisterLine[], search: string): RegisterLine[] {
  const within = searching(search)
  return lines.filter(({ folded }) => within(folded))
}
