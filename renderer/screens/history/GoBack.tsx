import { useState } from 'react'
import type { HistoryStep } from '../../../shared/historyApi.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { Kept } from '../../stores/historyStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Back to before a step: what goes and what stays is shown first; then one by one, the newest first. */
export function GoBack({ steps, onDone }: { steps: readonly HistoryStep[]; onDone: () => void }) {
  const { history } = useStores()
  const digits = useDigits()
  const progress = useSlice('history', (state) => state.progress)
  const [kept, setKept] = useState<Kept[] | null>(null)
  const goes = steps.filter(({ barrier }) => barrier === '')
  const stays = steps.filter(({ barrier }) => barrier !== '').map((step): Kept => ({ step, why: step.barrier }))

  async function go() {
    setKept(await history.back(goes))
  }

  if (kept) {
    return (
      <>
        <p role="status">
          {digits(
            kept.length === 0
              ? 'ย้อนกลับแล้วทุกรายการ หากไม่ต้องการ กด ทำซ้ำ ได้ทีละรายการ'
              : `ย้อนกลับแล้ว เว้น ${kept.length} รายการที่เลิกทำไม่ได้`,
          )}
        </p>
        {kept.length > 0 && <Stays kept={kept} />}
        <div className="actions">
          <Action tone="main" autoFocus onPress={onDone}>
            กลับไปที่ประวัติ
          </Action>
        </div>
      </>
    )
  }
  return (
    <>
      <h3>{digits(`จะเลิกทำ ${goes.length} รายการ จากล่าสุดไปก่อนหน้า`)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="history-back" tabIndex={0} aria-label="รายการที่จะเลิกทำ">
        <ol>
          {goes.map((step) => (
            <li key={step.id}>{digits([step.words, step.place].filter(Boolean).join(' · '))}</li>
          ))}
        </ol>
        {stays.length > 0 && <Stays kept={stays} />}
      </section>
      {progress && (
        <p className="history-progress">
          <progress aria-label="ความคืบหน้า" value={progress.done} max={progress.of} />
          <span role="status">{digits(`${progress.done} จาก ${progress.of} รายการ`)}</span>
        </p>
      )}
      <div className="actions">
        {progress ? (
          <Action onPress={history.stop}>หยุด</Action>
        ) : (
          <>
            <Action autoFocus onPress={onDone}>
              ยกเลิก
            </Action>
            <Action tone="main" isDisabled={goes.length === 0} onPress={() => void go()}>
              {digits(`ย้อนกลับ ${goes.length} รายการ`)}
            </Action>
          </>
        )}
      </div>
    </>
  )
}

function Stays({ kept }: { kept: readonly Kept[] }) {
  const digits = useDigits()
  return (
    <div className="notice attention stays">
      <p>รายการที่คงอยู่</p>
      <ul>
        {kept.map(({ step, why }) => (
          <li key={step.id}>
            {digits(step.words)} <span className="small">({digits(why)})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
