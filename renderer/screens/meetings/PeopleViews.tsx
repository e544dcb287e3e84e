import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { replyOf } from '../../../shared/desk/replies.ts'
import { useDigits } from '../../components/useDigits.ts'
import { CheckIn } from './checkin/CheckIn.tsx'
import { People } from './People.tsx'
import { Replies } from './Replies.tsx'

const REPLIES = 'replies'
const CHECK_IN = 'checkin'

/** ๓ ผู้เข้าประชุม: what they answered before the day, the board at the door on it, and the roster at rest. */
export function PeopleViews({ file, view }: { file: MeetingFile; view: string | undefined }) {
  const digits = useDigits()
  const { id, date } = file.meeting
  const answered = file.attendances.filter((row) => replyOf(row, date) !== null).length
  const page = (of: string) => (of === (view ?? '') ? 'page' : undefined)
  return (
    <div className="stack">
      <nav className="tabs" aria-label="มุมมองผู้เข้าประชุม">
        <Link href={`/meetings/${id}/people`} aria-current={page('')}>
          การมาประชุม
        </Link>
        <Link href={`/meetings/${id}/people/${CHECK_IN}`} aria-current={page(CHECK_IN)}>
          ลงทะเบียนหน้าห้อง
        </Link>
        <Link href={`/meetings/${id}/people/${REPLIES}`} aria-current={page(REPLIES)}>
          {digits(`การตอบรับ${answered > 0 ? ` (${answered}/${file.attendances.length})` : ''}`)}
        </Link>
      </nav>
      {view === REPLIES ? (
        <Replies file={file} />
      ) : view === CHECK_IN ? (
        <CheckIn file={file} />
      ) : (
        <People file={file} />
      )}
    </div>
  )
}
