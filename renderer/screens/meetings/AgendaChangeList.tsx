import type { AgendaChange } from '../../../shared/desk/agendaChanges.ts'
import { type ChangeLabel, changeDetails, changedItem, changeLabel } from '../../../shared/desk/agendaWords.ts'
import { useDigits } from '../../components/useDigits.ts'

const BADGES: Record<ChangeLabel, string> = {
  เพิ่ม: 'badge done',
  ตัดออก: 'badge error',
  ย้าย: 'badge',
  แก้ไข: 'badge attention',
}

/** What is different between two agendas: a word, the item, and what was done to it. */
export function AgendaChangeList({ changes }: { changes: AgendaChange[] }) {
  const digits = useDigits()
  if (changes.length === 0) return <p className="muted">ไม่มีเรื่องใดต่างกัน</p>
  return (
    <ul className="agenda-changes">
      {changes.map((change) => {
        const label = changeLabel(change)
        return (
          <li key={(change.after ?? change.before).id}>
            <span className={BADGES[label]}>{label}</span>
            <div>
              <p>{change.kind === 'removed' ? <s>{digits(changedItem(change))}</s> : digits(changedItem(change))}</p>
              {changeDetails(change).map((sentence) => (
                <p key={sentence} className="small muted">
                  {digits(sentence)}
                </p>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
