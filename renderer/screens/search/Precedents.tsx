import { useEffect } from 'react'
import { Link } from 'wouter'
import { meetingWords } from '../../../shared/desk/today.ts'
import { STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Precedent } from '../../../shared/searchApi.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

interface PrecedentsProps {
  of: { itemId: string } | { words: string }
  /** The matter, in words. */
  about: string
  onClose: () => void
}

/** เคยมีมติเรื่องนี้ไหม: what was resolved before on a like matter, what became of it, and where it came back. */
export function Precedents({ of, about, onClose }: PrecedentsProps) {
  const { search } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { precedents: found, status, problem } = useSlice('search', (state) => state)
  const key = JSON.stringify(of)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what is asked for
  useEffect(() => {
    void search.lookBack(officeId, of)
  }, [search, officeId, key])
  return (
    <Sheet title="เคยมีมติเรื่องนี้ไหม" wide onClose={onClose}>
      <p className="muted">{digits(about)}</p>
      {status === 'failed' && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
      <p role="status">
        {status === 'loading' && 'กำลังหา…'}
        {status === 'ready' &&
          (found.length === 0
            ? 'ไม่พบมติก่อนหน้าในเรื่องที่ใกล้เคียง ลองค้นด้วยคำอื่นจากหน้าค้นหา'
            : digits(`พบมติในเรื่องที่ใกล้เคียง ${found.length} เรื่อง ใกล้เคียงที่สุดก่อน`))}
      </p>
      {found.length > 0 && (
        <ol className="precedents">
          {found.map((one) => (
            <PrecedentRow key={one.itemId} one={one} onClose={onClose} />
          ))}
        </ol>
      )}
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
      </div>
    </Sheet>
  )
}

const sitting = (meeting: Meeting | undefined): string =>
  meeting
    ? `${meeting.number ? meetingWords({ ...meeting, committeeId: null, title: [''] }) : meeting.title.join(' ')} (${shortDate(meeting.date)})`
    : ''

function PrecedentRow({ one, onClose }: { one: Precedent; onClose: () => void }) {
  const digits = useDigits()
  const meetings = useSlice('meetings', (state) => state.meetings)
  const meetingOf = (id: string) => meetings.find((meeting) => meeting.id === id)
  return (
    <li className="stack-tight">
      <Link href={`/meetings/${one.meetingId}/minutes/${one.itemId}`} onClick={onClose}>
        {digits(one.title || one.agenda)}
      </Link>
      <p className="small muted">{digits(`${sitting(meetingOf(one.meetingId))} · ${one.agenda}`)}</p>
      {one.resolutions
        .filter(({ text }) => text !== '')
        .map(({ id, label, text }) => (
          <p key={id}>{digits(`${label} ${text}`)}</p>
        ))}
      {one.orders.length > 0 && (
        <ul className="small precedent-orders">
          {one.orders.map(({ id, text, state }) => (
            <li key={id}>
              <Link href={`/resolutions/${id}`} onClick={onClose}>
                {digits(text)}
              </Link>{' '}
              <span className="badge">{STATE_WORDS[state]}</span>
            </li>
          ))}
        </ul>
      )}
      {one.chain.length > 1 && (
        <p className="small">
          เรื่องนี้ในการประชุม: {digits(one.chain.map(({ meetingId }) => sitting(meetingOf(meetingId))).join(' → '))}
        </p>
      )}
    </li>
  )
}
