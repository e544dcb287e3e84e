import { useState } from 'react'
import type { Warning } from '../../../shared/desk/register.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'

const SHOWN = 4

/** What does not hold in the register; each goes to its row. */
export function RegisterWarnings({ warnings, goTo }: { warnings: readonly Warning[]; goTo: (id: string) => void }) {
  const digits = useDigits()
  const [all, setAll] = useState(false)
  if (warnings.length === 0) return null
  const shown = all ? warnings : warnings.slice(0, SHOWN)
  return (
    <section className="notice attention register-warnings" aria-label="ข้อที่ต้องตรวจในทะเบียน">
      <strong>{digits(`ต้องตรวจ ${warnings.length} ข้อ`)}</strong>
      {shown.map(({ rowId, sentence }) => (
        <Action key={rowId + sentence} tight tone="quiet" onPress={() => goTo(rowId)}>
          {digits(sentence)}
        </Action>
      ))}
      {warnings.length > SHOWN && (
        <Action tight tone="quiet" onPress={() => setAll(!all)}>
          {all ? 'แสดงน้อยลง' : digits(`อีก ${warnings.length - SHOWN} ข้อ`)}
        </Action>
      )}
    </section>
  )
}
