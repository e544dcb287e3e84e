import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { buddhistYear, parseTime } from '../../../shared/thai/date.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho, readDay } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingYear } from './meetingWords.ts'
import { STANDARD_AGENDA } from './standardAgenda.ts'

const NONE = 'none'

/** A new meeting: what is known of the committee is filled in, the rest asked for. */
export function NewMeeting({ onClose }: { onClose: () => void }) {
  const { meetings, meeting: open } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { committees, meetings: all } = useSlice('meetings', (state) => state)

  const lastOf = (committeeId: string) =>
    all.filter((meeting) => meeting.committeeId === committeeId).sort((a, b) => (a.date < b.date ? 1 : -1))[0]
  const prefill = (committeeId: string) => {
    const last = lastOf(committeeId)
    const committee = committees.find(({ id }) => id === committeeId)
    return {
      committeeId,
      title: (last?.title ?? (committee ? [committee.name] : [])).join('\n'),
      place: last?.place ?? '',
      start: last?.start.replace(':', '.') ?? '09.00',
    }
  }
  const [draft, setDraft] = useState(() => ({ ...prefill(committees[0]?.id ?? NONE), date: '', number: '' }))
  const [standard, setStandard] = useState(true)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })

  const date = readDay(draft.date, new Date())
  const start = parseTime(draft.start)
  const year = date ? buddhistYear(date) : null
  const nextNumber =
    1 +
    Math.max(
      0,
      ...all.filter((m) => m.committeeId === draft.committeeId && meetingYear(m) === year).map((m) => m.number ?? 0),
    )
  const typedNumber = toArabicDigits(draft.number).trim()
  const number = draft.committeeId === NONE && typedNumber === '' ? null : Number(typedNumber || nextNumber)
  const title = draft.title
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const errors = {
    title: title.length === 0 ? 'ต้องกรอกชื่อการประชุม' : '',
    date: date ? '' : 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69',
    start: start ? '' : 'อ่านเวลาไม่ได้ พิมพ์อย่าง ๐๙.๐๐ หรือ 0900',
    place: draft.place.trim() ? '' : 'ต้องกรอกสถานที่',
    number: number === null || (Number.isInteger(number) && number > 0) ? '' : 'ต้องเป็นจำนวนเต็ม',
  }
  const shown = (name: keyof typeof errors) => (tried && errors[name] ? errors[name] : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!date || !start || Object.values(errors).some(Boolean)) return
    setBusy(true)
    try {
      const committeeId = draft.committeeId === NONE ? null : draft.committeeId
      const made = await meetings.addMeeting({
        officeId,
        committeeId,
        previousId: committeeId ? (lastOf(committeeId)?.id ?? null) : null,
        title,
        number,
        year: number === null ? null : year,
        date,
        start,
        place: draft.place.trim(),
      })
      await open.open(made.id)
      if (standard) {
        for (const [position, item] of STANDARD_AGENDA.entries()) {
          await open.add('items', { ...item, meetingId: made.id, position })
        }
      }
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
          save={(committeeId) => set(prefill(committeeId))}
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
            value={draft.number}
            onChange={(number) => set({ number })}
            hint={draft.committeeId === NONE || !year ? undefined : digits(`เว้นว่างไว้จะเป็นครั้งที่ ${nextNumber}/${year}`)}
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
        <Check label="ใส่ระเบียบวาระมาตรฐานให้เลย" value={standard} save={setStandard} />
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="actions">
          <Action onPress={onClose}>ไม่เพิ่ม</Action>
          <Action tone="main" type="submit" isDisabled={busy}>
            เพิ่มการประชุม
          </Action>
        </div>
      </Form>
    </Sheet>
  )
}
