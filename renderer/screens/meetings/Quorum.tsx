import type { MeetingFile } from '../../../shared/api.ts'
import { quorumOf } from '../../../shared/desk/quorum.ts'
import { useDigits } from '../../components/useDigits.ts'
import { totals } from './attendance.ts'

/** How many came, and whether the meeting may begin. */
export function Quorum({ file }: { file: MeetingFile }) {
  const digits = useDigits()
  const sum = totals(file.attendances)
  const needed = quorumOf(file.committee, sum.members)
  const came = sum.present + sum.substitutes
  if (sum.members === 0) return <h2>ผู้เข้าประชุม</h2>
  const words = came >= needed ? 'ครบองค์ประชุม' : `ยังขาดอีก ${needed - came} คนจึงครบองค์ประชุม`
  const parts = [
    `มาเอง ${sum.present}`,
    `ผู้แทน ${sum.substitutes}`,
    `ไม่มา ${sum.absent}`,
    ...(sum.unknown > 0 ? [`ยังไม่ระบุ ${sum.unknown}`] : []),
    ...(sum.guests > 0 ? [`ผู้เข้าร่วม ${sum.guests}`] : []),
  ]
  return (
    <div className="stack-tight">
      <div className="quorum">
        <h2>{digits(`มา ${came} จาก ${sum.members} คน`)}</h2>
        <span className={`badge ${came >= needed ? 'done' : 'attention'}`} role="status">
          {digits(words)}
        </span>
        <div className="meter" aria-hidden="true">
          <div style={{ inlineSize: `${Math.min(100, (came / sum.members) * 100)}%` }} />
        </div>
      </div>
      <p className="small muted">{digits(`${parts.join(' · ')} · องค์ประชุมต้องมีไม่น้อยกว่า ${needed} คน`)}</p>
    </div>
  )
}
