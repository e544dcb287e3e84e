import { type KeyboardEvent, memo, useMemo } from 'react'
import { type TakenFor, takeLine } from '../../../shared/oldMinutes/edit.ts'
import type { OldMinutes } from '../../../shared/oldMinutes/model.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import type { ReviewState } from './useReview.ts'

const TAKEN: ReadonlyArray<{ id: TakenFor; label: string }> = [
  { id: 'attendee', label: 'ผู้เข้าประชุม' },
  { id: 'item', label: 'เรื่อง' },
  { id: 'text', label: 'ข้อความ' },
  { id: 'resolution', label: 'มติ' },
  { id: 'clause', label: 'ข้อสั่งการ' },
]

interface SourcePaneProps {
  lines: readonly string[]
  minutes: OldMinutes
  review: ReviewState
}

/** The source as it came, line by line; a line leads to what was understood of it. */
export function SourcePane({ lines, minutes, review }: SourcePaneProps) {
  const { oldMinutes } = useStores()
  const digits = useDigits()
  const { looked, showLine, show } = review
  const doubtful = useMemo(() => new Set(minutes.doubts.map(({ line }) => line)), [minutes.doubts])

  function press(event: KeyboardEvent) {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (event.code === 'Enter' && looked.thing) show(looked.thing, true)
    else if (step !== 0 && !event.altKey) {
      let next = (looked.line || (step > 0 ? 0 : lines.length + 1)) + step
      while (next >= 1 && next <= lines.length && (lines[next - 1] ?? '').trim() === '') next += step
      if (next < 1 || next > lines.length) return
      showLine(next)
      document.querySelector(`[data-line="${next}"]`)?.scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  }

  function take(kind: TakenFor) {
    const { minutes: next, id } = takeLine(minutes, looked.line, lines[looked.line - 1] ?? '', kind)
    oldMinutes.edit(() => next)
    setTimeout(() => document.querySelector<HTMLElement>(`[data-thing="${id}"] button`)?.click(), 40)
  }

  return (
    <section className="old-source" aria-label="ต้นฉบับ">
      <div
        className="old-lines"
        role="listbox"
        aria-label="บรรทัดของต้นฉบับ"
        tabIndex={0}
        data-pane
        aria-activedescendant={looked.line ? `old-line-${looked.line}` : undefined}
        onKeyDown={press}
      >
        {lines.map((text, index) => (
          <SourceLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the source never changes
            key={index}
            line={index + 1}
            number={digits(index + 1)}
            text={text}
            on={index + 1 >= looked.line && index + 1 <= looked.to}
            doubtful={doubtful.has(index + 1)}
            choose={showLine}
          />
        ))}
      </div>
      {looked.line > 0 && (
        <div className="old-take">
          <span className="small muted">{digits(`ใช้บรรทัด ${looked.line} เป็น`)}</span>
          {TAKEN.map(({ id, label }) => (
            <Action key={id} tight onPress={() => take(id)}>
              {label}
            </Action>
          ))}
        </div>
      )}
    </section>
  )
}

interface SourceLineProps {
  line: number
  number: string
  text: string
  on: boolean
  doubtful: boolean
  choose: (line: number) => void
}

/** Thousands of them: only those whose look changes are drawn again. */
const SourceLine = memo(
  function SourceLine({ line, number, text, on, doubtful, choose }: SourceLineProps) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the listbox points at it by aria-activedescendant
      <div
        id={`old-line-${line}`}
        role="option"
        aria-selected={on}
        className="old-line"
        data-line={line}
        data-doubt={doubtful || undefined}
        onClick={() => choose(line)}
      >
        <span className="old-number">{number}</span>
        <span className="old-text">{text.replace(/\f/g, '') || '\u00a0'}</span>
      </div>
    )
  },
  (a, b) =>
    a.on === b.on && a.doubtful === b.doubtful && a.text === b.text && a.number === b.number && a.choose === b.choose,
)
