import * as v from 'valibot'
import { answers } from './contract.ts'
import { type Receipt, ReceiptSchema, Steps } from './directory/step.ts'
import { type Seat, SeatRole } from './model/committee.ts'
import { type Person, type Post, Tenure } from './model/directory.ts'
import { Day, Id, Line, nullable, PersonName } from './model/fields.ts'

/** A part of the contract (api.ts): who holds what, who sits where, many changes of the directory at once. */

export const postMethods = {
  /**
   * Hands a post on: who holds it leaves the day before, the new one begins, in one transaction. Seats by post
   * follow from that day; meetings already convened and papers already issued stay as they are.
   */
  hand: answers<Receipt>()(
    v.strictObject({
      postId: Id,
      /** The new holder: a person of the directory, or the name of one who is not in it yet. */
      personId: nullable(Id),
      name: nullable(PersonName),
      /** Null only where nobody is known to have held the post. */
      since: nullable(Day),
      until: nullable(Day),
      acting: Tenure.fields.acting,
      /** Those who hold it stay: the new one acts beside them. */
      beside: v.optional(v.boolean(), false),
      /** Tenures of the new holder that end the day before. */
      leaves: v.optional(v.array(Id), []),
    }),
  ),
}

export const seatMethods = {
  /**
   * Adds members to a committee in one go. A post is known by its title, a person by the printed name; what is not
   * known is made, and a post whose holder is another passes on today. Answers every record it made or changed.
   */
  addAll: answers<{ seats: Seat[]; posts: Post[]; people: Person[]; tenures: Tenure[] }>()(
    v.strictObject({
      committeeId: Id,
      rows: v.pipe(
        v.array(
          v.pipe(
            v.strictObject({
              post: Line,
              name: nullable(PersonName),
              role: SeatRole,
              roleWords: v.optional(Line, ''),
            }),
            v.check(({ post, name }) => post.trim() !== '' || name !== null, 'ต้องมีชื่อหรือตำแหน่ง'),
          ),
        ),
        v.minLength(1, 'ไม่มีรายชื่อให้เพิ่ม'),
        v.maxLength(500, 'เพิ่มได้คราวละไม่เกิน 500 คน'),
      ),
    }),
  ),
}

export const directoryMethods = {
  /** Makes and changes records of the directory, all of it or nothing; answers what takes it back. */
  apply: answers<Receipt>()(v.strictObject({ steps: Steps })),
  /** Takes it back. What was changed or used since stays as it is and is named in `kept`. */
  revert: answers<{ reverted: number; kept: string[] }>()(v.strictObject({ receipt: ReceiptSchema })),
}
