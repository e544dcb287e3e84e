import type { CSSProperties, ReactNode } from 'react'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Resizer } from './Resizer.tsx'

interface PanesProps {
  rail: ReactNode
  /** A place that is one table has none. */
  list?: ReactNode
  listLabel?: string
  main: ReactNode
  side?: ReactNode | undefined
  sideLabel?: string
  /** Wide work (writing, paper studio): the list shows only when asked for. */
  wide?: boolean
  /** Something is open in main; on a narrow window main then takes the list's place. */
  open: boolean
}

/** Rail, list, main, side. Widths are remembered; F6 walks them in this order. */
export function Panes({ rail, list, listLabel, main, side, sideLabel, wide, open }: PanesProps) {
  const { desk } = useStores()
  const { listWidth, sideWidth, sideOpen, listOpen } = useSlice('desk', (state) => state)
  const listShown = list !== undefined && (!wide || listOpen)
  return (
    <div className="panes" data-open={open}>
      {rail}
      {listShown && (
        <section
          className="list-pane"
          aria-label={listLabel}
          data-pane
          style={{ '--width': `${listWidth}px` } as CSSProperties}
        >
          {list}
          <Resizer
            label="ความกว้างของรายการ"
            value={listWidth}
            min={220}
            max={480}
            onChange={(width) => desk.set('listWidth', width)}
          />
        </section>
      )}
      <main className="main-pane">{main}</main>
      {side && sideOpen && (
        <aside
          className="side"
          aria-label={sideLabel}
          data-pane
          style={{ '--width': `${sideWidth}px` } as CSSProperties}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <div className="side-body" tabIndex={0} data-pane-start>
            {side}
          </div>
          <Resizer
            label="ความกว้างของแถบข้อมูล"
            value={sideWidth}
            min={240}
            max={440}
            reverse
            onChange={(width) => desk.set('sideWidth', width)}
          />
        </aside>
      )}
    </div>
  )
}
