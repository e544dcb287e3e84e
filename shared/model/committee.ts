import * as v from 'valibot'
import { Count, Day, Id, Line, Lines, nullable, Position, Required } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

export const Committee = noun('committee', 'คณะกรรมการ', {
  officeId: Id,
  name: Required,
  shortName: v.optional(Line, ''),
  body: v.optional(v.picklist(['committee', 'subcommittee', 'workingGroup']), 'committee'),
  order: nullable(v.strictObject({ number: Line, date: nullable(Day), title: v.optional(Line, '') })),
  duties: v.optional(Lines, []),
  /** Rule: at least half of all members unless the law of the body says otherwise (พ.ร.บ.วิธีปฏิบัติฯ ม.๗๙). */
  quorum: v.optional(v.strictObject({ rule: v.picklist(['half', 'third', 'count']), count: v.optional(Count, 0) }), {
    rule: 'half',
    count: 0,
  }),
  active: v.optional(v.boolean(), true),
})
export type Committee = RecordOf<typeof Committee>

export const SeatRole = v.picklist([
  'chair',
  'viceChair',
  'member',
  'memberSecretary',
  'secretary',
  'assistantSecretary',
])
export type SeatRole = v.InferOutput<typeof SeatRole>

export const Seat = noun('seat', 'ตำแหน่งในคณะ', {
  committeeId: Id,
  position: v.optional(Position, 0),
  /** An ex-officio seat follows its post to the present holder; a named seat its person. */
  postId: nullable(Id),
  personId: nullable(Id),
  role: v.optional(SeatRole, 'member'),
  /** Role as printed when it differs from the words of the body. */
  roleWords: v.optional(Line, ''),
})
export type Seat = RecordOf<typeof Seat>

const WORD = { committee: 'กรรมการ', subcommittee: 'อนุกรรมการ', workingGroup: 'คณะทำงาน' } as const

/** Rule: role words follow the body: ประธานอนุกรรมการ, คณะทำงานและเลขานุการ (rulebook §5.1). */
export function roleWords(body: Committee['body'], role: SeatRole): string {
  const word = WORD[body]
  switch (role) {
    case 'chair':
      return `ประธาน${word}`
    case 'viceChair':
      return `รองประธาน${word}`
    case 'member':
      return word
    case 'memberSecretary':
      return `${word}และเลขานุการ`
    case 'secretary':
      return 'เลขานุการ'
    case 'assistantSecretary':
      return `${word}และผู้ช่วยเลขานุการ`
  }
}
