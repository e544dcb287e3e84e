import type { KeyboardEvent } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { placeWords } from '../../../../shared/desk/amendments.ts'
import type { Amendment } from '../../../../shared/model/amendment.ts'
import { shortDate } from '../../../../shared/thai/date.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { VERDICTS, type Verdict, verdictOf, verdictOfKey } from './amendmentWords.ts'

interface AmendmentListProps {
  rows: readonly Amendment[]
  chosen: string
  choose: (id: string) => void
  /** A key of the row decides it. */
  decide: (one: Amendment, verdict: Verdict) => void
}

/** Corrections received, in the order of the pages. */
export function AmendmentList({ rows, chosen, choose, decide }: AmendmentListProps) {
  const digits = useDigits()

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    const one = rows.find((other) => other.id === id)
    const verdict = verdictOfKey(event)
    if (!one || !verdict || one.state !== 'open') return
    event.preventDefault()
    event.stopPropagation()
    decide(one, verdict)
  }

  return (
    <div onKeyDownCapture={press} className="stack-tight">
      <p className="keys">
        {VERDICTS.map(({ id, letter, label }) => (
          <span key={id}>
            <kbd>{letter}</kbd> {label}
          </span>
        ))}
      </p>
      <GridList
        aria-label="คำขอแก้ไขที่ได้รับ"
        className="roster"
        items={rows}
        dependencies={[digits]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          choose(key === undefined ? '' : String(key))
        }}
      >
        {(one) => (
          <GridListItem id={one.id} className="roster-row amendment-row" textValue={`${placeWords(one)} ${one.from}`}>
            <span className="amendment-place">{digits(placeWords(one) || 'ไม่บอกหน้า')}</span>
            <span className="clamp">
              “{digits(one.from)}” → “{digits(one.to)}”
            </span>
            <span className={`badge ${verdictOf(one).tone}`}>{verdictOf(one).words}</span>
            <span className="below small muted">
              {digits([one.by || 'ไม่บอกผู้ขอ', `ได้รับ ${shortDate(one.received)}`].join(' · '))}
            </span>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
