import * as v from 'valibot'
import { Id, nullable, Required, Text } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/**
 * A finding of the proof-reader that an officer let stand, with the reason. It holds for one paper, or for a meeting
 * with all its papers, and only as long as the finding says the same: other words are another finding.
 */
export const Acceptance = noun('acceptance', 'การยอมรับข้อตรวจทาน', {
  documentId: nullable(Id),
  meetingId: nullable(Id),
  /** Id of the rule (shared/lint). */
  rule: Required,
  /** What tells the finding from others of its rule: the words quoted and what was said of them. */
  words: v.optional(Text, ''),
  reason: v.pipe(
    Text,
    v.check((text) => text.trim() !== '', 'ต้องบอกเหตุผลที่ยอมรับข้อนี้ เพื่อให้ผู้อ่านภายหลังเข้าใจ'),
  ),
})
export type Acceptance = RecordOf<typeof Acceptance>
