import type { Reply } from '../../../shared/desk/replies.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'

export type ReplyMark = Reply | 'silent'

export const REPLY_MARKS: ReadonlyArray<{ id: ReplyMark; letter: string; code: string; label: string }> = [
  { id: 'coming', letter: 'ม', code: 'Comma', label: 'มา' },
  { id: 'substitute', letter: 'ท', code: 'KeyM', label: 'ส่งผู้แทน' },
  { id: 'declined', letter: 'ล', code: 'BracketRight', label: 'ไม่มา' },
  { id: 'silent', letter: 'ย', code: 'KeyP', label: 'ยังไม่ตอบ' },
]

/** The answer a key sets. By place on the Thai (Kedmanee) keyboard, so it works while the other layout is on. */
export const replyOfKey = (event: { code: string; key: string }): ReplyMark | undefined =>
  REPLY_MARKS.find((mark) => mark.code === event.code || mark.letter === event.key)?.id

type ReplyChange = Partial<
  Pick<Attendance, 'reply' | 'replied' | 'replyFor' | 'replySubstitute' | 'replyReason' | 'replyLetterId'>
>

/** What changes when an answer is ticked off: only what the slip says, never who was there. */
export function changeOfReply(mark: ReplyMark, row: Attendance, today: string, date: string): ReplyChange {
  if (mark === 'silent')
    return {
      reply: null,
      replied: null,
      replyFor: null,
      replySubstitute: null,
      replyReason: '',
      replyLetterId: null,
    }
  return {
    reply: mark,
    // Ticked off again for the same day, the slip keeps the day it came.
    replied: row.replyFor === date && row.replied ? row.replied : today,
    replyFor: date,
    ...(mark !== 'substitute' && { replySubstitute: null }),
    ...(mark !== 'declined' && { replyReason: '' }),
  }
}

export const replyWords: Record<ReplyMark, { words: string; tone: string }> = {
  coming: { words: 'มา', tone: 'done' },
  substitute: { words: 'ส่งผู้แทน', tone: 'done' },
  declined: { words: 'ไม่มา', tone: 'attention' },
  silent: { words: 'ยังไม่ตอบ', tone: '' },
}
