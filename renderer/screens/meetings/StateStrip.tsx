import type { MeetingState } from '../../../shared/model/meeting.ts'
import { ROAD, stateLabel } from './meetingWords.ts'

/** How far the meeting has come. */
export function StateStrip({ state }: { state: MeetingState }) {
  const at = ROAD.findIndex((step) => step.id === state)
  if (at < 0) return <p className="badge attention">{stateLabel(state)}การประชุม</p>
  return (
    <ol className="strip" aria-label="สถานะการประชุม">
      {ROAD.map((step, index) => (
        <li
          key={step.id}
          data-step={index < at ? 'done' : index === at ? 'now' : 'later'}
          aria-current={index === at ? 'step' : undefined}
        >
          {index === at ? <b>{step.label}</b> : step.label}
          {index < at && <span className="hidden"> ผ่านแล้ว</span>}
        </li>
      ))}
    </ol>
  )
}
