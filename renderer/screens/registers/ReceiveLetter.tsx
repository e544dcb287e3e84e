import { type FormEvent, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { receiptWarning, receivedBefore } from '../../../shared/desk/receipt.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import type { ReceiptDraft } from '../../stores/registerStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { GRADES } from '../papers/grades.ts'
import { MeetingField } from './MeetingField.tsx'
import { freshReceipt, type ReceiptErrors, readReceipt } from './receiptForm.ts'
import { SenderField } from './SenderField.tsx'

/** ลงรับหนังสือ: one letter after the other; each gets the next receipt number, and the form stays for the next. */
export function ReceiveLetter({ onClose }: { onClose: (last: Letter | null) => void }) {
  const { register } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const letters = useSlice('papers', (state) => state.letters)
  const kept = useSlice('register', (state) => state.receipt)
  const [fresh, setFresh] = useState(() => freshReceipt(letters, new Date()))
  const [errors, setErrors] = useState<ReceiptErrors>({})
  const [problem, setProblem] = useState('')
  const [last, setLast] = useState<Letter | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const typed = { ...fresh, ...kept }
  const set = (part: ReceiptDraft) => {
    register.draft(part)
    setErrors({})
  }
  const text = (name: keyof ReceiptDraft) => ({
    value: typed[name] ?? '',
    onChange: (value: string) => set({ [name]: value }),
    error: errors[name],
  })
  // Days are judged as they are typed; what is empty only when the form is sent.
  const { receipt: read, errors: seen } = readReceipt(typed, new Date())
  const dayError = (name: 'date' | 'receivedDate') => errors[name] ?? (typed[name]?.trim() ? seen[name] : undefined)
  const far = receiptWarning(read)
  const before = receivedBefore(letters, { from: typed.from ?? '', number: typed.number ?? '' })

  async function submit(event: FormEvent) {
    event.preventDefault()
    // Enter twice in a hurry is one letter, not two receipt numbers.
    if (busy.current) return
    const { receipt, errors: found } = readReceipt(typed, new Date())
    setErrors(found)
    setProblem('')
    if (Object.keys(found).length > 0) {
      focusSoon(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
      return
    }
    busy.current = true
    try {
      const letter = await register.receive({ ...receipt, officeId })
      setLast(letter)
      setFresh(freshReceipt([letter], new Date()))
      form.current?.querySelector('input')?.focus()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      busy.current = false
    }
  }

  return (
    <Sheet wide title="ลงรับหนังสือ" onClose={() => onClose(last)}>
      <Form ref={form} className="stack" onSubmit={submit} validationBehavior="aria">
        {last && (
          <p className="notice done" role="status">
            {digits(`ลงรับแล้ว เลขรับ ${last.receivedNumber} · ${last.from} · ${last.subject}`)}
          </p>
        )}
        <div className="receipt-grid">
          <PlainField label="ที่" optional autoFocus className="two" {...text('number')} />
          <PlainField
            label="ลงวันที่"
            optional
            hint={digits(dayEcho(typed.date ?? '', new Date())) || 'เช่น ๒๒/๑๑/๒๕๖๙'}
            {...text('date')}
            error={dayError('date')}
          />
          <div className="three">
            <SenderField text={typed.from ?? ''} change={(from) => set({ from })} error={errors.from ?? ''} />
          </div>
          <PlainField label="เรื่อง" className="all" {...text('subject')} />
          <PlainField label="ถึง" optional className="two" {...text('to')} />
          <Choice
            label="ชั้นความเร็ว"
            optional
            className="two"
            options={GRADES.urgency}
            value={typed.urgency ?? 'none'}
            save={(urgency) => set({ urgency })}
          />
          <Choice
            label="ชั้นความลับ"
            optional
            className="two"
            options={GRADES.secrecy}
            value={typed.secrecy ?? 'none'}
            save={(secrecy) => set({ secrecy })}
          />
          <PlainField label="การปฏิบัติ" optional className="three" {...text('action')} />
          <PlainField label="หมายเหตุ" optional className="three" {...text('note')} />
          <PlainField
            label="วันที่รับ"
            hint={digits(dayEcho(typed.receivedDate ?? '', new Date()))}
            {...text('receivedDate')}
            error={dayError('receivedDate')}
          />
          <PlainField label="เวลารับ" optional {...text('receivedTime')} value={digits(typed.receivedTime ?? '')} />
          <div className="four">
            <MeetingField
              key={last?.id}
              value={typed.meetingId || null}
              save={(meetingId) => set({ meetingId: meetingId ?? '' })}
            />
          </div>
        </div>
        {far && (
          <p className="notice attention" role="status">
            {digits(far)}
          </p>
        )}
        {before.length > 0 && (
          <div className="notice attention" role="status">
            <p>
              {digits(
                `หนังสือนี้อาจรับไว้แล้ว: ${before
                  .map(
                    (one) =>
                      `เลขรับ ${one.receivedNumber || '–'}${one.receivedDate ? ` เมื่อ ${shortDate(one.receivedDate)}` : ''} จาก${one.from} ที่ ${one.number} เรื่อง ${one.subject}`,
                  )
                  .join(' และ ')} ตรวจก่อนลงรับซ้ำ`,
              )}
            </p>
          </div>
        )}
        <FormFoot problem={problem} leave={last ? 'เสร็จ' : 'ปิด'} onLeave={() => onClose(last)} submit="ลงรับ" />
      </Form>
    </Sheet>
  )
}
