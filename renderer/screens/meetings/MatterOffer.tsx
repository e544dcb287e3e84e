import { useEffect, useState } from 'react'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'

/** An item that came back was written from its orders as they stood then; what was reported since is offered. */
export function MatterOffer({ item, take }: { item: AgendaItem; take: (brief: string) => unknown }) {
  const { meeting } = useStores()
  const digits = useDigits()
  const [now, setNow] = useState('')
  useEffect(() => {
    let open = true
    // Without an answer there is nothing to offer, and nothing is lost.
    meeting.matter(item.id).then(
      (found) => open && setNow(found?.brief ?? ''),
      () => undefined,
    )
    return () => {
      open = false
    }
  }, [meeting, item.id])
  if (now === '' || now === item.brief) return null
  return (
    <details className="notice">
      <summary>สรุปตามผลการดำเนินงานล่าสุดต่างจากที่เขียนไว้</summary>
      <p className="matter-now">{digits(now)}</p>
      <Action onPress={() => void take(now)}>ใช้สรุปล่าสุดแทน</Action>
    </details>
  )
}
