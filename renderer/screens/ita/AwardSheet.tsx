import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Award } from '../../../shared/model/ita.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { dayEcho, dayText, readDay } from '../../components/fields/dayText.ts'
import { PickField } from '../../components/fields/PickField.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

interface AwardSheetProps {
  fiscalYear: number
  award?: Award
  onClose: () => void
}

export function AwardSheet({ fiscalYear, award, onClose }: AwardSheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const { itaYears, officeId } = useSlice('ita', (state) => state)
  const agencies = useSlice('office', (state) => state.agencies)
  const [title, setTitle] = useState(award?.title ?? '')
  const [branch, setBranch] = useState(award?.branch ?? '')
  const [agencyId, setAgencyId] = useState(award?.agencyId ?? null)
  const [day, setDay] = useState(digits(dayText(award?.date ?? null)))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const date = day.trim() === '' ? null : readDay(day, new Date())
    const found = {
      ...(title.trim() === '' && { title: 'ต้องกรอก' }),
      ...(day.trim() !== '' && date === null && { day: 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๑๙/๘/๒๕๖๗' }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const draft = { title: title.trim(), branch: branch.trim(), agencyId, date }
    try {
      if (award) await ita.change('awards', award.id, draft)
      else {
        const own = itaYears.filter((one) => one.fiscalYear === fiscalYear)
        const year =
          own.find(({ population }) => population === 'all') ??
          own[0] ??
          (await ita.add('itaYears', { officeId, fiscalYear }))
        await ita.add('awards', { itaYearId: year.id, ...draft })
      }
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }

  return (
    <Sheet title={award ? 'แก้รางวัล' : 'เพิ่มรางวัล'} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="รางวัล"
          autoFocus
          hint="เช่น โล่เกียรติยศ หรือประกาศเกียรติคุณระดับ AA"
          value={title}
          onChange={setTitle}
          error={errors.title}
        />
        <PlainField label="สาขา" optional value={branch} onChange={setBranch} />
        <PickField label="หน่วยงานที่ได้รับ" optional options={agencies} value={agencyId} save={setAgencyId} />
        <PlainField
          label="วันที่ได้รับ"
          optional
          hint={digits(dayEcho(day, new Date())) || 'เช่น ๑๙/๘/๒๕๖๗'}
          value={day}
          onChange={setDay}
          error={errors.day}
        />
        <FormFoot problem={problem} onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
