import { useEffect, useState } from 'react'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { Told } from '../../stores/historyStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** A removal may want to be taken back and a refusal read; of a step one only sees that it was done. */
const SHOWN_MS: Record<Told['tone'], number> = {
  removed: 12_000,
  refused: 12_000,
  undone: 6_000,
  redone: 6_000,
  back: 6_000,
}

/** What was just removed, taken back or refused, with the one thing one may want to do about it. */
export function HistoryNotice({ openHistory }: { openHistory: () => void }) {
  const { history } = useStores()
  const digits = useDigits()
  const told = useSlice('history', (state) => state.told)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    // While the officer is at it, it stays.
    if (!told || held) return
    const timer = setTimeout(history.forget, SHOWN_MS[told.tone])
    return () => clearTimeout(timer)
  }, [history, told, held])

  const words =
    told && { undone: 'เลิกทำแล้ว: ', redone: 'ทำซ้ำแล้ว: ', removed: '', back: '', refused: '' }[told.tone] + told.words
  return (
    <div role="status" className="alerts">
      {told && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the officer is at it
        <div
          className={told.tone === 'refused' ? 'notice attention' : 'notice'}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          <p>{digits(words ?? '')}</p>
          {told.tone === 'removed' && (
            <Action tight onPress={() => void history.undo(told.step)}>
              เลิกทำการลบ
            </Action>
          )}
          {told.tone === 'undone' && (
            <Action tight onPress={() => void history.redo()}>
              ทำซ้ำ
            </Action>
          )}
          {told.tone === 'refused' && (
            <Action tight onPress={openHistory}>
              เปิดประวัติ
            </Action>
          )}
          <Action tight tone="quiet" onPress={history.forget}>
            ปิด
          </Action>
        </div>
      )}
    </div>
  )
}
