import { came, inRoom } from '../../../../shared/desk/quorum.ts'
import type { Attendance } from '../../../../shared/model/meeting.ts'
import { changeOfMark, MARKS, type Mark } from '../attendance.ts'

export type Check = Mark | 'left' | 'unmarked'

export const CHECKS: ReadonlyArray<{ id: Check; letter: string; code: string; label: string }> = [
  ...MARKS,
  { id: 'left', letter: 'ก', code: 'KeyD', label: 'ออกจากห้อง' },
  { id: 'unmarked', letter: 'ย', code: 'KeyP', label: 'ยังไม่ระบุ' },
]

/** Everyone who answered is here: one key for all of them, the exceptions after. */
export const ALL_CAME = { letter: 'ต', code: 'Digit9' }

export const asksForAll = (event: { code: string; key: string; shiftKey: boolean }): boolean =>
  !event.shiftKey && (event.code === ALL_CAME.code || event.key === ALL_CAME.letter)

/** By place on the Thai (Kedmanee) keyboard, so it works while the other layout is on. */
export const checkOfKey = (event: { code: string; key: string }): Check | undefined =>
  CHECKS.find((check) => check.code === event.code || check.letter === event.key)?.id

/** What is on the wall at the press, and the item then dealt with. */
export interface Stamp {
  time: string
  itemId: string | null
}

const NEVER_CAME = { arrived: null, arrivedItemId: null, left: null, leftItemId: null, outings: [] }

/** What a key at the door changes on a row; null where it changes nothing. */
export function changeOfCheck(check: Check, row: Attendance, { time, itemId }: Stamp): Partial<Attendance> | null {
  switch (check) {
    case 'unmarked':
      return { status: 'expected', online: false, substitute: null, reason: '', ...NEVER_CAME }
    case 'absent':
      return { ...changeOfMark('absent', row), ...NEVER_CAME }
    case 'left':
      return inRoom(row) ? { left: time, leftItemId: itemId } : null
    default:
      return { ...changeOfMark(check, row), ...cameBack(row, time), ...(came(row) ? {} : arrival(time, itemId)) }
  }
}

const arrival = (time: string, itemId: string | null) => ({
  ...NEVER_CAME,
  arrived: time,
  arrivedItemId: itemId,
})

/** Who comes again was out between; the time of it stays on record. */
const cameBack = ({ left, outings }: Attendance, time: string) =>
  left === null ? {} : { left: null, leftItemId: null, outings: [...outings, { from: left, to: time }] }
