import type { MeetingFile } from '../../../shared/api.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { clock } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'

/** Sentences about who came and went and when an item began, as the sitting noted it; those of this item come first. */
export function happenings({ attendances, items, meeting }: MeetingFile, itemId: string): string[] {
  const item = items.find(({ id }) => id === itemId)
  const begun = item?.startedAt ? [`เริ่มพิจารณาเมื่อเวลา ${clock(item.startedAt)}`] : []
  const moves = attendances
    .flatMap((row) => movesOf(row, meeting.startedAt))
    .sort((a, b) => a.time.localeCompare(b.time))
  const here = moves.filter((move) => move.itemId === itemId)
  return [...begun, ...[...here, ...moves.filter((move) => !here.includes(move))].map(({ words }) => words)]
}

interface Move {
  time: string
  itemId: string | null
  words: string
}

function movesOf(row: Attendance, begun: string | null): Move[] {
  const stead = row.status === 'substitute' ? row.substitute : null
  const name = stead ? stead.name : row.name
  const post = stead ? stead.post || `ผู้แทน${row.post}` : row.post
  const who = [name ? fullName(name) : '', post].filter(Boolean).join(' ')
  if (who === '') return []
  // Whoever came before the first item was there from the beginning: that is no event of the minutes.
  const late = row.arrived !== null && (row.arrivedItemId !== null || (begun !== null && row.arrived > begun))
  const came =
    row.arrived && late
      ? [{ time: row.arrived, itemId: row.arrivedItemId, words: at(row.arrived, `${who} เข้าร่วมประชุม`) }]
      : []
  const left = row.left ? [{ time: row.left, itemId: row.leftItemId, words: at(row.left, `${who} ออกจากที่ประชุม`) }] : []
  const outings = row.outings.map(({ from, to }) => ({
    time: from,
    itemId: null,
    words: at(from, `${who} ออกจากที่ประชุม และกลับเข้าร่วมประชุมเมื่อเวลา ${clock(to)}`),
  }))
  return [...came, ...outings, ...left]
}

const at = (time: string, what: string): string => `เมื่อเวลา ${clock(time)} ${what}`
