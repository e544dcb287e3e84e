import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { lastHeld, nextNumber, numberHint, numberWarning, readSitting } from '../../../shared/desk/nextMeeting.ts'
import { buddhistYear, parseTime } from '../../../shared/thai/date.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho, readDay } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingName } from './meetingWords.ts'

const NONE = 'none'

/** A new meeting: what is known of the committee is filled in, the rest asked for. */
export function NewMeeting({
  committeeId: begun,
  onClose,
}: {
  committeeId?: string | null | undefined
  onClose: () => void
}) {
  const { meetings, meeting: open } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { committees, meetings: all } = useSlice('meetings', (state) => state)

  const lastOf = (committeeId: string, before = '') => lastHeld(all, committeeId, before)
  const prefill = (committeeId: string) => {
    const last = lastOf(committeeId)
    const committee = committees.find(({ id }) => id === committeeId)
    return {
      committeeId,
      title: (last?.title ?? (committee ? [committee.name] : [])).join('\n'),
      place: last?.place ?? '',
      start: digits(last?.start.replace(':', '.') ?? '09.00'),
    }
  }
  const [draft, setDraft] = useState(() => ({
    ...prefill(begun ?? committees[0]?.id ?? NONE),
    date: '',
    number: null as string | null,
  }))
  const [standard, setStandard] = useState(true)
  const [carry, setCarry] = useState(true)
  const [first, setFirst] = useState(true)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })

  const date = readDay(draft.date, new Date())
  const start = parseTime(draft.start)
  const year = date ? buddhistYear(date) : null
  const next = year && draft.committeeId !== NONE ? nextNumber(all, draft.committeeId, year) : null
  const previous = lastOf(draft.committeeId, date ?? '')
  // The number follows the year of the day until the officer says otherwise.
  const typedNumber = draft.number ?? (next === null ? '' : digits(next))
  const plainNumber = typedNumber.trim()
  const sitting = plainNumber === '' ? { number: next, year: null } : readSitting(plainNumber)
  const number = sitting?.number ?? null
  const numberYear = sitting?.year ?? year
  const title = draft.title
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const errors = {
    title: title.length === 0 ? 'ต้องกรอกชื่อการประชุม' : '',
    date: date ? '' : 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69',
    start: start ? '' : 'อ่านเวลาไม่ได้ พิมพ์อย่าง ๐๙.๐๐ หรือ 0900',
    place: draft.place.trim() ? '' : 'ต้องกรอกสถานที่',
    number: sitting && number !== 0 ? '' : digits('พิมพ์อย่าง 3 หรือ 3/2569'),
  }
  const asked = draft.committeeId !== NONE && date && numberYear && number ? { number, year: numberYear, date } : null
  const hint = asked && numberHint(all, draft.committeeId, asked)
  const warning = asked && numberWarning(all, draft.committeeId, asked)
  // A body that never met here, at its first number: what came before may still lie outside this program.
  const mayBeFirst = draft.committeeId !== NONE && standard && !lastOf(draft.committeeId) && (number ?? 1) === 1
  // What was typed is judged as it is typed; what is empty only when the form is sent.
  const typed = { title: false, place: false, date: draft.date.trim(), start: draft.start.trim(), number: plainNumber }
  const shown = (name: keyof typeof errors) => ((tried || typed[name]) && errors[name] ? errors[name] : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!date || !start || Object.values(errors).some(Boolean)) return
    setBusy(true)
    try {
      const committeeId = draft.committeeId === NONE ? null : draft.committeeId
      const meeting = {
        officeId,
        committeeId,
        previousId: previous?.id ?? null,
        title,
        number,
        year: number === null ? null : numberYear,
        date,
        start,
        place: draft.place.trim(),
      }
      const made = await meetings.addMeeting(meeting, {
        agenda: standard,
        carry: standard && carry,
        first: mayBeFirst && first,
      })
      await open.open(made.id)
      onClose()
      go(`/meetings/${made.id}/${standard ? 'agenda' : 'overview'}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title="เพิ่มการประชุม" onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <Choice
          label="คณะกรรมการ"
          value={draft.committeeId}
          options={[
            ...committees.map((committee) => ({ id: committee.id, label: committee.name })),
            { id: NONE, label: 'ไม่ใช่การประชุมของคณะกรรมการ' },
          ]}
          save={(committeeId) => set({ ...prefill(committeeId), number: null })}
        />
        <PlainField
          label="ชื่อการประชุม"
          hint="ขึ้นบรรทัดใหม่ตามที่จะพิมพ์บนหัวรายงาน"
          rows="many"
          value={draft.title}
          onChange={(title) => set({ title })}
          error={shown('title')}
        />
        <div className="form-grid">
          <PlainField
            label="วันที่ประชุม"
            autoFocus
            value={draft.date}
            onChange={(date) => set({ date })}
            hint={digits(dayEcho(draft.date, new Date())) || 'เช่น ๒๒/๑๑/๒๕๖๙ หรือ พรุ่งนี้'}
            error={shown('date')}
          />
          <PlainField label="เวลาเริ่ม" value={draft.start} onChange={(start) => set({ start })} error={shown('start')} />
          <PlainField
            label="ครั้งที่"
            optional
            value={typedNumber}
            onChange={(number) => set({ number })}
            hint={hint ? digits(hint) : undefined}
            error={shown('number')}
          />
          <PlainField
            label="สถานที่"
            value={draft.place}
            onChange={(place) => set({ place })}
            error={shown('place')}
            className="wide"
          />
        </div>
        <Check
          label={digits(previous ? `ใช้ระเบียบวาระหลักของ${meetingName(previous)}` : 'ใส่ระเบียบวาระมาตรฐานให้เลย')}
          value={standard}
          save={setStandard}
        />
        {previous && standard && <Check label="นำข้อสั่งการที่ยังไม่เสร็จเข้าเรื่องสืบเนื่อง" value={carry} save={setCarry} />}
        {mayBeFirst && <Check label="เป็นการประชุมครั้งแรกของคณะนี้ ยังไม่มีรายงานให้รับรอง" value={first} save={setFirst} />}
        {warning && <p className="notice attention">{digits(warning)}</p>}
        <FormFoot problem={problem} onLeave={onClose} submit="เพิ่มการประชุม" disabled={busy} />
      </Form>
    </Sheet>
  )
}
