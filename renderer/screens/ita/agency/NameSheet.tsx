import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { AGENCY_TYPES, readName } from '../../../../shared/ita/agencyType.ts'
import { readYear } from '../../../../shared/ita/import/cell.ts'
import type { AgencyType, ItaName } from '../../../../shared/model/ita.ts'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'

const NO_TYPE = 'none'
const TYPES = (Object.entries(AGENCY_TYPES) as Array<[AgencyType, { label: string }]>).map(([id, { label }]) => ({
  id,
  label,
}))

interface NameSheetProps {
  agencyId: string
  named?: ItaName
  onClose: () => void
}

/** A name with the years it was borne; what became of the agency after the last of them. */
export function NameSheet({ agencyId, named, onClose }: NameSheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const agencies = useSlice('office', (state) => state.agencies)
  const [name, setName] = useState(named?.name ?? '')
  const [type, setType] = useState<AgencyType | null>(named?.type ?? null)
  const [district, setDistrict] = useState(named?.district ?? '')
  const [from, setFrom] = useState(digits(named?.from ?? ''))
  const [to, setTo] = useState(digits(named?.to ?? ''))
  const [intoId, setIntoId] = useState(named?.intoId ?? null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const [first, last] = [from, to].map((text) => (text.trim() === '' ? null : (readYear(text) ?? undefined)))
    const found = {
      ...(name.trim() === '' && { name: 'ต้องกรอก' }),
      ...(first === undefined && { from: 'ปีพุทธศักราชสี่หลัก หรือเว้นว่าง' }),
      ...(last === undefined && { to: 'ปีพุทธศักราชสี่หลัก หรือเว้นว่าง' }),
      ...(first && last && first > last && { to: 'ปีสุดท้ายต้องไม่ก่อนปีแรก' }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const draft = {
      name: name.trim(),
      type: type ?? readName(name).type,
      district: district.trim().replace(/^อำเภอ/, ''),
      from: first ?? null,
      to: last ?? null,
      intoId,
    }
    try {
      if (named) await ita.change('itaNames', named.id, draft)
      else await ita.add('itaNames', { agencyId, ...draft })
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }

  return (
    <Sheet title={named ? 'แก้ชื่อในการประเมิน' : 'เพิ่มชื่อในการประเมิน'} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField label="ชื่อเต็ม" autoFocus value={name} onChange={setName} error={errors.name} />
        <div className="form-grid">
          <Choice
            label="ประเภท"
            options={[{ id: NO_TYPE as string, label: 'ตามชื่อ' }, ...TYPES]}
            value={type ?? NO_TYPE}
            save={(id) => setType(id === NO_TYPE ? null : (id as AgencyType))}
          />
          <PlainField label="อำเภอ" optional value={district} onChange={setDistrict} />
          <PlainField label="ตั้งแต่ปี" optional value={from} onChange={setFrom} error={errors.from} />
          <PlainField label="ถึงปี" optional value={to} onChange={setTo} error={errors.to} />
        </div>
        <PickField
          label="หลังจากนั้นรวมเข้ากับ"
          optional
          options={agencies.filter(({ id }) => id !== agencyId)}
          value={intoId}
          save={setIntoId}
        />
        <FormFoot problem={problem} onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
