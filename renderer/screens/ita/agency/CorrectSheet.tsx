import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import type { ItaScore, ResultField } from '../../../../shared/model/ita.ts'
import { Action } from '../../../components/Action.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useStores } from '../../../stores/useStores.ts'
import { figureText } from './fields.ts'

interface CorrectSheetProps {
  score: ItaScore
  field: ResultField
  label: string
  onClose: () => void
}

/** Puts one figure right, with the reason; the figure that stood there is kept beside it. */
export function CorrectSheet({ score, field, label, onClose }: CorrectSheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const was = figureText(score, field)
  const [value, setValue] = useState(digits(was))
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const [problem, setProblem] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() === '') return setError('ต้องบอกเหตุผลที่แก้ เช่น ตามหนังสือแจ้งผล ที่ ปช ๐๐๑๒/๑๒๓')
    try {
      await ita.correct({ id: score.id, revision: score.revision, field, value: value.trim(), reason: reason.trim() })
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }

  return (
    <Sheet title={digits(`แก้ ${label}`)} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="ค่าที่ถูกต้อง"
          optional
          autoFocus
          hint={digits(was ? `ค่าเดิม ${was} จะเก็บไว้พร้อมเหตุผล` : 'ยังไม่มีค่า')}
          value={value}
          onChange={(text) => {
            setValue(text)
            setProblem('')
          }}
          error={problem}
        />
        <PlainField
          label="เหตุผลที่แก้"
          value={reason}
          onChange={(text) => {
            setReason(text)
            setError('')
          }}
          error={error}
        />
        <div className="actions">
          <Action onPress={onClose}>ยกเลิก</Action>
          <Action tone="main" type="submit">
            บันทึกค่าที่แก้
          </Action>
        </div>
      </Form>
    </Sheet>
  )
}
