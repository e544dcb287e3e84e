import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Paper } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { Compared } from './Compared.tsx'

/** An issued paper that the records have left behind: what it would say now, and the way to a new one. */
export function ChangedSince({ paper }: { paper: Paper }) {
  const { papers } = useStores()
  const digits = useDigits()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState('')
  const { changes, document } = paper

  async function renew() {
    try {
      go(`/papers/${(await papers.renew(document.id)).id}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <>
      <div className="row">
        {changes.length > 0 && (
          <Action tight onPress={() => setOpen(true)}>
            ดูที่เปลี่ยนไป
          </Action>
        )}
        <Action tight onPress={() => void renew()}>
          ทำฉบับใหม่จากข้อมูลตอนนี้
        </Action>
      </div>
      {problem && <p role="alert">{problem}</p>}
      {open && (
        <Sheet title="ข้อมูลที่เปลี่ยนหลังออกเอกสาร" wide onClose={() => setOpen(false)}>
          <p className="muted">{digits(`เอกสารที่ออกแล้วไม่เปลี่ยน หากทำใหม่วันนี้จะต่างจากเดิม ${changes.length} แห่ง`)}</p>
          <div className="stack">
            {changes.map(({ was, now }) => (
              <Compared key={`${was}\n${now}`} was={was} now={now} wasLabel="ที่ออกไว้" nowLabel="ตามข้อมูลตอนนี้" />
            ))}
          </div>
          <div className="actions">
            <Action onPress={() => setOpen(false)}>ปิด</Action>
            <Action tone="main" onPress={() => void renew()}>
              ทำฉบับใหม่จากข้อมูลตอนนี้
            </Action>
          </div>
        </Sheet>
      )}
    </>
  )
}
