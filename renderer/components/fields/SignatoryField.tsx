import type { Signatory } from '../../../shared/model/fields.ts'
import { signatory } from '../../../shared/saraban/signatory.ts'
import { useNewest } from '../newest.ts'
import { knownWords, matching } from './knownPeople.ts'
import { type FieldProps, LineField, LinesField } from './LineField.tsx'
import { useKnownSigners } from './PersonSuggest.tsx'
import { SuggestField } from './SuggestField.tsx'

const EMPTY: Signatory = { personId: null, rank: '', name: '', position: [] }

/** Who signs: rank left of the signature, name for the brackets, one to three lines of position. */
export function SignatoryField({
  label,
  value,
  save,
  optional,
  readOnly,
  className,
  hint,
}: FieldProps<Signatory | null>) {
  const now = value ?? EMPTY
  const newest = useNewest(value, save)
  const known = useKnownSigners()
  const put = (part: Partial<Signatory>) => {
    const next = { ...(newest.now() ?? EMPTY), ...part }
    const blank = !next.rank && !next.name && next.position.length === 0
    return newest.send(blank ? null : next)
  }
  return (
    <fieldset className={`group ${className ?? ''}`}>
      <legend className="label">
        {label}
        {optional && <span className="optional"> (ไม่บังคับ)</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <SuggestField<Signatory>
        label="ชื่อเต็ม"
        placeholder="คำนำหน้า ชื่อ สกุล"
        value={now.name}
        optional={optional}
        unmarked
        readOnly={readOnly}
        suggest={(words) =>
          matching(known(), words).map((one) => {
            const taken = signatory(one.personId, one.name, one.position)
            return { id: one.id, name: knownWords(one), text: taken.name, taken }
          })
        }
        put={(name, taken) => put(taken ?? { name, personId: null })}
      />
      <LinesField
        label="ตำแหน่ง"
        hint="หนึ่งบรรทัดที่พิมพ์คือหนึ่งบรรทัดใต้ชื่อ"
        value={now.position}
        optional={optional}
        unmarked
        readOnly={readOnly}
        save={(position) => put({ position })}
      />
      <LineField
        label="ยศ"
        hint="พิมพ์หน้าที่ลงชื่อ เช่น พันตำรวจเอก"
        value={now.rank}
        optional
        unmarked
        readOnly={readOnly}
        save={(rank) => put({ rank })}
      />
    </fieldset>
  )
}
