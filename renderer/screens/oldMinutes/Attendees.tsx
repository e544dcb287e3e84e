import type { OldAttendee, OldMinutes } from '../../../shared/oldMinutes/model.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { useDigits } from '../../components/useDigits.ts'
import { AttendeeEditor, LISTS } from './AttendeeEditor.tsx'
import { ThingRow } from './ThingRow.tsx'
import type { ReviewState } from './useReview.ts'

/** Who was there, list by list, in the order of the paper. */
export function Attendees({ minutes, review }: { minutes: OldMinutes; review: ReviewState }) {
  const digits = useDigits()
  const doubtful = new Set(minutes.doubts.map(({ of }) => of))
  const groups = LISTS.map(({ id, label }) => ({
    id,
    label,
    people: minutes.attendees.filter(({ list }) => list === id),
  }))
  if (minutes.attendees.length === 0)
    return <p className="muted">ไม่พบรายชื่อ เลือกบรรทัดของผู้เข้าประชุมในต้นฉบับ แล้วกด “ผู้เข้าประชุม”</p>
  return (
    <div className="stack">
      {groups.map(
        ({ id, label, people }) =>
          people.length > 0 && (
            <section key={id} className="stack-tight">
              <h3>{digits(`${label} ${people.length} คน`)}</h3>
              <ol className="old-rows">
                {people.map((one, index) => (
                  <ThingRow
                    key={one.id}
                    id={one.id}
                    review={review}
                    doubtful={doubtful.has(one.id)}
                    className="old-person"
                    editor={<AttendeeEditor one={one} />}
                  >
                    <span className="number">{digits(index + 1)}.</span>
                    <span>{one.name ? fullName(one.name) : 'ไม่มีชื่อ'}</span>
                    <span className="muted">{digits(postWords(one))}</span>
                    <span className="small">{one.role}</span>
                  </ThingRow>
                ))}
              </ol>
            </section>
          ),
      )}
    </div>
  )
}

const postWords = ({ substitute, ownPost, post, reason, online }: OldAttendee): string =>
  [ownPost, substitute && '(แทน)', post, reason && `(${reason})`, online && '(ผ่านสื่อ)'].filter(Boolean).join(' ')
