import { useState } from 'react'
import type { HistoryChange } from '../../../shared/historyApi.ts'
import { Action } from '../../components/Action.tsx'
import { copyText } from '../../components/copyText.ts'
import { useStores } from '../../stores/useStores.ts'

/**
 * What a step had written before it was taken back. It stays to be had however much was done since: copied, or, minutes,
 * written again behind what stands there now.
 */
export function TakenBack({ changes }: { changes: readonly HistoryChange[] }) {
  const { history } = useStores()
  const [said, setSaid] = useState('')
  const text = changes.flatMap(({ fields }) => fields.map(({ after }) => after)).filter(Boolean)
  const taken = changes.flatMap((change) => change.taken ?? [])
  if (text.length === 0) return null
  return (
    <div className="row">
      {taken.map((one) => (
        <Action key={one.itemId} tight onPress={() => void history.bringBack(one)}>
          เอาข้อความนี้กลับมา
        </Action>
      ))}
      <Action
        tight
        onPress={() =>
          void copyText(text.join('\n')).then((done) => setSaid(done ? 'คัดลอกแล้ว' : 'คัดลอกไม่ได้ เลือกข้อความแล้วคัดลอกเอง'))
        }
      >
        คัดลอกข้อความที่เลิกทำ
      </Action>
      <span className="small" role="status">
        {said}
      </span>
    </div>
  )
}
