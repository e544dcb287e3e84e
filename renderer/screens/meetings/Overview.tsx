import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { calendarFile } from '../../../shared/desk/calendar.ts'
import { canCallOff } from '../../../shared/desk/locks.ts'
import { meetingYear, numberWarning, readSitting } from '../../../shared/desk/nextMeeting.ts'
import { meetingWords } from '../../../shared/desk/today.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { download } from '../../components/download.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField, TimeField } from '../../components/fields/DayField.tsx'
import { LineField, LinesField, TypedField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { SignatoryField } from '../../components/fields/SignatoryField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { Unreadable } from '../../components/useDraft.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { CallOff, type CallOffWhat } from './CallOff.tsx'
import { ChairField } from './ChairField.tsx'
import { ChangePlace } from './ChangePlace.tsx'
import { ROAD, STATES } from './meetingWords.ts'
import { Preparation } from './Preparation.tsx'
import { Programme } from './Programme.tsx'
import { RemoveMeeting } from './RemoveMeeting.tsx'

const calendarName = ({ committee, meeting }: MeetingFile): string =>
  meetingWords(meeting, committee ? { [committee.id]: committee.shortName || committee.name } : {}).replaceAll('/', '-')

/** States that may be said by hand; what follows them freezes papers and comes about by its own verb. */
const CHOSEN: ReadonlySet<string> = new Set(
  ROAD.map(({ id }) => id).filter((id) => !['circulated', 'certified', 'closed'].includes(id)),
)

/** ๑ ภาพรวม: when, where, who. Every field saves itself. */
export function Overview({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const [removing, setRemoving] = useState(false)
  const [problem, setProblem] = useState('')
  const [moving, setMoving] = useState(false)
  const [callingOff, setCallingOff] = useState<CallOffWhat | null>(null)
  const { meeting } = file
  const save = store.changeMeeting
  const digits = useDigits()
  const all = useSlice('meetings', (state) => state.meetings)
  const { committeeId, number, date, id } = meeting
  const warning =
    committeeId && number && meeting.state !== 'cancelled'
      ? numberWarning(all, committeeId, { number, year: meetingYear(meeting), date, id })
      : null

  return (
    <div className="stack">
      <Preparation file={file} fail={(error) => setProblem(asProblem(error))} />
      <Problem words={problem} />
      <h2>วัน เวลา สถานที่</h2>
      <div className="form-grid">
        <DayField
          label="วันที่ประชุม"
          value={meeting.date}
          // The year of the number follows the day unless it was set apart on purpose.
          save={(date) =>
            date
              ? save(meeting.year === buddhistYear(meeting.date) ? { date, year: buddhistYear(date) } : { date })
              : undefined
          }
        />
        <TimeField
          label="เวลาเริ่มตามกำหนด"
          value={meeting.start}
          save={(start) => (start ? save({ start }) : undefined)}
        />
        <TimeField label="เวลาเลิกตามกำหนด" value={meeting.end} optional save={(end) => save({ end })} />
        <TimeField label="เริ่มประชุมจริง" value={meeting.startedAt} optional save={(startedAt) => save({ startedAt })} />
        <TimeField label="เลิกประชุมจริง" value={meeting.closedAt} optional save={(closedAt) => save({ closedAt })} />
        <TypedField
          label="ครั้งที่"
          value={{ number: meeting.number, year: null as number | null }}
          optional
          inputMode="numeric"
          show={({ number }) => (number === null ? '' : digits(number))}
          read={(text) =>
            text.trim() === ''
              ? { number: null, year: null }
              : (readSitting(text) ?? new Unreadable(digits('พิมพ์อย่าง 3 หรือ 3/2569')))
          }
          save={({ number, year }) => save({ number, ...(year !== null && { year }) })}
        />
        <NumberLine
          label="ปี พ.ศ."
          value={meeting.year}
          optional
          min={2400}
          max={2800}
          save={(year) => save({ year })}
        />
        {warning && <p className="notice attention wide">{digits(warning)}</p>}
        <LineField label="สถานที่" value={meeting.place} className="wide" save={(place) => save({ place })} />
        <Segments
          label="รูปแบบ"
          className="wide"
          value={meeting.mode}
          save={(mode) => save({ mode })}
          options={[
            { id: 'onSite', label: 'ในห้องประชุม' },
            { id: 'online', label: 'ผ่านสื่ออิเล็กทรอนิกส์' },
            { id: 'hybrid', label: 'ทั้งสองทาง' },
          ]}
        />
        {meeting.mode !== 'onSite' && (
          <LineField
            label="ระบบที่ใช้ประชุม"
            value={meeting.onlineMeans}
            optional
            className="wide"
            save={(onlineMeans) => save({ onlineMeans })}
          />
        )}
      </div>

      <h2>ชื่อและผู้จัด</h2>
      <div className="form-grid">
        <LinesField
          label="ชื่อการประชุม"
          hint="หนึ่งบรรทัดที่พิมพ์คือหนึ่งบรรทัดบนหัวรายงาน"
          value={meeting.title}
          className="wide"
          save={(title) => save({ title })}
        />
        <ChairField file={file} />
        <Choice
          label="สถานะ"
          value={meeting.state}
          options={STATES.filter(({ id }) => id === meeting.state || CHOSEN.has(id))}
          save={(state) => save({ state })}
          hint="แก้เมื่อขั้นตอนต่างจากที่เป็นจริง"
        />
      </div>

      <Programme meeting={meeting} />

      <h2>ผู้จดและผู้ตรวจรายงาน</h2>
      <div className="form-grid">
        <SignatoryField
          label="ผู้จดรายงานการประชุม"
          value={meeting.recorder}
          optional
          save={(recorder) => save({ recorder })}
        />
        <SignatoryField
          label="ผู้ตรวจรายงานการประชุม"
          value={meeting.checker}
          optional
          save={(checker) => save({ checker })}
        />
      </div>

      <div className="row">
        <Action
          onPress={() =>
            download(
              calendarFile(meeting, calendarName(file), new Date().toISOString()),
              `${calendarName(file)}.ics`,
              'text/calendar',
            )
          }
        >
          ไฟล์ปฏิทิน (.ics)
        </Action>
        {canCallOff(meeting.state) && (
          <>
            <Action onPress={() => setCallingOff('postponed')}>เลื่อนการประชุม</Action>
            <Action onPress={() => setMoving(true)}>เปลี่ยนสถานที่</Action>
            <Action onPress={() => setCallingOff('cancelled')}>ยกเลิกการประชุม</Action>
          </>
        )}
        <Action tone="danger" onPress={() => setRemoving(true)}>
          ลบการประชุมนี้
        </Action>
      </div>
      {moving && <ChangePlace file={file} onClose={() => setMoving(false)} />}
      {callingOff && <CallOff file={file} what={callingOff} onClose={() => setCallingOff(null)} />}
      {removing && (
        <RemoveMeeting
          file={file}
          onClose={() => setRemoving(false)}
          callOff={() => {
            setRemoving(false)
            setCallingOff('cancelled')
          }}
        />
      )}
    </div>
  )
}
