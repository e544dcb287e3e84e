import * as v from 'valibot'
import { answers } from './contract.ts'
import { Count, Id, Line, nullable, PersonName, Required } from './model/fields.ts'
import type { AgendaItem, Attendance } from './model/meeting.ts'

/** A part of the contract (api.ts): lists that were pasted, all of their rows in one step. */

const many = <S extends v.GenericSchema>(row: S) =>
  v.pipe(v.array(row), v.minLength(1, 'ไม่มีแถวให้เพิ่ม'), v.maxLength(500, 'เพิ่มได้คราวละไม่เกิน 500 แถว'))

/** Adds items under one heading, or changes those named; answers the whole agenda. */
export const pasteItems = answers<AgendaItem[]>()(
  v.strictObject({
    meetingId: Id,
    parentId: nullable(Id),
    rows: many(
      v.strictObject({ id: nullable(Id), title: Required, presenter: v.optional(Line, ''), minutesNeeded: Count }),
    ),
  }),
)

/** Adds guests, or changes the post of those named; answers the whole roster. */
export const pasteGuests = answers<Attendance[]>()(
  v.strictObject({
    meetingId: Id,
    rows: many(v.strictObject({ id: nullable(Id), name: PersonName, post: v.optional(Line, '') })),
  }),
)
