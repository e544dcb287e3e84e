import type { HistoryStep } from '../../../shared/historyApi.ts'
import { useDigits } from '../../components/useDigits.ts'
import { when } from '../frame/when.ts'

const STATE = { done: '', undone: 'เลิกทำแล้ว', past: 'เลิกทำแล้ว' } as const

interface StepRowProps {
  id: string
  step: HistoryStep
  chosen: boolean
  onChoose: () => void
}

export function StepRow({ id, step, chosen, onChoose }: StepRowProps) {
  const digits = useDigits()
  const state = step.barrier ? 'เลิกทำไม่ได้' : STATE[step.state]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it answers to the arrow keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className="option history-row"
      data-state={step.state}
      onClick={onChoose}
    >
      <span className="clamp">{digits(step.words)}</span>
      <span className="small muted history-more">
        <span>{digits([when(step.at, new Date()), step.place].filter(Boolean).join(' · '))}</span>
        {state && <span className="badge">{state}</span>}
      </span>
    </div>
  )
}
