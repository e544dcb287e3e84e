import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { parseTime } from '../../../shared/thai/date.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { dayEcho, readDay } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

export type CallOffWhat = 'postponed' | 'cancelled'

interface CallOffProps {
  file: MeetingFile
  what: CallOffWhat
  onClose: () => void
}

const WORDS = {
  postponed: { title: 'เลื่อนการประชุม', kind: 'postponement' },
  cancelled: { title: 'ยกเลิกการประชุม', kind: 'cancellation' },
} as const

/** Why, and to when; the letter that tells the members is made at once, from the same words. */
export function CallOff({ file, what, onClose }: CallOffProps) {
  const { meeting: store, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const { title, kind } = WORDS[what]
  const date = day.trim() ? readDay(day, new Date()) : null
  const start = time.trim() ? parseTime(time) : null
  const errors = {
    reason: reason.trim() ? '' : 'ต้องบอกเหตุผล',
    day: day.trim() && !date ? 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69' : '',
    time: time.trim() && !start ? 'อ่านเวลาไม่ได้ พิมพ์อย่าง ๐๙.๐๐ หรือ 0900' : '',
  }
  // What was typed is judged as it is typed; what is empty only when the form is sent.
  const shown = (name: keyof typeof errors) => ((tried || name !== 'reason') && errors[name] ? errors[name] : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.values(errors).some(Boolean)) return
    setBusy(true)
    try {
      await store.callOff({ what, reason, date, start })
      const { officeId, id } = file.meeting
      const made = await papers.add({ officeId, kind, meetingId: id })
      onClose()
      go(`/papers/${made.id}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title={title} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="เหตุผล"
          hint="พิมพ์ต่อจากคำว่า เนื่องจาก ในหนังสือ และเก็บไว้ในประวัติการประชุม"
          rows="many"
          autoFocus
          value={reason}
          onChange={setReason}
          error={shown('reason')}
        />
        {what === 'postponed' && (
          <div className="form-grid">
            <PlainField
              label="วันที่ใหม่"
              optional
              value={day}
              onChange={setDay}
              hint={digits(dayEcho(day, new Date())) || 'ว่างไว้ = จะแจ้งให้ทราบภายหลัง'}
              error={shown('day')}
            />
            <PlainField
              label="เวลาใหม่"
              optional
              value={time}
              onChange={setTime}
              hint="ว่างไว้ = เวลาเดิม"
              error={shown('time')}
            />
          </div>
        )}
        <FormFoot
          problem={problem}
          leave="กลับ"
          onLeave={onClose}
          submit={`${title}และทำหนังสือแจ้ง`}
          danger={what === 'cancelled'}
          disabled={busy}
        />
      </Form>
    </Sheet>
  )
}
