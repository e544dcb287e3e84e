import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { nextPrep, type PrepStep, preparation } from '../../../shared/desk/preparation.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

interface PreparationProps {
  file: MeetingFile
  fail: (error: unknown) => void
  /** A step was gone to. */
  left?: () => void
}

/** What calls a meeting, in its order: what is done, what comes next, and the way there. */
export function Preparation({ file, fail, left }: PreparationProps) {
  const { meeting: store, papers: all } = useStores()
  const digits = useDigits()
  const [, go] = useLocation()
  const { meeting } = file
  const { documents } = useSlice('meeting', (state) => state.papers)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever the meeting is another
  useEffect(() => void store.openPapers().catch(() => undefined), [store, meeting.revision])
  const steps = preparation(file, documents)
  const next = nextPrep(steps)
  if (steps.length === 0) return null

  async function invite() {
    try {
      const { officeId, id } = meeting
      const made = await all.add({ officeId, kind: 'invitation', meetingId: id })
      left?.()
      go(`/papers/${made.id}`)
    } catch (error) {
      fail(error)
    }
  }

  return (
    <ol className="prep" aria-label="ลำดับการเชิญประชุม">
      {steps.map((step, index) => (
        <li key={step.id} data-state={step.done ? 'done' : step === next ? 'now' : 'later'}>
          <span className="help-number" aria-hidden="true">
            {step.done ? '✓' : digits(index + 1)}
          </span>
          <div>
            <StepName step={step} next={step === next} invite={() => void invite()} left={left} />
            {step.done && <span className="hidden"> ทำแล้ว</span>}
            <p className="small muted">{step.about}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

interface StepNameProps {
  step: PrepStep
  next: boolean
  invite: () => void
  left: (() => void) | undefined
}

/** The next press stands out; what comes later is only named. */
function StepName({ step: { id, label, href }, next, invite, left }: StepNameProps) {
  if (href)
    return (
      <Link href={href} onClick={left} aria-current={next ? 'step' : undefined}>
        {label}
      </Link>
    )
  return id === 'letter' ? (
    <Action tight onPress={invite}>
      {label}
    </Action>
  ) : (
    <span>{label}</span>
  )
}
