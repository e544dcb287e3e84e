import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { closingFindings } from '../../../shared/desk/completeness.ts'
import { ofMinutes, openErrors, type Reviewed, sameFinding } from '../../../shared/lint/accepted.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho, dayText, readDay } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingName, NEXT } from './meetingWords.ts'

export type MinutesState = 'drafted' | 'checked' | 'circulated'

export const isMinutesState = (state: string): state is MinutesState =>
  state === 'drafted' || state === 'checked' || state === 'circulated'

const ABOUT: Record<MinutesState, string> = {
  drafted: 'ตรวจแล้วยังแก้ได้ จนกว่าจะรับรอง',
  checked: 'รายงานจะตรึงเป็นฉบับแจ้งเวียน คำขอแก้ไขอ้างหน้าและบรรทัดของฉบับนี้ ข้อความยังแก้ได้ตามคำขอที่รับ',
  circulated:
    'คำขอแก้ไขที่รับจะแก้ในรายงานก่อน แล้วตรึงเป็นฉบับที่รับรองพร้อมค่าตรวจสอบ ข้อความแก้ไม่ได้อีก คำผิดที่พบภายหลังใช้ใบแก้คำผิด เลิกทำไม่ได้',
}
const HERE = 'here'

/** Before minutes go on: what is still missing, each with the way to it; going on in spite of it is said on the button. */
export function MinutesStep({ file, state, onClose }: { file: MeetingFile; state: MinutesState; onClose: () => void }) {
  const { meeting: store, amendments, proof } = useStores()
  const digits = useDigits()
  const { meeting } = file
  const later = useSlice('meetings', ({ meetings }) => meetings)
    .filter(
      ({ committeeId, date }) => committeeId !== null && committeeId === meeting.committeeId && date > meeting.date,
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const today = readDay('วันนี้', new Date()) ?? ''
  // A meeting that is still to come has certified nothing.
  const held = later.filter(({ date }) => date <= today)
  const next = held.find(({ previousId }) => previousId === meeting.id) ?? held[0]
  const coming = later.find(({ date }) => date > today)
  const [errors, setErrors] = useState<Reviewed[]>([])
  const [day, setDay] = useState(() =>
    state === 'circulated' ? dayText(next?.date ?? today) : dayText(meeting.amendBy),
  )
  const [at, setAt] = useState(next?.id ?? HERE)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const freezes = state !== 'drafted'

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after a refusal, which may have made the paper
  useEffect(() => {
    if (!freezes) return
    proof
      .lint({ meetingId: meeting.id })
      .then((found) => setErrors(ofMinutes(openErrors(found))))
      .catch((error: unknown) => setProblem(asProblem(error)))
  }, [freezes, meeting.id, proof, problem])

  const lacking = closingFindings(file)
  const lone = errors.filter((one, index) => errors.findIndex((other) => sameFinding(other, one)) === index)
  const left = lacking.length + lone.length
  const verb = NEXT[state]?.verb ?? ''

  async function run() {
    // Not disabled meanwhile: a button that goes dead drops the focus, and Esc with it.
    if (busy) return
    const read = day.trim() === '' ? null : readDay(day, new Date())
    if (freezes && ((day.trim() !== '' && !read) || (state === 'circulated' && !read)))
      return setProblem('อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69')
    setBusy(true)
    setProblem('')
    try {
      if (state === 'drafted') await store.changeMeeting({ state: 'checked' })
      else if (state === 'checked') await amendments.circulate(read, errors)
      else await amendments.certify(read ?? '', at === HERE ? null : at, errors)
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title={verb} onClose={onClose}>
      <p>{ABOUT[state]}</p>
      {state === 'checked' && (
        <PlainField
          label="แจ้งแก้ไขได้ถึงวันที่"
          optional
          value={digits(day)}
          onChange={setDay}
          hint={digits(dayEcho(day, new Date())) || 'เว้นว่างได้ถ้าไม่ได้กำหนดวันไว้ในหนังสือ'}
        />
      )}
      {state === 'circulated' && (
        <>
          <PlainField
            label="วันที่รับรอง"
            value={digits(day)}
            onChange={setDay}
            hint={digits(dayEcho(day, new Date())) || 'เช่น ๒๒/๑๑/๒๕๖๙'}
          />
          <Choice
            label="รับรองในการประชุม"
            options={[
              ...held.map((one) => ({ id: one.id, label: digits(meetingName(one)) })),
              { id: HERE, label: 'ครั้งนี้เอง หรือโดยแจ้งเวียน' },
            ]}
            value={at}
            save={(id) => {
              setAt(id)
              const date = held.find((one) => one.id === id)?.date
              if (date) setDay(dayText(date))
            }}
            hint={coming && digits(`${meetingName(coming)} ยังไม่ถึงวันประชุม เมื่อประชุมและรับรองแล้วจึงเลือกได้`)}
          />
        </>
      )}
      {left === 0 ? (
        <p className="notice done">ครบแล้ว ไม่มีสิ่งที่ต้องเติม</p>
      ) : (
        <section className="stack-tight" aria-label="สิ่งที่ยังขาด">
          <p>{digits(`ยังขาด ${left} รายการ`)}</p>
          <ul className="findings long">
            {lacking.map(({ id, sentence, section, item }) => (
              <li key={id}>
                <Link href={`/meetings/${meeting.id}/${section}${item ? `/${item}` : ''}`} onClick={onClose}>
                  {digits(sentence)}
                </Link>
              </li>
            ))}
            {[...new Set(lone.map(({ message }) => message))].map((message) => (
              <li key={message}>
                <Link href={`/meetings/${meeting.id}/papers`} onClick={onClose}>
                  {digits(message)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Problem words={problem} />
      <div className="actions">
        <Action autoFocus onPress={onClose}>
          ยกเลิก
        </Action>
        <Action tone={left > 0 ? 'danger' : 'main'} onPress={() => void run()}>
          {left > 0 ? digits(`${verb} ทั้งที่ยังขาด ${left} รายการ`) : verb}
        </Action>
      </div>
    </Sheet>
  )
}
