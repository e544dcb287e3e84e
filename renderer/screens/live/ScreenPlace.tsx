import { useEffect } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { openItem, sittingOrder } from '../../../shared/desk/sitting.ts'
import { clock } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingName, meetingTitle } from '../meetings/meetingWords.ts'
import { useFollowing } from './following.ts'
import { placeOf } from './ItemHead.tsx'
import { RollLine } from './RollLine.tsx'
import { readBackOf } from './readBack.ts'

/** The second window, for the chair or the projector: it follows the first and has nothing to press. */
export function ScreenPlace({ id }: { id: string }) {
  const { meeting } = useStores()
  const { file, status, problem, id: openId } = useSlice('meeting', (state) => state)
  useTitle('จอประธาน')
  useEffect(() => void meeting.open(id), [meeting, id])
  useFollowing()
  if (openId === id && file) return <ChairScreen file={file} />
  return <main className="chair-screen">{status === 'failed' && <p role="alert">{problem}</p>}</main>
}

function ChairScreen({ file }: { file: MeetingFile }) {
  const digits = useDigits()
  const { meeting, items } = file
  const known = openItem(items) ?? sittingOrder(items)[0]
  const item = items.find(({ id }) => id === known?.id)
  const place = item && placeOf(file, item)
  const resting = meeting.state === 'running' && openItem(items)?.since === null
  const ended = meeting.state !== 'running' && meeting.closedAt
  const name = digits(
    [meetingTitle(meeting), meeting.number === null ? '' : meetingName(meeting)].filter(Boolean).join(' '),
  )
  return (
    <main className="chair-screen" aria-label="จอประธาน">
      {ended || item ? <p className="muted">{name}</p> : <h1>{name}</h1>}
      {ended ? (
        <h1>{digits(`เลิกประชุมเวลา ${clock(ended)}`)}</h1>
      ) : (
        item && (
          <>
            {place?.above && <p className="muted">{digits(place.above)}</p>}
            <h1>{digits(`${place?.own ?? ''} ${item.title}`)}</h1>
            {resting && <p className="badge attention">พักการประชุม</p>}
            <ReadBackWords file={file} item={item} />
          </>
        )
      )}
      <div className="chair-foot">
        <RollLine file={file} quiet />
      </div>
    </main>
  )
}

function ReadBackWords({ file, item }: { file: MeetingFile; item: MeetingFile['items'][number] }) {
  const digits = useDigits()
  const { resolution, clauses, written } = readBackOf(file, item)
  return (
    <div className="read-back" aria-live="polite">
      {resolution && (
        <p>
          <strong>{resolution.label}</strong> {digits(resolution.text)}
        </p>
      )}
      {clauses.map(({ clause, number, owners }) => (
        <p key={clause.id} className="read-clause">
          {digits(`${number} ${clause.text}`)}
          {owners.length > 0 && <span className="muted">{digits(` (${owners.join(', ')})`)}</span>}
        </p>
      ))}
      {written.map(({ key, speaker, text }) => (
        <p key={key}>
          {speaker && <strong>{speaker} </strong>}
          {digits(text)}
        </p>
      ))}
    </div>
  )
}
