import { type KeyboardEvent, useRef, useState } from 'react'
import type { Meeting, ScheduleEntry } from '../../../shared/model/meeting.ts'
import { Action } from '../../components/Action.tsx'
import { TimeField } from '../../components/fields/DayField.tsx'
import { LinesField, TextBlockField } from '../../components/fields/LineField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { stepOfKey } from '../../components/rowMoves.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { byLines, moved, nextEntry } from './programmeRows.ts'

/** The rows of a programme (กำหนดการ), its hosts and its note; the paper is made of them. */
export function Programme({ meeting }: { meeting: Meeting }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const rows = useRows(meeting.schedule)

  /** The rows are one value of the meeting: each change builds on the one before, even while that is on its way. */
  async function put(change: (rows: ScheduleEntry[]) => ScheduleEntry[], keys?: (keys: string[]) => string[]) {
    const schedule = rows.change(change, keys)
    try {
      await store.changeMeeting({ schedule })
    } finally {
      rows.done()
    }
  }
  const quietly = (work: Promise<unknown>) => {
    setProblem('')
    void work.catch((error: unknown) => setProblem(asProblem(error)))
  }
  // By key, not by place: a field may save a moment after its row has moved.
  const set = (key: string, part: Partial<ScheduleEntry>) =>
    put((all) => all.map((entry, index) => (index === rows.placeOf(key) ? { ...entry, ...part } : entry)))
  const focusIn = (key: string) =>
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-row="${key}"] input`)?.focus(), 30)

  function add() {
    const key = rows.newKey()
    quietly(
      put(
        (all) => [...all, nextEntry(all, meeting.start)],
        (keys) => [...keys, key],
      ),
    )
    focusIn(key)
  }

  function remove(at: number) {
    const next = rows.keys[at + 1] ?? rows.keys[at - 1]
    quietly(
      put(
        (all) => all.filter((_, index) => index !== at),
        (keys) => keys.filter((_, index) => index !== at),
      ),
    )
    if (next) focusIn(next)
  }

  function move(at: number, step: -1 | 1) {
    if (at + step < 0 || at + step >= rows.entries.length) return
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
    quietly(
      put(
        (all) => moved(all, at, step),
        (keys) => moved(keys, at, step),
      ),
    )
    setTimeout(() => focused?.focus(), 30)
  }

  function press(event: KeyboardEvent, at: number) {
    const step = stepOfKey(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    move(at, step)
  }

  return (
    <div className="stack" ref={box}>
      <div className="stack-tight">
        <h2>กำหนดการ</h2>
        <p className="hint">เวลาและกิจกรรมตามลำดับ เอกสารกำหนดการใช้รายการนี้ ไม่มีกำหนดการให้เว้นว่าง</p>
      </div>
      {rows.entries.map((entry, at) => {
        const key = rows.keys[at] ?? ''
        const name = digits(`รายการที่ ${at + 1}`)
        return (
          <fieldset
            key={key}
            className="group programme-row"
            data-row={key}
            aria-label={name}
            onKeyDownCapture={(event) => press(event, at)}
          >
            <TimeField
              label="เริ่ม"
              hint=""
              optional
              unmarked
              value={entry.start}
              save={(start) => set(key, { start })}
            />
            <TimeField label="ถึง" hint="" optional unmarked value={entry.end} save={(end) => set(key, { end })} />
            <TextBlockField
              label="กิจกรรม"
              optional
              unmarked
              value={entry.title}
              save={(title) => set(key, { title: title.trimEnd() })}
            />
            <LinesField
              label="โดย"
              optional
              className="wide"
              placeholder="หัวหน้าสำนักงานจังหวัด"
              value={entry.by}
              save={(by) => set(key, { by: byLines(by) })}
            />
            <div className="row">
              <Action tight isDisabled={at === 0} aria-label={`↑ ขึ้น ${name}`} onPress={() => move(at, -1)}>
                ↑ ขึ้น
              </Action>
              <Action
                tight
                isDisabled={at === rows.entries.length - 1}
                aria-label={`↓ ลง ${name}`}
                onPress={() => move(at, 1)}
              >
                ↓ ลง
              </Action>
              <Action tight tone="quiet" aria-label={`ลบ ${name}`} onPress={() => remove(at)}>
                ลบ
              </Action>
            </div>
          </fieldset>
        )
      })}
      <Problem words={problem} />
      <div className="row">
        <Action onPress={add}>เพิ่มรายการในกำหนดการ</Action>
        {rows.entries.length > 1 && (
          <span className="keys">
            <span>
              <kbd>Alt+↑ ↓</kbd> ย้ายลำดับ
            </span>
          </span>
        )}
      </div>
      <div className="form-grid">
        <LinesField
          label="หน่วยงานผู้จัด"
          hint="พิมพ์ใต้ชื่อในกำหนดการ"
          value={meeting.hosts}
          optional
          className="wide"
          save={(hosts) => store.changeMeeting({ hosts })}
        />
        <TextBlockField
          label="หมายเหตุท้ายกำหนดการ"
          optional
          className="wide"
          value={meeting.scheduleNote}
          save={(scheduleNote) => store.changeMeeting({ scheduleNote: scheduleNote.trimEnd() })}
        />
      </div>
    </div>
  )
}

/** The rows as they will be once everything under way is written, each with a key that moves along with it. */
function useRows(stored: ScheduleEntry[]) {
  const [, redraw] = useState(0)
  const now = useRef({ entries: stored, keys: [] as string[], pending: 0, made: 0 })
  const at = now.current
  const newKey = () => {
    at.made += 1
    return `row${at.made}`
  }
  if (at.pending === 0) at.entries = stored
  while (at.keys.length < at.entries.length) at.keys = [...at.keys, newKey()]
  if (at.keys.length > at.entries.length) at.keys = at.keys.slice(0, at.entries.length)

  return {
    entries: at.entries,
    keys: at.keys,
    newKey,
    placeOf: (key: string) => at.keys.indexOf(key),
    change(change: (rows: ScheduleEntry[]) => ScheduleEntry[], keys: (keys: string[]) => string[] = (same) => same) {
      at.pending += 1
      at.entries = change(at.entries)
      at.keys = keys(at.keys)
      redraw((count) => count + 1)
      return at.entries
    },
    done() {
      at.pending -= 1
      redraw((count) => count + 1)
    },
  }
}
