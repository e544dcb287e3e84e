import { Link } from 'wouter'
import type { Missing } from '../../../shared/documents/missing.ts'
import { Action } from '../../components/Action.tsx'
import { Sheet } from '../../components/Sheet.tsx'

interface MissingProps {
  missing: readonly Missing[]
  /** Stands in the field of that name. */
  goTo: (field: string) => void
}

/** What an issue still lacks, above the form; each goes to its field. */
export function MissingLine({ missing, goTo }: MissingProps) {
  return (
    <div className="studio-missing">
      <span className="hint">ก่อนออกเอกสารยังขาด</span>
      {missing.map((one) => (
        <MissingPlace key={one.label} one={one} goTo={goTo} quiet />
      ))}
    </div>
  )
}

/** Asked to issue a paper that is not complete: what is missing, where, and the way there. */
export function MissingSheet({ missing, goTo, onClose }: MissingProps & { onClose: () => void }) {
  const numbered = missing.some(({ field }) => field === 'number')
  return (
    <Sheet title="ยังออกเอกสารไม่ได้" onClose={onClose}>
      <p>เอกสารที่ออกแล้วแก้ไม่ได้ จึงต้องครบก่อน เลือกช่องที่จะกรอก</p>
      <ul className="missing-list">
        {missing.map((one) => (
          <li key={one.label}>
            <MissingPlace one={one} goTo={goTo} />
          </li>
        ))}
      </ul>
      {numbered && (
        <p className="hint">กด “ออกเลข” ที่หัวเอกสาร โปรแกรมใส่เลขถัดไปของทะเบียนและวันที่ให้ หรือพิมพ์เลขที่ได้จากทะเบียนอื่น</p>
      )}
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
      </div>
    </Sheet>
  )
}

interface MissingPlaceProps {
  one: Missing
  goTo: (field: string) => void
  quiet?: true
}

function MissingPlace({ one: { field, label }, goTo, quiet }: MissingPlaceProps) {
  if (field === '') return <Link href="/settings/paper">{label}</Link>
  return (
    <Action tight tone={quiet && 'quiet'} onPress={() => goTo(field)}>
      {label}
    </Action>
  )
}
