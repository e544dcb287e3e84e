import { isAnswered, isSent } from '../../../../shared/desk/sendings.ts'
import type { SendingWay } from '../../../../shared/model/sending.ts'
import type { SentCopy } from '../../../../shared/sendingApi.ts'
import { shortDate } from '../../../../shared/thai/date.ts'

/** A copy as a row of the table, with the words it shows. */
export interface CopyRow {
  id: string
  copy: SentCopy
  tone: string
  cells: Record<'at' | 'recipient' | 'group' | 'sent' | 'answered' | 'note', string>
}

/** In a row of one line. */
const SHORT: Readonly<Record<SendingWay, string>> = {
  hand: 'ด้วยตนเอง',
  post: 'ไปรษณีย์',
  registered: 'ลงทะเบียน',
  email: 'อีเมล',
  system: 'ระบบสารบรรณ',
}

/** An answer that lies in the register and was not ticked off yet. */
const waiting = (copy: SentCopy): string => {
  const [answer] = copy.answers
  return answer && !isAnswered(copy) ? `มีหนังสือรับ ${answer.number && `ที่ ${answer.number}`}`.trim() : ''
}

export const copyRows = (copies: readonly SentCopy[]): CopyRow[] =>
  copies.map((copy, at) => {
    const { recipient, group, sending, gone } = copy
    return {
      id: recipient,
      copy,
      tone: gone || isAnswered(copy) ? 'settled' : '',
      cells: {
        at: gone ? '' : String(at + 1),
        recipient: gone ? `${recipient} (ไม่อยู่ในหนังสือแล้ว)` : recipient,
        group,
        sent: sending?.sent
          ? [shortDate(sending.sent), sending.way && SHORT[sending.way]].filter(Boolean).join(' ')
          : isSent(copy)
            ? 'ส่งแล้ว'
            : '',
        answered: sending?.answered ? shortDate(sending.answered) : waiting(copy),
        note: sending?.note ?? '',
      },
    }
  })
