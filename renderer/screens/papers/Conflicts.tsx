import { useState } from 'react'
import type { Paper } from '../../../shared/api.ts'
import type { Conflict } from '../../../shared/documents/own.ts'
import { valueText } from '../../../shared/model/valueText.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { Compared } from './Compared.tsx'

/** Fields that were typed over and whose record changed since: the typed words stand until a person chooses. */
export function Conflicts({ paper }: { paper: Paper }) {
  const digits = useDigits()
  const [open, setOpen] = useState<string | null>(null)
  const { conflicts } = paper
  const shown = conflicts.find(({ field }) => field === open)
  if (conflicts.length === 0) return null
  return (
    <div className="notice attention">
      <p>{digits(`ข้อมูลเปลี่ยนหลังจากที่พิมพ์แก้ไว้ ${conflicts.length} ช่อง เอกสารยังใช้ที่พิมพ์ไว้`)}</p>
      <div className="row">
        {conflicts.map(({ field, label }) => (
          <Action key={field} tight onPress={() => setOpen(field)}>
            เทียบ {label}
          </Action>
        ))}
      </div>
      {shown && <Choose conflict={shown} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Choose({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { paper: store } = useStores()
  const [problem, setProblem] = useState('')
  const { field, label, own, fact } = conflict

  async function take(value: unknown) {
    try {
      await store.settle(field, value)
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <Sheet title={`${label}: เลือกข้อความที่จะใช้`} wide onClose={onClose}>
      <Compared was={valueText(own)} now={valueText(fact)} wasLabel="ที่พิมพ์ไว้ (ใช้อยู่)" nowLabel="ตามข้อมูลตอนนี้" />
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ตัดสินใจภายหลัง</Action>
        <Action onPress={() => void take(own)}>ใช้ที่พิมพ์ไว้</Action>
        <Action tone="main" onPress={() => void take(fact)}>
          ใช้ตามข้อมูลตอนนี้
        </Action>
      </div>
    </Sheet>
  )
}
