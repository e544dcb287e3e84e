import { Link } from 'wouter'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { meetingName } from '../meetings/meetingWords.ts'
import { kindLabel } from '../papers/paperWords.ts'

const SHOWN = 10

/** ล่าสุด: the papers last worked on. */
export function Recent() {
  const digits = useDigits()
  const { documents, letters } = useSlice('papers', (state) => state)
  const meetings = useSlice('meetings', (state) => state.meetings)
  const sittingOf = new Map(meetings.map((meeting) => [meeting.id, meetingName(meeting)]))
  const subjectOf = new Map(letters.map((letter) => [letter.id, letter.subject || letter.heading]))
  const newest = documents.toSorted((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, SHOWN)
  return (
    <section className="stack-tight" aria-labelledby="today-recent">
      <h2 id="today-recent">เอกสารล่าสุด</h2>
      {newest.length === 0 ? (
        <p className="muted">ยังไม่มีเอกสาร</p>
      ) : (
        <ul className="recent">
          {newest.map(({ id, kind, title, letterId, meetingId, state }) => (
            <li key={id}>
              <Link href={`/papers/${id}`} className="clamp">
                {digits(subjectOf.get(letterId ?? '') || title || kindLabel(kind))}
              </Link>
              <span className="small muted">
                {digits(
                  [kindLabel(kind), sittingOf.get(meetingId ?? ''), state === 'issued' ? 'ออกแล้ว' : 'ร่าง']
                    .filter(Boolean)
                    .join(' · '),
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
