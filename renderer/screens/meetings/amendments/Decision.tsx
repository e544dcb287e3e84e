import { useState } from 'react'
import type { Amendment } from '../../../../shared/model/amendment.ts'
import { longDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { Compared } from '../../papers/Compared.tsx'

interface DecisionProps {
  one: Amendment
  /** Evidence of a certified meeting: seen, not changed. */
  readOnly: boolean
  /** Why the last step did not put it into the text. */
  why: string
  attempt: (work: () => Promise<unknown>) => void
  onMend: () => void
}

/** One request with what it changes, and what becomes of it. */
export function Decision({ one, readOnly, why, attempt, onMend }: DecisionProps) {
  const { amendments } = useStores()
  const digits = useDigits()
  const [reason, setReason] = useState(one.reason)
  const decide = (state: Amendment['state']) => attempt(() => amendments.decide(one.id, state, reason))
  const correction = one.kind === 'correction'
  return (
    <section className="stack-tight amendment-decision" aria-label="พิจารณาคำขอแก้ไข">
      <Compared was={one.from} now={one.to} wasLabel="จากเดิม" nowLabel="แก้ไขเป็น" />
      {why && (
        <p className="notice attention">
          <span>{digits(why)}</span>
        </p>
      )}
      {one.state === 'open' ? (
        !readOnly && (
          <>
            <div data-ask="reason">
              <PlainField
                label="เหตุผล"
                hint="ไม่รับต้องบอกเหตุผล จะพิมพ์ในวาระที่ ๒ ของครั้งต่อไป"
                value={reason}
                onChange={setReason}
              />
            </div>
            <div className="row">
              <Action tone="main" onPress={() => decide('accepted')}>
                รับ
              </Action>
              <Action onPress={() => decide('rejected')}>ไม่รับ</Action>
              <Action tone="quiet" onPress={onMend}>
                แก้คำขอ
              </Action>
              <Action tone="quiet" onPress={() => attempt(() => amendments.remove(one.id))}>
                ลบคำขอ
              </Action>
            </div>
          </>
        )
      ) : (
        <>
          <p className="small">
            {digits(
              [
                one.state === 'accepted' ? 'รับคำขอ' : 'ไม่รับคำขอ',
                one.decided && `เมื่อ ${longDate(one.decided)}`,
                one.reason && `เพราะ ${one.reason}`,
              ]
                .filter(Boolean)
                .join(' '),
            )}
          </p>
          {!readOnly && (
            <div className="row">
              {one.state === 'accepted' && correction && (
                <Action onPress={() => attempt(() => amendments.mark(one.id, !one.applied))}>
                  {one.applied ? 'ยังไม่ได้แก้' : 'แก้ในรายงานแล้ว'}
                </Action>
              )}
              {!one.applied && <Action onPress={() => decide('open')}>พิจารณาใหม่</Action>}
            </div>
          )}
        </>
      )}
    </section>
  )
}
