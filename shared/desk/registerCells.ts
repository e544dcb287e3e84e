import type { Letter } from '../model/letter.ts'
import { shortDate } from '../thai/date.ts'
import { ownNumber, runningOf } from './registerNumber.ts'

const STATES: Partial<Record<Letter['state'], string>> = { sent: 'ส่งแล้ว', answered: 'ตอบแล้ว', void: 'ยกเลิก' }

/** Letters that went out in answer to others, and instead of voided ones, by the id of the other. */
export interface Followed {
  answers: ReadonlyMap<string, Letter>
  replacements: ReadonlyMap<string, Letter>
}

export function followedBy(letters: readonly Letter[]): Followed {
  const out = letters.filter(({ direction, number, state }) => direction === 'out' && number !== '' && state !== 'void')
  return {
    answers: new Map(
      out.flatMap((one) => one.references.flatMap(({ letterId }) => (letterId ? [[letterId, one]] : []))),
    ),
    replacements: new Map(out.flatMap((one) => (one.replacesId ? [[one.replacesId, one]] : []))),
  }
}

export interface RegisterCells {
  running: string
  number: string
  date: string
  from: string
  to: string
  subject: string
  action: string
  note: string
}

/**
 * Rule: the eight columns of ทะเบียนหนังสือรับ แบบที่ ๑๓ and ทะเบียนหนังสือส่ง แบบที่ ๑๔ (rulebook §3.5); the screen and the
 * printed page say the same.
 */
export function registerCells(letter: Letter, office: string, { answers, replacements }: Followed): RegisterCells {
  const { direction, number, date, from, addressees, subject, heading, urgency, secrecy, state } = letter
  const answer = direction === 'in' && state !== 'void' ? answers.get(letter.id) : undefined
  const replacement = replacements.get(letter.id)
  const done = state === 'void' || !letter.action ? (STATES[state] ?? '') : ''
  const action = [done, letter.voidReason, letter.action, answer && `ตอบแล้วที่ ${answer.number}`]
  const note = [secrecy, urgency, replacement && `ออกใหม่เป็นที่ ${replacement.number}`, letter.note]
  return {
    running: runningOf(letter) > 0 ? String(runningOf(letter)) : ownNumber(letter),
    number,
    date: date ? shortDate(date) : '',
    from: from || (direction === 'out' ? office : ''),
    to: addressees.map(({ text }) => text).join(' '),
    subject: (subject || heading).replaceAll('\n', ' '),
    action: action.filter(Boolean).join(' '),
    note: note.filter(Boolean).join(' '),
  }
}
