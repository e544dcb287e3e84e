import * as v from 'valibot'
import { answers } from './contract.ts'
import { Required } from './model/fields.ts'

/** A part of the contract (api.ts): what an office is told by a file of its own. */

/** An official paper with its emblem is far smaller. */
const MOST_BYTES = 15 * 1024 * 1024

export const officeMethods = {
  /** Pictures of a DOCX as data URLs, PNG and JPEG; `others` names what is of another kind. Nothing is stored. */
  pictures: answers<{ pictures: string[]; others: string[] }>()(
    v.strictObject({
      fileName: Required,
      base64: v.pipe(
        v.string(),
        v.maxLength(Math.ceil(MOST_BYTES / 3) * 4, 'ไฟล์ใหญ่เกิน 15 เมกะไบต์ ให้ใช้หนังสือฉบับอื่นที่มีตราครุฑ'),
        v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'ต้องเป็นข้อมูล base64'),
      ),
    }),
  ),
}
