import { memo } from 'react'
import { useDigits } from '../../components/useDigits.ts'
import type { Recipients } from '../../stores/mailingStore.ts'

interface RecipientPicksProps {
  recipients: Recipients
  /** Places of those left out. */
  left: ReadonlySet<number>
  pick: (at: number, on: boolean) => void
}

/** Drawn anew only when the choice changes: there may be a thousand, and the progress beside them moves all the time. */
export const RecipientPicks = memo(({ recipients, left, pick }: RecipientPicksProps) => {
  const digits = useDigits()
  return (
    <ol className="picks">
      {recipients.map(({ text, group }, at) => (
        <Row key={text} at={at} on={!left.has(at)} text={digits(text)} group={digits(group)} pick={pick} />
      ))}
    </ol>
  )
})

interface RowProps {
  pick: RecipientPicksProps['pick']
  at: number
  on: boolean
  text: string
  group: string
}

const Row = memo(({ at, on, text, group, pick }: RowProps) => (
  <li>
    <label className="pick">
      <input type="checkbox" checked={on} onChange={(event) => pick(at, event.target.checked)} />
      <span>
        {text} {group && <span className="muted small">{group}</span>}
      </span>
    </label>
  </li>
))
