import { GridListItem } from 'react-aria-components'
import type { MeetingFile } from '../../../../shared/api.ts'
import { came } from '../../../../shared/desk/quorum.ts'
import { replyOf } from '../../../../shared/desk/replies.ts'
import type { Attendance } from '../../../../shared/model/meeting.ts'
import { clock } from '../../../../shared/thai/date.ts'
import { fullName } from '../../../../shared/thai/name.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { rowName, statusWords } from '../attendance.ts'
import { replyWords } from '../replies.ts'

/** A seat at the board: who is expected in it, who sits there, since when. */
export function CheckRow({ row, number, file }: { row: Attendance; number: number; file: MeetingFile }) {
  const digits = useDigits()
  const { words, tone } = row.left ? { words: 'ออกแล้ว', tone: 'attention' } : statusWords(row)
  const reply = replyOf(row, file.meeting.date)
  const below = [
    row.status === 'substitute' && row.substitute ? `ผู้แทน ${fullName(row.substitute.name)}` : '',
    row.role,
    row.list === 'guest' ? 'ผู้เข้าร่วมประชุม' : '',
    row.status === 'absent' ? row.reason : '',
    row.status === 'expected' && reply ? `ตอบรับ: ${replyWords[reply].words}` : '',
  ].filter(Boolean)
  const times = [row.arrived && came(row) ? `มา ${clock(row.arrived)}` : '', row.left ? `ออก ${clock(row.left)}` : '']
  return (
    <GridListItem id={row.id} className="roster-row check-row" textValue={rowName(row)}>
      <span className="number muted">{digits(number)}</span>
      <span>
        <strong>{row.name ? fullName(row.name) : <span className="muted">ยังไม่มีชื่อ</span>}</strong>
        {below.length > 0 && <span className="below small muted">{digits(below.join(' · '))}</span>}
      </span>
      <span>{digits(row.post)}</span>
      <span>
        <span className={`badge ${tone}`}>{words}</span>
        <span className="below small muted">{digits(times.filter(Boolean).join(' · '))}</span>
      </span>
    </GridListItem>
  )
}
