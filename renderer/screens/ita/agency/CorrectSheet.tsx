import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { clashes } from '../../../../shared/ita/completed.ts'
import { readScore } from '../../../../shared/ita/import/cell.ts'
import type { ItaScore, ResultField } from '../../../../shared/model/ita.ts'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useStores } from '../../../stores/useStores.ts'
import { verbatim } from '../import/importWords.ts'
import { figureText } from './fields.ts'

interface CorrectSheetProps {
  fiscalYear: number
  score: ItaScore
  field: ResultField
  label: string
  onClose: () => void
}

/** Puts one figure right, with the reason; the figure that stood there is kept beside it. */
export function CorrectSheet({ fiscalYear, score, field, label, onClose }: CorrectSheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const was = figureText(score, field)
  const [value, setValue] = useState(digits(was))
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const [problem, setProblem] = useState('')

  const parting = partings(fiscalYear, score, field, value)

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
        {parting.map((words) => (
          <p key={words} className="notice attention" role="status">
            {verbatim(digits)(words)}
          </p>
        ))}
        <PlainField
          label="เหตุผลที่แก้"
          value={reason}
          onChange={(text) => {
            setReason(text)
            setError('')
          }}
          error={error}
        />
        <FormFoot onLeave={onClose} submit="บันทึกค่าที่แก้" />
      </Form>
    </Sheet>
  )
}

/** Where the typed figure and those that stand beside it would part; nothing while it is no figure. */
function partings(fiscalYear: number, score: ItaScore, field: ResultField, typed: string): string[] {
  const read = readScore(typed)
  if (field === 'rank' || (field !== 'grade' && read.is === 'unreadable')) return []
  const now = read.is === 'score' ? read.value : null
  const { iit, eit, oit, indicators } = score
  const place = /^i(\d+)$/.exec(field)?.[1]
  return clashes(
    fiscalYear,
    {
      total: field === 'total' ? now : score.score,
      instruments: { iit, eit, oit, ...((field === 'iit' || field === 'eit' || field === 'oit') && { [field]: now }) },
      indicators: place
        ? Array.from({ length: 10 }, (_, at) => (at === Number(place) - 1 ? now : (indicators[at] ?? null)))
        : indicators,
    },
    field === 'grade' ? typed.trim() : score.grade,
  )
}
