import * as v from 'valibot'
import { Count, Day, Id, Line, Lines, nullable, Position, Required, Salutation, Text } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/** Who is who: agencies, their posts, people, and who held which post when. */

export const Agency = noun('agency', 'หน่วยงาน', {
  parentId: nullable(Id),
  name: Required,
  shortName: v.optional(Line, ''),
  kind: v.optional(
    v.picklist(['province', 'provincial', 'district', 'pao', 'municipality', 'sao', 'central', 'other']),
    'other',
  ),
  /** กลุ่มงาน with their telephone lines. */
  sections: v.optional(v.array(v.strictObject({ name: Required, phone: v.optional(Line, '') })), []),
  phones: v.optional(Lines, []),
})
export type Agency = RecordOf<typeof Agency>

export const Post = noun('post', 'ตำแหน่ง', {
  agencyId: nullable(Id),
  title: Required,
  /** คำขึ้นต้น; the closing follows from it (rulebook §4.1). */
  salutation: v.optional(Salutation, 'เรียน'),
})
export type Post = RecordOf<typeof Post>

export const Person = noun('person', 'บุคคล', {
  title: v.optional(Line, ''),
  given: Required,
  family: v.optional(Line, ''),
  phone: v.optional(Line, ''),
  note: v.optional(Text, ''),
})
export type Person = RecordOf<typeof Person>

export const Tenure = noun('tenure', 'การดำรงตำแหน่ง', {
  postId: Id,
  personId: Id,
  since: nullable(Day),
  until: nullable(Day),
  /** Rule: ปฏิบัติราชการแทน (delegated) and รักษาราชการแทน (absent or vacant) are never mixed (rulebook §4.5). */
  acting: nullable(v.picklist(['ปฏิบัติราชการแทน', 'รักษาราชการแทน', 'รักษาการในตำแหน่ง'])),
})
export type Tenure = RecordOf<typeof Tenure>

export const AddresseeGroup = noun('addresseeGroup', 'กลุ่มผู้รับ', {
  officeId: Id,
  /** As printed after เรียน: นายอำเภอทุกอำเภอ. */
  name: Required,
  count: v.optional(Count, 0),
  /** Sentence asking this group to pass the matter on. */
  relay: v.optional(Text, ''),
  postIds: v.optional(v.array(Id), []),
  position: v.optional(Position, 0),
})
export type AddresseeGroup = RecordOf<typeof AddresseeGroup>

export const Phrase = noun('phrase', 'ข้อความสำเร็จ', {
  kind: v.optional(v.picklist(['resolution', 'opening', 'closing', 'speech', 'other']), 'other'),
  /** Text with slots in braces: มอบหมายให้ {หน่วยงาน} ดำเนินการ */
  text: v.pipe(Text, v.minLength(1, 'ต้องกรอก')),
  uses: v.optional(Count, 0),
})
export type Phrase = RecordOf<typeof Phrase>
