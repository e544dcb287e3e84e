import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { readYear } from '../../../shared/ita/import/cell.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

interface AddYearProps {
  /** The year offered. */
  first: number
  known: readonly number[]
  /** With the year that was made, if one was. */
  onClose: (made?: number) => void
}

/** A year to keep results and work under. */
export function AddYear({ first, known, onClose }: AddYearProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const [text, setText] = useState(digits(first))
  const [error, setError] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const year = readYear(text)
    if (!year) return setError('อ่านปีไม่ได้ พิมพ์เป็นปีพุทธศักราชสี่หลัก เช่น ๒๕๖๙')
    if (known.includes(year)) return onClose(year)
    try {
      await ita.addYear(year)
      onClose(year)
    } catch (thrown) {
      setError(asProblem(thrown))
    }
  }

  return (
    <Sheet title="เพิ่มปีประเมิน" onClose={() => onClose()}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="ปีงบประมาณ พ.ศ."
          hint="การนำเข้าผลจากไฟล์เพิ่มปีให้เองอยู่แล้ว เพิ่มที่นี่เมื่อจะบันทึกตัวเลขหรือทำแผนของปีก่อนมีผล"
          autoFocus
          value={text}
          onChange={setText}
          error={error}
        />
        <FormFoot onLeave={() => onClose()} submit="เพิ่มปี" />
      </Form>
    </Sheet>
  )
}
