import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'

/** How many things are late or due today; nothing when there are none. */
export function DueBadge() {
  const digits = useDigits()
  const today = useSlice('today', (state) => state.today)
  const count = today?.due.filter(({ late, day }) => late || (day !== null && day <= today.date)).length ?? 0
  return count === 0 ? null : <span className="due-badge">{digits(count)}</span>
}
