import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { focusNow } from '../../components/focusSoon.ts'
import { Problem } from '../../components/Problem.tsx'
import { focusRow, stepOfKey } from '../../components/rowMoves.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { changeOfMark, MARKS, type Mark, markOfKey, rowName, statusWords } from './attendance.ts'
import { PasteGuests } from './PasteGuests.tsx'
import { PersonEditor } from './PersonEditor.tsx'
import { Quorum } from './Quorum.tsx'
import { RosterStart } from './RosterStart.tsx'
import { useMarking } from './useMarking.ts'

/** ๓ ผู้เข้าประชุม: the roster by seat; one key marks a row and goes to the next. */
export function People({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [chosen, setChosen] = useState('')
  const [pasting, setPasting] = useState(false)
  const [removing, setRemoving] = useState<Attendance | null>(null)
  const [problem, setProblem] = useState('')
  const marking = useMarking((id, change) => store.change('attendances', id, change))
  const rows = file.attendances.map(marking.asMarked).sort((a, b) => order(a) - order(b))
  const row = rows.find(({ id }) => id === chosen)

  async function attempt(work: () => Promise<unknown>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  async function mark(id: string, mark: Mark) {
    const marked = rows.find((one) => one.id === id)
    const saved = marking.mark(id, changeOfMark(mark, marked), () => setChosen(id))
    // A substitute needs a name: the editor beside the list asks for it.
    if (mark === 'substitute') focusNow(() => document.querySelector<HTMLElement>('[data-ask="substitute"] input'))
    await attempt(() => saved)
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey) return
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    if (!id || (event.target as HTMLElement).closest('input, textarea')) return
    const step = stepOfKey(event)
    if (event.altKey && !step) return
    if (step) {
      event.preventDefault()
      event.stopPropagation()
      void move(id, step).then(() => focusRow(id))
      return
    }
    const pressed = markOfKey(event)
    if (pressed) void mark(id, pressed)
    else if (event.code === 'Delete') askRemove(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const move = (id: string, step: -1 | 1) => attempt(() => store.moveAttendance(id, step))

  async function add(list: 'member' | 'guest') {
    await attempt(async () => {
      const last = Math.max(-1, ...rows.map(({ position }) => position))
      const made = await store.add('attendances', { meetingId: file.meeting.id, list, position: last + 1 })
      setChosen(made.id)
      setTimeout(() => document.querySelector<HTMLInputElement>('[data-ask="name"] input')?.focus(), 60)
    })
  }

  const remove = (id: string) => {
    const at = rows.findIndex((one) => one.id === id)
    setChosen((rows[at + 1] ?? rows[at - 1])?.id ?? '')
    return store.remove('attendances', id)
  }
  const askRemove = (id: string) => setRemoving(rows.find((one) => one.id === id) ?? null)

  return (
    <div className="stack">
      <Quorum file={file} />
      <div className="row">
        <Action onPress={() => void add('member')}>เพิ่มกรรมการ</Action>
        <Action onPress={() => void add('guest')}>เพิ่มผู้เข้าร่วมประชุม</Action>
        <Action onPress={() => setPasting(true)}>วางผู้เข้าร่วมประชุมจาก Excel</Action>
      </div>
      <Problem words={problem} />
      {rows.length === 0 ? (
        <RosterStart file={file} attempt={attempt} />
      ) : (
        <>
          <p className="keys">
            {MARKS.map((one) => (
              <span key={one.id}>
                <kbd>{one.letter}</kbd> {one.label}
              </span>
            ))}
            <span>
              <kbd>Delete</kbd> ลบแถว
            </span>
            <span>
              <kbd>Alt+↑ ↓</kbd> ย้ายลำดับ
            </span>
          </p>
          <div className="people-split">
            <div onKeyDownCapture={press} onPointerUp={showEditor}>
              <GridList
                aria-label="ผู้เข้าประชุม"
                className="roster"
                items={rows}
                dependencies={[digits]}
                selectionMode="single"
                selectionBehavior="replace"
                selectedKeys={row ? [row.id] : []}
                onSelectionChange={(keys) => {
                  const [key] = keys === 'all' ? [] : keys
                  setChosen(key === undefined ? '' : String(key))
                }}
              >
                {(one) => <RosterRow row={one} number={rows.indexOf(one) + 1} />}
              </GridList>
            </div>
            {row ? (
              <PersonEditor
                key={row.id}
                row={row}
                onMark={(status) => void mark(row.id, status)}
                onRemove={() => askRemove(row.id)}
                onMove={(step) => void move(row.id, step)}
              />
            ) : (
              <p className="person-editor muted">เลือกแถวเพื่อแก้ชื่อ ตำแหน่ง หรือระบุผู้แทน</p>
            )}
          </div>
        </>
      )}
      {pasting && <PasteGuests file={file} onClose={() => setPasting(false)} />}
      {removing && (
        <Confirm
          title={digits(`ลบ${rowName(removing)}`)}
          verb="ลบออกจากรายชื่อ"
          danger
          act={() => remove(removing.id)}
          onClose={() => setRemoving(null)}
        >
          <p>
            {digits(rowName(removing))}
            จะถูกลบออกจากรายชื่อผู้เข้าประชุมครั้งนี้ พร้อมการมาประชุมและผู้แทนที่บันทึกไว้ เลิกทำได้ด้วย Ctrl+Z
          </p>
        </Confirm>
      )}
    </div>
  )
}

/** Where the list and the editor stand below each other, a row that is pointed at brings its editor into sight. */
const showEditor = () =>
  void setTimeout(() => document.querySelector('.person-editor')?.scrollIntoView({ block: 'nearest' }), 60)

const order = (row: Attendance): number => (row.list === 'member' ? 0 : 1_000_000) + row.position

/** Who came, as the minutes will name them; for a substitute the member keeps the seat below. */
function RosterRow({ row, number }: { row: Attendance; number: number }) {
  const digits = useDigits()
  const { words, tone } = statusWords(row)
  const came = row.status === 'substitute' ? (row.substitute?.name ?? null) : row.name
  const below = [
    row.status === 'substitute' && row.name ? `แทน ${fullName(row.name)}` : '',
    row.role,
    row.chair ? 'ประธานที่ประชุม' : '',
    row.list === 'guest' ? 'ผู้เข้าร่วมประชุม' : '',
    row.reason,
  ].filter(Boolean)
  return (
    <GridListItem id={row.id} className="roster-row" textValue={rowName(row)}>
      <span className="number muted">{digits(number)}</span>
      <span>{came ? fullName(came) : <span className="muted">ยังไม่มีชื่อ</span>}</span>
      <span>
        {digits(row.status === 'substitute' ? `(แทน) ${row.post}` : row.post)}
        {below.length > 0 && <span className="below small muted">{digits(below.join(' · '))}</span>}
      </span>
      <span className={`badge ${tone}`}>{words}</span>
    </GridListItem>
  )
}
