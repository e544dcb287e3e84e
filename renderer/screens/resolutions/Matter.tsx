import { useEffect } from 'react'
import { Link } from 'wouter'
import { meetingWords } from '../../../shared/desk/today.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** One matter over its meetings: where it was ordered, where it came back, which meeting it led to. */
export function Matter({ clauseId }: { clauseId: string }) {
  const { clauses } = useStores()
  const digits = useDigits()
  const { id, steps } = useSlice('clauses', (state) => state.matter)
  const meetings = useSlice('meetings', (state) => state.meetings)
  useEffect(() => {
    // A clause that is gone by now has no matter; the table says so at its next reading.
    clauses.openMatter(clauseId).catch(() => undefined)
  }, [clauses, clauseId])
  const shown = id === clauseId ? steps : []
  return (
    <section aria-label="เรื่องนี้ในการประชุม">
      <h2>เรื่องนี้ในการประชุม</h2>
      <ol className="matter">
        {shown.map((step) => {
          const meeting = meetings.find((one) => one.id === step.meetingId)
          if (!meeting) return null
          const what = step.itemId
            ? [step.agenda, step.carried && '(เรื่องสืบเนื่อง)', ...step.said].filter(Boolean).join(' ')
            : 'การประชุมที่จัดตามข้อสั่งการ'
          const orders = step.clauseIds.length > 0 ? ` · ข้อสั่งการ ${step.clauseIds.length} ข้อ` : ''
          return (
            <li
              key={`${step.meetingId} ${step.itemId}`}
              aria-current={step.clauseIds.includes(clauseId) ? 'step' : undefined}
            >
              <Link href={`/meetings/${step.meetingId}${step.itemId ? `/minutes/${step.itemId}` : ''}`}>
                {digits(
                  `${shortDate(meeting.date)} ${meeting.number ? meetingWords({ ...meeting, committeeId: null, title: [''] }) : meeting.title.join(' ')}`,
                )}
              </Link>
              <p className="small muted clamp-three">{digits(`${what}${orders}`)}</p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
