import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { GridList } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { MeetingFile } from '../../../../shared/api.ts'
import { awaited } from '../../../../shared/desk/replies.ts'
import { openItem } from '../../../../shared/desk/sitting.ts'
import type { Attendance } from '../../../../shared/model/meeting.ts'
import { fullName } from '../../../../shared/thai/name.ts'
import { fold, searching } from '../../../../shared/thai/search.ts'
import { Action } from '../../../components/Action.tsx'
import { focusNow, focusSoon } from '../../../components/focusSoon.ts'
import { PaneSearch } from '../../../components/PaneSearch.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useStores } from '../../../stores/useStores.ts'
import { wallTime } from '../../live/wallTime.ts'
import { RosterStart } from '../RosterStart.tsx'
import { useMarking } from '../useMarking.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { CheckRow } from './CheckRow.tsx'
import { ALL_CAME, asksForAll, CHECKS, type Check, changeOfCheck, checkOfKey } from './marks.ts'
import { QuorumBoard } from './QuorumBoard.tsx'

/** The board at the door: seats in their order, one key each; a name typed in the search finds its row. */
export function CheckIn({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState('')
  /** One after the other, each who did not come is asked why. */
  const [asking, setAsking] = useState(false)
  const marking = useMarking((id, change) => store.change('attendances', id, change))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being marked is all that asMarked knows
  const all = useMemo(
    () => file.attendances.map(marking.asMarked).sort((a, b) => order(a) - order(b)),
    [file.attendances, marking.marking],
  )
  const rows = useMemo(() => {
    const fits = searching(search)
    return all.filter((row) => fits(fold(wordsOf(row))))
  }, [all, search])
  const row = all.find(({ id }) => id === chosen)
  useEffect(() => {
    // The first match is the one meant, until the arrows say otherwise.
    if (search && rows[0]) setChosen(rows[0].id)
  }, [search, rows])

  async function attempt(work: () => Promise<unknown>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  /** Who came through the search makes room for the next name; a walk along the rows goes on to the next row. */
  function goOn(id: string) {
    if (search) {
      setSearch('')
      focusSoon(() => document.querySelector<HTMLElement>('.check-in .search input'))
      return
    }
    const next = rows[rows.findIndex((one) => one.id === id) + 1]
    if (next) goToRow(next.id)
  }

  function mark(marked: Attendance, check: Check) {
    const change = changeOfCheck(check, marked, { time: wallTime(), itemId: openItem(file.items)?.id ?? null })
    const choose = () => setChosen(marked.id)
    setAsking(false)
    if (change) {
      const saved = marking.mark(marked.id, change, choose)
      void attempt(() => saved)
    } else choose()
    // Who comes instead is not known without asking, unless the reply slip said it. Why someone did not come may be
    // asked when all are in: the next key is the mark of the next row.
    const { substitute } = { ...marked, ...change }
    if (check === 'substitute' && !substitute) focusNow(askedField)
    else goOn(marked.id)
  }

  const unexplained = all.filter(lacksReason)
  /** Into the fields that the mark of a row asks for. */
  function ask(id: string) {
    flushSync(() => setChosen(id))
    focusNow(askedField)
  }
  /** The reason of one was given: the next is asked for while there is one, else the rows go on. */
  function answered(id: string) {
    const next =
      asking &&
      (unexplained.find((one) => one.id !== id && all.indexOf(one) > indexOf(id)) ??
        unexplained.find((one) => one.id !== id))
    if (next) return ask(next.id)
    setAsking(false)
    goOn(id)
  }
  const indexOf = (id: string) => all.findIndex((one) => one.id === id)

  const waiting = awaited(all, file.meeting.date)
  const markAwaited = () => attempt(() => store.answeredCame())

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    if (asksForAll(event) && !target.closest('input, textarea')) {
      event.preventDefault()
      event.stopPropagation()
      if (waiting.length > 0 && !event.repeat) void markAwaited()
      return
    }
    const id = target.closest<HTMLElement>('[data-key]')?.dataset.key
    const inText = target.closest('input, textarea') !== null
    const marked = rows.find((one) => one.id === id)
    const pressed = inText ? undefined : checkOfKey(event)
    // Of the row itself, else of the one that was marked last: its panel stands beside.
    const asked = event.code === 'Enter' && !inText ? [marked, row].find((one) => one && asks(one)) : undefined
    if (!asked && !(pressed && marked)) return
    event.preventDefault()
    event.stopPropagation()
    if (asked) ask(asked.id)
    else if (pressed && marked) mark(marked, pressed)
  }

  const fromSearch = (event: KeyboardEvent) => {
    if ((event.code !== 'Enter' && event.code !== 'ArrowDown') || !rows[0]) return
    event.preventDefault()
    event.stopPropagation()
    goToRow(rows[0].id)
  }

  const addGuest = () =>
    attempt(async () => {
      const position = Math.max(-1, ...all.map((one) => one.position)) + 1
      const came = { status: 'present', arrived: wallTime(), arrivedItemId: openItem(file.items)?.id ?? null }
      const made = await store.add('attendances', { meetingId: file.meeting.id, list: 'guest', position, ...came })
      setSearch('')
      setChosen(made.id)
      focusSoon(() => document.querySelector<HTMLElement>('[data-ask="name"] input'))
    })

  if (all.length === 0) return <RosterStart file={file} attempt={attempt} />
  return (
    <div className="check-in stack">
      <div className="check-head">
        <QuorumBoard file={file} attempt={attempt} />
        <div className="row">
          <div className="check-search" onKeyDownCapture={fromSearch}>
            <PaneSearch start label="พิมพ์ชื่อหรือตำแหน่งผู้ที่มาถึง" value={search} onChange={setSearch} />
          </div>
          {waiting.length > 0 && (
            <Action aria-keyshortcuts={ALL_CAME.letter} onPress={() => void markAwaited()}>
              {digits(`ผู้ที่ตอบรับ ${waiting.length} คน มาแล้ว (${ALL_CAME.letter})`)}
            </Action>
          )}
          <Action onPress={() => void addGuest()}>เพิ่มผู้เข้าร่วมประชุม</Action>
          {unexplained[0] && (
            <Action
              onPress={() => {
                setAsking(true)
                ask(unexplained[0]?.id ?? '')
              }}
            >
              {digits(`เติมสาเหตุของผู้ไม่มา ${unexplained.length} คน`)}
            </Action>
          )}
        </div>
        <Problem words={problem} />
        <p className="keys">
          {CHECKS.map((one) => (
            <span key={one.id}>
              <kbd>{one.letter}</kbd> {one.label}
            </span>
          ))}
          <span>
            <kbd>Enter</kbd> ไปที่ชื่อ ที่ชื่อไปกรอกสาเหตุ
          </span>
          <span>
            <kbd>Ctrl+Z</kbd> เลิกทำ
          </span>
        </p>
      </div>
      <div className="people-split">
        <div onKeyDownCapture={press}>
          <GridList
            aria-label="ลงทะเบียนผู้เข้าประชุม"
            className="roster check-list"
            items={rows}
            dependencies={[digits, file.items]}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={row && rows.includes(row) ? [row.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (key !== undefined) setChosen(String(key))
            }}
            renderEmptyState={() => <p className="muted">ไม่มีชื่อหรือตำแหน่งนี้ในรายชื่อ ลบคำค้น หรือเพิ่มเป็นผู้เข้าร่วมประชุม</p>}
          >
            {(one) => <CheckRow row={one} number={all.indexOf(one) + 1} file={file} />}
          </GridList>
        </div>
        {row ? (
          <CheckPanel
            key={row.id}
            row={row}
            file={file}
            onCheck={(check) => mark(row, check)}
            onAnswered={() => answered(row.id)}
            onBack={() => {
              setAsking(false)
              goOn(row.id)
            }}
          />
        ) : (
          <p className="person-editor muted">เลือกชื่อ แล้วกดปุ่มตัวอักษรตามที่บอกด้านบน</p>
        )}
      </div>
    </div>
  )
}

/** At once: the next key is the mark of this row, and may follow fast. */
const goToRow = (id: string) =>
  document.querySelector<HTMLElement>(`.check-list [data-key="${CSS.escape(id)}"]`)?.focus()

const askedField = () => document.querySelector<HTMLElement>('[data-ask] :is(input, textarea)')
const lacksReason = (row: Attendance): boolean => row.list === 'member' && row.status === 'absent' && !row.reason
const asks = (row: Attendance): boolean =>
  row.status === 'substitute' || row.status === 'absent' || row.list === 'guest'

const order = (row: Attendance): number => (row.list === 'member' ? 0 : 1_000_000) + row.position

const wordsOf = ({ name, post, role, substitute }: Attendance): string =>
  [name && fullName(name), post, role, substitute && fullName(substitute.name), substitute?.post]
    .filter(Boolean)
    .join(' ')
