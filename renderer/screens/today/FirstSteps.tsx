import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { FirstStep } from '../../../shared/desk/firstSteps.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { NewCommittee } from '../meetings/NewCommittee.tsx'
import { NewMeeting } from '../meetings/NewMeeting.tsx'

/** What a new office does first, ticked off from its records; gone when done, or when it is not wanted. */
export function FirstSteps({ officeId }: { officeId: string }) {
  const { guide } = useStores()
  const digits = useDigits()
  const { steps, hidden } = useSlice('guide', (state) => state)
  const [making, setMaking] = useState<FirstStep['id'] | null>(null)
  useEffect(() => void guide.readSteps(officeId), [guide, officeId])

  if (!steps || hidden || steps.every(({ done }) => done)) return null
  const next = steps.find(({ done }) => !done)
  const close = () => {
    setMaking(null)
    void guide.readSteps(officeId)
  }
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">สามขั้นแรกของสำนักงานใหม่</h2>
        <span className="muted">{digits(`ทำแล้ว ${steps.filter(({ done }) => done).length} จาก ${steps.length}`)}</span>
        <Action tone="quiet" tight onPress={() => guide.hide(true)}>
          ซ่อน (เปิดได้อีกที่วิธีใช้)
        </Action>
      </header>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} next={step === next} make={() => setMaking(step.id)} />
        ))}
      </ol>
      {making === 'committee' && <NewCommittee onClose={close} />}
      {making === 'meeting' && <NewMeeting onClose={close} />}
    </section>
  )
}

interface StepProps {
  step: FirstStep
  number: number
  next: boolean
  make: () => void
}

function Step({ step, number, next, make }: StepProps) {
  const [, go] = useLocation()
  const digits = useDigits()
  const { title, about, done, action, href, card } = step
  return (
    <li data-done={done || undefined}>
      <span className="help-number" aria-hidden="true">
        {done ? '✓' : digits(number)}
      </span>
      <div>
        <h3>
          {title}
          {done && <span className="hidden"> เสร็จแล้ว</span>}
        </h3>
        <p className="small muted">{about}</p>
        <p className="row">
          {!done && (
            <Action tone={next ? 'main' : undefined} onPress={() => (href ? go(href) : make())}>
              {action}
            </Action>
          )}
          <Link href={`/help/${card}`} className="small">
            วิธีทำ<span className="hidden"> {title}</span>
          </Link>
        </p>
      </div>
    </li>
  )
}
