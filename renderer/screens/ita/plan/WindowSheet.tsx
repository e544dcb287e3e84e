import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { STEP_LABELS, type Step } from '../../../../shared/ita/framework/calendar.ts'
import type { ItaWindow } from '../../../../shared/model/ita.ts'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { dayEcho, dayText, readDay } from '../../../components/fields/dayText.ts'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'

const STEPS = Object.entries(STEP_LABELS).map(([id, label]) => ({ id: id as Step, label }))
const UNREADABLE = 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๑/๔/๒๕๖๘ หรือเว้นว่าง'

interface WindowSheetProps {
  fiscalYear: number
  step: Step
  /** The office's own; without one it is made of the days shown. */
  window: ItaWindow | null
  from?: string | null
  to?: string | null
  onClose: () => void
}

/** A window of the calendar as it was announced. */
export function WindowSheet({ fiscalYear, step: first, window, from = null, to = null, onClose }: WindowSheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const officeId = useSlice('ita', (state) => state.officeId)
  const [step, setStep] = useState<Step>(first)
  const [begin, setBegin] = useState(digits(dayText(from)))
  const [end, setEnd] = useState(digits(dayText(to)))
  const [announcedBy, setAnnouncedBy] = useState(window?.announcedBy ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const [one, other] = [begin, end].map((text) =>
      text.trim() === '' ? null : (readDay(text, new Date()) ?? undefined),
    )
    const found = {
      ...(one === undefined && { begin: UNREADABLE }),
      ...(other === undefined && { end: UNREADABLE }),
      ...(one === null && other === null && { begin: 'ต้องมีวันเริ่มหรือวันสิ้นสุด' }),
      ...(one && other && one > other && { end: 'วันสิ้นสุดต้องไม่ก่อนวันเริ่ม' }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const draft = { step, from: one ?? null, to: other ?? null, announcedBy: announcedBy.trim() }
    try {
      if (window) await ita.change('itaWindows', window.id, draft)
      else await ita.add('itaWindows', { officeId, fiscalYear, ...draft })
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }

  const field = (name: 'begin' | 'end', text: string) => ({
    value: text,
    error: errors[name],
    hint: digits(dayEcho(text, new Date())) || 'เช่น ๑/๔/๒๕๖๘ หรือเว้นว่างเมื่อไม่ทราบ',
  })
  return (
    <Sheet title={digits(`ช่วงเวลาในปฏิทิน ITA ปี ${fiscalYear}`)} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <Choice label="ขั้นตอน" options={STEPS} value={step} save={setStep} />
        <div className="form-grid">
          <PlainField label="วันเริ่ม" optional autoFocus onChange={setBegin} {...field('begin', begin)} />
          <PlainField label="วันสิ้นสุด" optional onChange={setEnd} {...field('end', end)} />
        </div>
        <PlainField
          label="ประกาศโดย"
          optional
          hint="เช่น หนังสือสำนักงาน ป.ป.ช. ที่ ปช ๐๐๒๒/ว ๑๕ ลงวันที่ ๒ ธันวาคม ๒๕๖๗"
          value={announcedBy}
          onChange={setAnnouncedBy}
        />
        <FormFoot problem={problem} onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
