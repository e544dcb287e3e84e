import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { inRoom, momentWords, quorumMoments, quorumOf, rollOf } from '../../../shared/desk/quorum.ts'
import { useDigits } from '../../components/useDigits.ts'

/** Who is there of how many, and the quorum in words. */
export function RollLine({ file, quiet }: { file: MeetingFile; quiet?: true }) {
  const digits = useDigits()
  const roll = rollOf(file.attendances)
  const members = roll.came.length + roll.absent.length + roll.unmarked.length
  if (members === 0) return quiet ? null : <p className="small muted">ยังไม่มีรายชื่อผู้เข้าประชุม</p>
  const here = roll.came.filter(inRoom).length
  const needed = quorumOf(file.committee, members)
  const last = quorumMoments(file.attendances, needed).at(-1)
  const words = last ? momentWords(last, members) : `ยังไม่ครบองค์ประชุม ขาดอีก ${needed - here} คน`
  return (
    <p className="roll-line">
      <strong>{digits(`อยู่ในที่ประชุม ${here} จาก ${members}`)}</strong>{' '}
      <span className={`badge ${here >= needed ? 'done' : 'attention'}`} role="status">
        {digits(words)}
      </span>{' '}
      {!quiet && (
        <Link href={`/meetings/${file.meeting.id}/people/checkin`} className="small">
          ลงทะเบียน
        </Link>
      )}
    </p>
  )
}
