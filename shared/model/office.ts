import * as v from 'valibot'
import { Line, Lines, PictureUrl, Required } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

const Shift = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-200, 'เลื่อนได้ไม่เกิน 20 มม.'),
  v.maxValue(200, 'เลื่อนได้ไม่เกิน 20 มม.'),
)

/**
 * The letterhead and house rules of one office: everything a paper of it needs and nobody should type twice.
 * Uncertain points of the rulebook (§11) are fields with the recommended default.
 */
export const Office = noun('office', 'สำนักงาน', {
  /** Who speaks in a letter: จังหวัดแพร่. */
  name: Required,
  province: Line,
  /** Letters and unit code before the stroke: พร ๐๐๒๓.๔ */
  letterCode: v.optional(Line, ''),
  /** First line of the sender block: ศาลากลางจังหวัดแพร่. */
  place: v.optional(Line, ''),
  address: v.optional(Lines, []),
  /** Owner block at the foot of a letter, one line each, telephone lines last. */
  owner: v.optional(Lines, []),
  /** ส่วนราชการ line of a memo, with its telephone. */
  memoFrom: v.optional(Line, ''),
  /** Where the emblem comes from: the office's own picture, ready-printed paper, or a dashed placeholder. */
  emblem: v.optional(v.picklist(['placeholder', 'picture', 'preprinted']), 'placeholder'),
  /** PNG or JPEG as a data URL when `emblem` is `picture`. */
  emblemPicture: v.optional(PictureUrl, ''),
  font: v.optional(v.picklist(['TH Sarabun New', 'TH SarabunPSK', 'TH SarabunIT๙']), 'TH Sarabun New'),
  digits: v.optional(v.picklist(['thai', 'arabic']), 'thai'),
  /** Exact line pitch in hundredths of a point; 1810 is single spacing of TH SarabunPSK at 16 pt. */
  pitch: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1600), v.maxValue(4000)), 1810),
  /** How far print on ready-printed paper is moved, in tenths of a millimetre: printers feed it a little off its place. */
  shiftRight: v.optional(Shift, 0),
  shiftDown: v.optional(Shift, 0),
})
export type Office = RecordOf<typeof Office>
