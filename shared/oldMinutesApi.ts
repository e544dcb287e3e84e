import * as v from 'valibot'
import type { MeetingFile } from './api.ts'
import { answers } from './contract.ts'
import { Required } from './model/fields.ts'
import { ConfirmedMinutes } from './oldMinutes/model.ts'

/** A part of the contract (api.ts): minutes of other days as a file. */

/** Larger than any minutes, smaller than what a door takes in one message. */
export const MOST_FILE_BYTES = 15 * 1024 * 1024

const OldFile = v.strictObject({
  fileName: Required,
  base64: v.pipe(
    v.string(),
    v.maxLength(Math.ceil(MOST_FILE_BYTES / 3) * 4, 'ไฟล์ใหญ่เกิน 15 เมกะไบต์ ให้ตัดภาพออกแล้วบันทึกใหม่ หรือคัดลอกข้อความมาวาง'),
    v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'ต้องเป็นข้อมูล base64'),
  ),
})

export const oldMinutesMethods = {
  /** The lines of a DOCX or text file; nothing is stored. */
  readOld: answers<{ lines: string[] }>()(OldFile),
  /** Makes a meeting of minutes from elsewhere that somebody confirmed, in one transaction. */
  bringIn: answers<MeetingFile>()(ConfirmedMinutes),
}
