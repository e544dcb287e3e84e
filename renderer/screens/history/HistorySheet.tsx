import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { HistoryStep } from '../../../shared/historyApi.ts'
import { Action } from '../../components/Action.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { GoBack } from './GoBack.tsx'
import { openThing } from './openThing.ts'
import { StepDetails } from './StepDetails.tsx'
import { StepRow } from './StepRow.tsx'

/** ประวัติการแก้ไข: what was done, by whom it can be taken back, and what each step changed. */
export function HistorySheet({ here, onClose }: { here: boolean; onClose: () => void }) {
  const { history } = useStores()
  const digits = useDigits()
  const [path] = useLocation()
  const documents = useSlice('papers', (state) => state.documents)
  const { steps, more, status, problem, told, progress } = useSlice('history', (state) => state)
  const thing = openThing(path, documents)
  const [scope, setScope] = useState<'all' | 'here'>(here && thing ? 'here' : 'all')
  const [chosen, setChosen] = useState(0)
  const [back, setBack] = useState<HistoryStep[] | null>(null)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const recordId = scope === 'here' ? thing : ''
  useEffect(() => {
    history.forget()
    void history.open(recordId)
    return history.close
  }, [history, recordId])

  const step = steps.find(({ id }) => id === chosen) ?? steps[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [step?.id])

  // The list is what the sheet was opened for.
  const shown = steps.length > 0
  useEffect(() => {
    if (shown) list.current?.focus()
  }, [shown])

  function press(event: KeyboardEvent) {
    const at = steps.findIndex(({ id }) => id === step?.id)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.code]
    if (to === undefined) return
    event.preventDefault()
    setChosen(steps[Math.max(0, Math.min(to, steps.length - 1))]?.id ?? 0)
  }

  const since = steps.filter(({ id, state }) => state === 'done' && id >= (step?.id ?? 0))
  const busy = progress !== null
  return (
    <Sheet title="ประวัติการแก้ไข" wide onClose={onClose}>
      {back ? (
        <GoBack steps={back} onDone={() => setBack(null)} />
      ) : (
        <>
          {thing && (
            <Segments
              label="แสดง"
              value={scope}
              options={[
                { id: 'all', label: 'ทั้งหมด' },
                { id: 'here', label: 'เฉพาะรายการที่เปิดอยู่' },
              ]}
              save={setScope}
            />
          )}
          {problem && (
            <p className="notice error" role="alert">
              {problem}
            </p>
          )}
          {status === 'ready' && steps.length === 0 ? (
            <p className="muted">ยังไม่มีการแก้ไขใน ๓๐ วันที่ผ่านมา</p>
          ) : (
            <div className="history">
              <div
                ref={list}
                role="listbox"
                aria-label="รายการที่ทำ ล่าสุดอยู่บน"
                aria-activedescendant={step ? `${listId}-${step.id}` : undefined}
                tabIndex={0}
                className="history-list"
                onKeyDown={press}
              >
                {steps.map((one) => (
                  <StepRow
                    key={one.id}
                    id={`${listId}-${one.id}`}
                    step={one}
                    chosen={one.id === step?.id}
                    onChoose={() => setChosen(one.id)}
                  />
                ))}
              </div>
              {step && <StepDetails key={`${step.id} ${step.state}`} step={step} />}
            </div>
          )}
          <p role="status" className={told?.tone === 'refused' ? 'field-error' : 'muted small'}>
            {told ? digits(told.tone === 'undone' ? `เลิกทำแล้ว: ${told.words}` : told.words) : ''}
          </p>
          <div className="actions">
            {more && <Action onPress={() => void history.older()}>แสดงรายการก่อนหน้า</Action>}
            {steps.some(({ state }) => state === 'undone') && (
              <Action isDisabled={busy} onPress={() => void history.redo()}>
                ทำซ้ำรายการที่เลิกทำล่าสุด
              </Action>
            )}
            <Action isDisabled={since.length < 2 || busy} onPress={() => setBack(since)}>
              ย้อนกลับไปก่อนรายการนี้
            </Action>
            <Action
              tone="main"
              isDisabled={step?.state !== 'done' || step.barrier !== '' || busy}
              onPress={() => step && void history.undo(step.id)}
            >
              เลิกทำรายการนี้
            </Action>
            <Action onPress={onClose}>ปิด</Action>
          </div>
        </>
      )}
    </Sheet>
  )
}
