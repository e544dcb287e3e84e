import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { replyOf } from '../../../shared/desk/replies.ts'
import { useDigits } from '../../components/useDigits.ts'
import { People } from './People.tsx'
import { Replies } from './Replies.tsx'

const REPLIES = 'replies'

/** ๓ ผู้เข้าประชุม from two sides: what they answered before the day, and who was there on it. */
export function PeopleViews({ file, view }: { file: MeetingFile; view: string | undefined }) {
  const digits = useDigits()
  const { id, date } = file.meeting
  const answered = file.attendances.filter((row) => replyOf(row, date) !== null).length
  const replies = view === REPLIES
  return (
    <div className="stack">
      <nav className="tabs" aria-label="มุมมองผู้เข้าประชุม">
        <Link href={`/meetings/${id}/people`} aria-current={replies ? undefined : 'page'}>
          การมาประชุม
        </Link>
        <Link href={`/meetings/${id}/people/${REPLIES}`} aria-current={replies ? 'page' : undefined}>
          {digits(`การตอบรับ${answered > 0 ? ` (${answered}/${file.attendances.length})` : ''}`)}
        </Link>
      </nav>
      {replies ? <Replies file={file} /> : <People file={file} />}
    </div>
  )
}
