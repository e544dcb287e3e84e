import type { MeetingFile } from '../../../shared/api.ts'
import { type AgendaTimes, durationWords, minutesLeft } from '../../../shared/desk/agendaClock.ts'
import { clock } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'

/** What the agenda needs in all, against the time there is. */
export function AgendaTotal({ file, times }: { file: MeetingFile; times: AgendaTimes }) {
  const digits = useDigits()
  const { start, end } = file.meeting
  if (times.minutes === 0)
    return <p className="muted small">ยังไม่กำหนดเวลาของแต่ละเรื่อง ใส่จำนวนนาทีแล้วจะเห็นเวลาของทุกเรื่องและเวลาเลิก</p>
  const total = `รวม ${durationWords(times.minutes)} เริ่ม ${clock(start)} เลิกประมาณ ${clock(times.end)}`
  if (!end) return <p className="small">{digits(`${total} · ยังไม่กำหนดเวลาเลิกประชุม`)}</p>
  const left = minutesLeft(start, end, times.minutes)
  return (
    <p className={left < 0 ? 'notice attention' : 'small'} role="status">
      {digits(
        left < 0
          ? `${total} เกินเวลาเลิกตามกำหนด (${clock(end)}) อยู่ ${durationWords(-left)}`
          : `${total} · กำหนดเลิก ${clock(end)} เหลือเวลา ${durationWords(left)}`,
      )}
    </p>
  )
}
