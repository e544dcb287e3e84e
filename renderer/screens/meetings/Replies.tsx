import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { MeetingFile } from '../../../shared/api.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { replyOf } from '../../../shared/desk/replies.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { readDay } from '../../components/fields/dayText.ts'
import { focusSoon } from '../../components/focusSoon.ts'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { rowName } from './attendance.ts'
import { ReplyEditor } from './ReplyEditor.tsx'
import { ReplyForecast } from './ReplyForecast.tsx'
import { changeOfReply, REPLY_MARKS, type ReplyMark, replyOfKey, replyWords } from './replies.ts'

/** การตอบรับ: reply slips ticked off one by one, a key each, before the day. */
export function Replies({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState('')
  /** On its way to the record: what the slip says next can be typed at once. */
  const [marking, setMarking] = useState<{ id: string; reply: ReplyMark } | null>(null)
  const { date, state } = file.meeting
  const readOnly = isLocked(state)
  const rows = [...file.attendances].sort(
    (a, b) => Number(a.list === 'guest') - Number(b.list === 'guest') || a.position - b.position,
  )
  const row = rows.find(({ id }) => id === chosen)

  async function mark(one: Attendance, reply: ReplyMark) {
    setProblem('')
    setChosen(one.id)
    setMarking({ id: one.id, reply })
    // Who comes instead, and why one does not, stands on the same slip.
    if (reply === 'substitute' || reply === 'declined')
      focusSoon(() => document.querySelector<HTMLElement>('[data-ask="reply"] :is(input, textarea)'))
    try {
      const today = readDay('วันนี้', new Date()) ?? date
      await store.change('attendances', one.id, changeOfReply(reply, one, today, date))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setMarking((now) => (now?.id === one.id && now.reply === reply ? null : now))
    }
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    const one = rows.find((other) => other.id === id)
    const reply = replyOfKey(event)
    if (!one || !reply) return
    event.preventDefault()
    event.stopPropagation()
    void mark(one, reply)
  }

  if (rows.length === 0) return <p className="muted">ยังไม่มีรายชื่อผู้ได้รับเชิญ ตั้งรายชื่อที่ “การมาประชุม” ก่อน</p>
  return (
    <div className="stack">
      <ReplyForecast file={file} />
      <Problem words={problem} />
      {!readOnly && (
        <p className="keys">
          {REPLY_MARKS.map((one) => (
            <span key={one.id}>
              <kbd>{one.letter}</kbd> {one.label}
            </span>
          ))}
        </p>
      )}
      <div className="people-split">
        <div onKeyDownCapture={press}>
          <GridList
            aria-label="การตอบรับ"
            className="roster"
            items={rows}
            dependencies={[digits, date]}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={row ? [row.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              setChosen(key === undefined ? '' : String(key))
            }}
          >
            {(one) => <ReplyRow row={one} number={rows.indexOf(one) + 1} date={date} />}
          </GridList>
        </div>
        {row ? (
          <ReplyEditor
            key={row.id}
            row={row}
            date={date}
            marking={marking?.id === row.id ? marking.reply : null}
            readOnly={readOnly}
            onMark={(reply) => void mark(row, reply)}
          />
        ) : (
          <p className="person-editor muted">เลือกแถวแล้วกดแป้นเดียวตามแบบตอบรับที่ได้มา</p>
        )}
      </div>
    </div>
  )
}

function ReplyRow({ row, number, date }: { row: Attendance; number: number; date: string }) {
  const digits = useDigits()
  const reply = replyOf(row, date)
  const { words, tone } = replyWords[reply ?? 'silent']
  const below = [
    reply === 'substitute' && row.replySubstitute
      ? `ผู้แทน ${fullName(row.replySubstitute.name)} ${row.replySubstitute.post}`
      : '',
    reply === 'declined' ? row.replyReason : '',
    reply && row.replied ? `ตอบ ${shortDate(row.replied)}` : '',
    row.reply && !reply && row.replyFor ? `เคยตอบสำหรับ ${shortDate(row.replyFor)}` : '',
    row.list === 'guest' ? 'ผู้เข้าร่วมประชุม' : '',
  ].filter(Boolean)
  return (
    <GridListItem id={row.id} className="roster-row" textValue={rowName(row)}>
      <span className="number muted">{digits(number)}</span>
      <span>{rowName(row)}</span>
      <span>
        {digits(row.name ? row.post : row.role)}
        {below.length > 0 && <span className="below small muted">{digits(below.join(' · '))}</span>}
      </span>
      <span className={`badge ${tone}`}>{words}</span>
    </GridListItem>
  )
}
