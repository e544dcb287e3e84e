import * as v from 'valibot'
import { isDay } from '../thai/date.ts'

/**
 * The field types every noun is built from. One parse serves form, importer and service.
 * Limits are wide for an office and narrow for an attack; lone surrogates and control characters
 * are refused here because XML (and so DOCX) cannot carry them.
 */
const CONTROL = /[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u

const clean = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `ยาวเกิน ${max} ตัวอักษร`),
    v.check((text) => text.isWellFormed() && !CONTROL.test(text), 'มีอักขระที่พิมพ์ลงเอกสารไม่ได้ ให้ลบแล้วพิมพ์ใหม่'),
  )

/** Any text; may hold line breaks. */
export const Text = clean(200_000)
/** One line of text, as printed. */
export const Line = v.pipe(
  clean(2_000),
  v.check((text) => !/[\r\n]/.test(text), 'ต้องเป็นบรรทัดเดียว'),
)
/** One line that must hold something. */
export const Required = v.pipe(
  Line,
  v.check((text) => text.trim() !== '', 'ต้องกรอก'),
)
export const Lines = v.pipe(v.array(Line), v.maxLength(200))
/** Stable record id: letters, digits, dash and underscore. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'รหัสรายการไม่ถูกรูปแบบ'))
/** Calendar day in C.E., `YYYY-MM-DD`. */
export const Day = v.pipe(v.string(), v.check(isDay, 'ต้องเป็นวันที่ที่มีจริง รูปแบบ ปปปป-ดด-วว (ค.ศ.)'))
/** Calendar month in C.E., `YYYY-MM`. */
export const Month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'ต้องเป็นเดือน รูปแบบ ปปปป-ดด (ค.ศ.)'))
/** Time of day, `HH:mm`. */
export const Time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'ต้องเป็นเวลา รูปแบบ ชช:นน'))
/** UTC instant, as `Date.prototype.toISOString` writes it. */
export const Instant = v.pipe(v.string(), v.isoTimestamp('ต้องเป็นเวลามาตรฐาน ISO 8601'))
/** Buddhist-era year. */
export const BuddhistYear = v.pipe(v.number(), v.integer(), v.minValue(2400), v.maxValue(2800))
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
/** Order of a row among its siblings, from 0. */
export const Position = Count
/** A score in hundredths: 6064 is ๖๐.๖๔. Never a binary float. */
export const Hundredths = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/** A PNG or JPEG of at most about 3 MB as a data URL, or empty. */
export const PictureUrl = v.pipe(
  v.string(),
  v.maxLength(4_000_000, 'ภาพใหญ่เกินไป ให้ลดขนาดไฟล์ลงต่ำกว่า 3 เมกะไบต์'),
  v.regex(/^(?:data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2})?$/, 'ต้องเป็นภาพ PNG หรือ JPEG'),
)

/** คำขึ้นต้น of a letter (rulebook §4.1). */
export const Salutation = v.picklist(['เรียน', 'กราบเรียน', 'นมัสการ'])
export type Salutation = v.InferOutput<typeof Salutation>

export const nullable = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null)

/** A person's name as printed; the title joins the given name without a space (นายสมหวัง พ่วงบางโพ). */
export const PersonName = v.strictObject({ title: Line, given: Required, family: Line })
export type PersonName = v.InferOutput<typeof PersonName>

/** Who signs, as printed: full name for the brackets and one to three lines of position. */
export const Signatory = v.strictObject({
  personId: nullable(Id),
  /** A rank (พันตำรวจเอก) printed left of the signature space; the brackets then hold the bare name. */
  rank: v.optional(Line, ''),
  name: Line,
  position: Lines,
})
export type Signatory = v.InferOutput<typeof Signatory>
