// biome-ignore-all lint/a11y/useSemanticElements: a table element lays its rows out by itself; these stand by their number
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { useDigits } from '../../components/useDigits.ts'
import type { RegisterLine } from './registerLines.ts'
import { useWindow } from './useWindow.ts'

/**
 * A register of a year is thousands of rows of eight cells. The table of react-aria keeps an element of each for its
 * collection, which took a second to open and a tenth for every arrow; rows of one height need no more than their place.
 */
const ROW = 50
const HEAD = 34

type ColumnId = keyof RegisterLine['cells']

const COLUMNS: ReadonlyArray<{ id: ColumnId; label: string }> = [
  { id: 'running', label: '' },
  { id: 'number', label: 'ที่' },
  { id: 'date', label: 'ลงวันที่' },
  { id: 'from', label: 'จาก' },
  { id: 'to', label: 'ถึง' },
  { id: 'subject', label: 'เรื่อง' },
  { id: 'action', label: 'การปฏิบัติ' },
  { id: 'note', label: 'หมายเหตุ' },
]

interface RegisterTableProps {
  label: string
  /** The head of the first column. */
  number: string
  lines: readonly RegisterLine[]
  id: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
}

/** Rule: the columns of แบบที่ ๑๓ and ๑๔ in their order. Arrows walk the rows, Enter opens one. */
export function RegisterTable({ label, number, lines, id, choose, open }: RegisterTableProps) {
  const name = useId()
  const box = useRef<HTMLDivElement>(null)
  const { from, to, page, show } = useWindow(box, lines.length, ROW, HEAD)
  const at = id ? lines.findIndex((line) => line.id === id) : -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row comes into sight when it changes
  useEffect(() => {
    if (at >= 0) show(at)
  }, [at])

  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? 0 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: lines.length - 1,
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.code]
    const next = step === undefined ? undefined : lines[Math.max(0, Math.min(step, lines.length - 1))]
    if (next) choose(next.id)
    else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && id && at >= 0) open(id)
    else return
    event.preventDefault()
  }

  const drawn = lines.slice(from, to).map((line, index) => ({ line, index: from + index }))
  const chosen = lines[at]
  // The chosen row is there for a screen reader even when it was scrolled away.
  if (chosen && (at < from || at >= to)) drawn.push({ line: chosen, index: at })
  return (
    <div
      ref={box}
      className="register"
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={chosen ? `${name}-${chosen.id}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      data-pane-start
    >
      <div role="rowgroup" className="register-head">
        <div role="row" aria-rowindex={1} className="register-line">
          {COLUMNS.map((column) => (
            <div key={column.id} role="columnheader">
              {column.label || number}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="register-body" style={{ blockSize: lines.length * ROW }}>
        {drawn.map(({ line, index }) => (
          <RegisterRow
            key={line.id}
            name={`${name}-${line.id}`}
            line={line}
            index={index}
            chosen={line.id === id}
            choose={choose}
            open={open}
          />
        ))}
      </div>
    </div>
  )
}

interface RegisterRowProps {
  name: string
  line: RegisterLine
  index: number
  chosen: boolean
  choose: (id: string) => void
  open: (id: string) => void
}

const RegisterRow = memo(function RegisterRow({ name, line, index, chosen, choose, open }: RegisterRowProps) {
  const digits = useDigits()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
    <div
      id={name}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={`register-line register-row ${line.tone}`}
      style={{ insetBlockStart: index * ROW }}
      onClick={() => choose(line.id)}
      onDoubleClick={() => open(line.id)}
    >
      {COLUMNS.map(({ id }) => (
        <div key={id} role="gridcell" className="register-cell" data-column={id}>
          {id === 'running' && line.faults.length > 0 ? (
            <>
              {digits(line.cells.running)} <span className="register-fault">{line.faults.join(' ')}</span>
            </>
          ) : (
            <span className="clamp">{digits(line.cells[id])}</span>
          )}
        </div>
      ))}
    </div>
  )
})
