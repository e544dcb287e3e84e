import { useEffect, useState } from 'react'
import type { HistoryChange, HistoryStep } from '../../../shared/historyApi.ts'
import { useDigits } from '../../components/useDigits.ts'
import type { StepDetails as Details } from '../../stores/historyStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { TakenBack } from './TakenBack.tsx'
import { WordDiff } from './WordDiff.tsx'

const WHAT = { create: 'เพิ่ม', update: 'แก้', remove: 'ลบ' } as const

/** What one step changed, field by field, with the old words beside the new. */
export function StepDetails({ step }: { step: HistoryStep }) {
  const { history } = useStores()
  const digits = useDigits()
  const [details, setDetails] = useState<Details | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let wanted = true
    history.details(step.id).then(
      (found) => wanted && setDetails(found),
      (error) => wanted && setProblem(asProblem(error)),
    )
    return () => {
      wanted = false
    }
  }, [history, step.id])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="history-details" aria-label="สิ่งที่เปลี่ยน" tabIndex={0}>
      <h3>{digits(step.words)}</h3>
      {step.place && <p className="small muted">{digits(step.place)}</p>}
      {step.barrier && <p className="notice attention">{digits(step.barrier)}</p>}
      {problem && <p role="alert">{problem}</p>}
      {details && step.state !== 'done' && <TakenBack changes={details.changes} />}
      {details?.changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same record may stand here twice, and the list never moves
        <Change key={at} change={change} />
      ))}
      {details && details.more > 0 && <p className="muted">{digits(`และอีก ${details.more} รายการ`)}</p>}
    </section>
  )
}

function Change({ change }: { change: HistoryChange }) {
  const digits = useDigits()
  return (
    <div className="history-change">
      <p>
        <span className="badge">{WHAT[change.what]}</span> {digits(change.words)}
      </p>
      {change.fields.map(({ label, before, after }) => (
        <div key={label}>
          <p className="small muted">{label}</p>
          <WordDiff before={before} after={after} />
        </div>
      ))}
    </div>
  )
}
