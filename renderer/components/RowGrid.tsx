// biome-ignore-all lint/a11y/useSemanticElements: a table element lays its rows out by itself; these stand by their number
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react'
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

interface Column {
  id: string
  label: string
  /** What a short label stands for. */
  full?: string
}

export interface RowOrder {
  by: string
  down: boolean
}

interface RowGridProps<L extends Line> {
  label: string
  columns: readonly Column[]
  lines: readonly L[]
  /** A row that stays in sight below the heads, such as one of means; it is not among those that are chosen. */
  pinned?: L | undefined
  /** Rows lower than usual: figures alone. */
  row?: number
  /** Heads are pressed to put the rows in order. */
  order?: RowOrder | undefined
  sort?: ((column: string) => void) | undefined
  /** The same function from one drawing to the next: every row in sight is drawn anew when it changes. */
  cell: (line: L, column: string) => ReactNode
  id: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
  className?: string
  /** A map is read across as well: arrows left and right walk the cells of the chosen row. */
  byCell?: boolean
}

/** A table of rows of one height, of which only those in sight are drawn. Arrows walk the rows, Enter opens one. */
export function RowGrid<L extends Line>({ label, columns, lines, cell, id, choose, open, ...more }: RowGridProps<L>) {
  const { className, pinned, order, sort, row = ROW, byCell = false } = more
  const head = HEAD + (pinned ? row : 0)
  const name = useId()
  const box = useRef<HTMLDivElement>(null)
  const { from, to, page, show } = useWindow(box, lines.length, row, head)
  const at = id ? lines.findIndex((line) => line.id === id) : -1
  const [column, setColumn] = useState(0)
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
    if (byCell && (event.code === 'ArrowRight' || event.code === 'ArrowLeft')) {
      const by = event.code === 'ArrowRight' ? 1 : -1
      setColumn((last) => Math.max(0, Math.min(last + by, columns.length - 1)))
      if (at < 0 && lines[0]) choose(lines[0].id)
      event.preventDefault()
      return
    }
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
      aria-rowcount={lines.length + (pinned ? 2 : 1)}
      aria-activedescendant={chosen ? `${name}-${chosen.id}${byCell ? `-${columns[column]?.id}` : ''}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      data-pane-start
    >
      <div role="rowgroup" className="register-head" style={{ blockSize: head }}>
        <div role="row" aria-rowindex={1} className="register-line">
          {columns.map((column) => (
            <Head key={column.id} column={column} order={order} sort={sort} />
          ))}
        </div>
        {pinned && (
          <div role="row" aria-rowindex={2} className="register-line register-pinned" style={{ blockSize: row }}>
            {columns.map(({ id: column }) => (
              <div key={column} role="gridcell" className="register-cell" data-column={column}>
                {cell(pinned, column)}
              </div>
            ))}
          </div>
        )}
      </div>
      <div role="rowgroup" className="register-body" style={{ blockSize: lines.length * row }}>
        {drawn.map(({ line, index }) => (
          <Row
            key={line.id}
            name={`${name}-${line.id}`}
            columns={columns}
            line={line}
            cell={cell as (line: Line, column: string) => ReactNode}
            index={index}
            row={row}
            first={pinned ? 3 : 2}
            chosen={line.id === id}
            current={byCell && line.id === id ? columns[column]?.id : undefined}
            choose={choose}
            open={open}
          />
        ))}
      </div>
    </div>
  )
}

/** The keys of the order stand beside the table: a head is for the mouse, and tells the order to everyone. */
function Head({ column, order, sort }: { column: Column } & Pick<RowGridProps<Line>, 'order' | 'sort'>) {
  const sorted = order?.by === column.id ? (order.down ? 'descending' : 'ascending') : undefined
  return (
    <div role="columnheader" data-column={column.id} aria-sort={sorted} title={column.full}>
      {sort ? (
        <button type="button" tabIndex={-1} className="register-sort" onClick={() => sort(column.id)}>
          {column.label}
          <span aria-hidden="true">{sorted ? (order?.down ? ' ▾' : ' ▴') : ''}</span>
        </button>
      ) : (
        column.label
      )}
    </div>
  )
}

interface RowProps extends Pick<RowGridProps<Line>, 'columns' | 'cell' | 'choose' | 'open'> {
  name: string
  line: Line
  index: number
  row: number
  /** Row number of the first line, counted with the heads. */
  first: number
  chosen: boolean
  /** The cell that is read, where rows are walked by cell. */
  current?: string | undefined
}

const Row = memo(function Row({
  name,
  columns,
  line,
  cell,
  index,
  row,
  first,
  chosen,
  current,
  choose,
  open,
}: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
    <div
      id={name}
      role="row"
      aria-rowindex={index + first}
      aria-selected={chosen}
      className={`register-line register-row ${line.tone}`}
      style={{ insetBlockStart: index * row, blockSize: row }}
      onClick={() => choose(line.id)}
      onDoubleClick={() => open(line.id)}
    >
      {columns.map(({ id }) => (
        <div
          key={id}
          id={`${name}-${id}`}
          role="gridcell"
          className="register-cell"
          data-column={id}
          data-current={current === id || undefined}
        >
          {cell(line, id)}
        </div>
      ))}
    </div>
  )
})
