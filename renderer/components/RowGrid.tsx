// biome-ignore-all lint/a11y/useSemanticElements: a table element lays its rows out by itself; these stand by their number
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef } from 'react'
import { useWindow } from './useWindow.ts'

/**
 * A list of years is thousands of rows of many cells. The table of react-aria keeps an element of each for its
 * collection, which took a second to open and a tenth for every arrow; rows of one height need no more than their place.
 */
const ROW = 50
const HEAD = 34

interface Line {
  id: string
  /** A class of the row: what it is at a glance. */
  tone: string
}

interface RowGridProps<L extends Line> {
  label: string
  columns: ReadonlyArray<{ id: string; label: string }>
  lines: readonly L[]
  /** The same function from one drawing to the next: every row in sight is drawn anew when it changes. */
  cell: (line: L, column: string) => ReactNode
  id: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
  className?: string
}

/** A table of rows of one height, of which only those in sight are drawn. Arrows walk the rows, Enter opens one. */
export function RowGrid<L extends Line>({ label, columns, lines, cell, id, choose, open, className }: RowGridProps<L>) {
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
      className={`register ${className ?? ''}`}
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
          {columns.map((column) => (
            <div key={column.id} role="columnheader">
              {column.label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="register-body" style={{ blockSize: lines.length * ROW }}>
        {drawn.map(({ line, index }) => (
          <Row
            key={line.id}
            name={`${name}-${line.id}`}
            columns={columns}
            line={line}
            cell={cell as (line: Line, column: string) => ReactNode}
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

interface RowProps extends Pick<RowGridProps<Line>, 'columns' | 'cell' | 'choose' | 'open'> {
  name: string
  line: Line
  index: number
  chosen: boolean
}

const Row = memo(function Row({ name, columns, line, cell, index, chosen, choose, open }: RowProps) {
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
      {columns.map(({ id }) => (
        <div key={id} role="gridcell" className="register-cell" data-column={id}>
          {cell(line, id)}
        </div>
      ))}
    </div>
  )
})
