import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

const bare = (number: string): string => toArabicDigits(number).replace(/\s+/g, '')
const yearOf = (date: string | null): number | null => (date ? buddhistYear(date) : null)

/**
 * Rule: a number of the register is one letter's (rulebook §3.1). Refuses to issue a paper under a number that another
 * letter of the year has, or that another issued paper went out with; papers of one letter share theirs.
 */
export async function refuseSecondUse(
  { db, ports }: Pick<Context, 'db' | 'ports'>,
  document: Document,
  number: string,
  date: string | null,
): Promise<void> {
  const wanted = bare(number)
  if (!/\d$/.test(wanted) || kindOf(document.kind).derived) return
  const sameNumber = (other: { number: string; date: string | null }): boolean =>
    bare(other.number) === wanted && yearOf(other.date) === yearOf(date)
  const { id, officeId, letterId, meetingId } = document
  const papers = (await records(db, 'documents', ports).list({ where: { officeId, state: 'issued' } })).filter(
    (other) => other.id !== id && (letterId === null || other.letterId !== letterId) && sameNumber(other),
  )
  // The entry of a paper of a meeting is a letter of that meeting.
  const letters = (await records(db, 'letters', ports).list({ where: { officeId, direction: 'out' } })).filter(
    (other) => other.id !== letterId && (meetingId === null || other.meetingId !== meetingId) && sameNumber(other),
  )
  if (papers.length === 0 && letters.length === 0) return
  const name = papers[0]?.title || letters[0]?.subject || ''
  throw new AppError('refused', `เลขที่ ${number} ใช้แล้วกับ “${name}” ให้ลบเลขในช่อง ที่ แล้วกดออกเลขเพื่อใช้เลขถัดไป`)
}
