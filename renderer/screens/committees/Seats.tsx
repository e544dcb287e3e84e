import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { Committee, Seat } from '../../../shared/model/committee.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { Problem } from '../../components/Problem.tsx'
import { focusRow, stepOfKey } from '../../components/rowMoves.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { AddSeat } from './AddSeat.tsx'
import { PasteSeats } from './PasteSeats.tsx'
import { SeatEditor } from './SeatEditor.tsx'
import { seatRole } from './seatWords.ts'
import { useSeatFacts } from './useSeatFacts.ts'

/** The seats in the order they are printed: added on one line, moved by Alt and the arrows. */
export function Seats({ committee, seats }: { committee: Committee; seats: Seat[] }) {
  const { directory } = useStores()
  const digits = useDigits()
  const factsOf = useSeatFacts()
  const [chosen, setChosen] = useState('')
  const [removing, setRemoving] = useState<Seat | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const seat = seats.find(({ id }) => id === chosen)

  async function attempt(work: () => Promise<unknown>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const move = (id: string, step: -1 | 1) => attempt(() => directory.moveSeat(id, step))
  const ask = (id: string) => setRemoving(seats.find((one) => one.id === id) ?? null)
  const wordsOf = (one: Seat): string => {
    const { post, holder } = factsOf(one)
    return (holder && fullName(holder)) || post || 'กรรมการที่ยังไม่มีชื่อ'
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('[data-key]')?.dataset.key
    if (!id || event.ctrlKey || event.metaKey) return
    const step = stepOfKey(event)
    if (step) void move(id, step).then(() => focusRow(id))
    else if (event.code === 'Delete' && !event.altKey) ask(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  async function remove(id: string) {
    const at = seats.findIndex((one) => one.id === id)
    await directory.removeSeat(id)
    const next = seats[at + 1] ?? seats[at - 1]
    setChosen(next?.id ?? '')
    if (next) focusRow(next.id)
  }

  return (
    <div className="stack">
      <div className="row">
        <h2>กรรมการ</h2>
        <span className="push" />
        <Action tight onPress={() => setPasted('')}>
          วางจาก Excel
        </Action>
      </div>
      <AddSeat committee={committee} first={seats.length === 0} paste={setPasted} />
      <Problem words={problem} />
      {seats.length > 0 && (
        <>
          <p className="keys">
            <span>
              <kbd>Alt+↑ ↓</kbd> ย้ายลำดับ
            </span>
            <span>
              <kbd>Delete</kbd> ลบ
            </span>
          </p>
          <div className="people-split">
            <div onKeyDownCapture={press}>
              <GridList
                aria-label="กรรมการ"
                className="roster"
                items={seats}
                dependencies={[factsOf, committee]}
                selectionMode="single"
                selectionBehavior="replace"
                selectedKeys={seat ? [seat.id] : []}
                onSelectionChange={(keys) => {
                  const [key] = keys === 'all' ? [] : keys
                  setChosen(key === undefined ? '' : String(key))
                }}
              >
                {(one) => {
                  const { post, holder } = factsOf(one)
                  return (
                    <GridListItem id={one.id} className="roster-row" textValue={wordsOf(one)}>
                      <span className="number muted">{digits(seats.indexOf(one) + 1)}</span>
                      <span>{holder ? fullName(holder) : <span className="muted">ยังไม่มีชื่อ</span>}</span>
                      <span>
                        {post ? digits(post) : <span className="muted">แต่งตั้งเป็นรายบุคคล</span>}
                        {post && one.personId && <span className="below small muted">แต่งตั้งเป็นรายบุคคล</span>}
                      </span>
                      <span className="small">{digits(seatRole(committee, one))}</span>
                    </GridListItem>
                  )
                }}
              </GridList>
            </div>
            {seat ? (
              <SeatEditor
                key={seat.id}
                committee={committee}
                seat={seat}
                title={wordsOf(seat)}
                onMove={(step) => void move(seat.id, step)}
                onRemove={() => ask(seat.id)}
              />
            ) : (
              <p className="person-editor muted">เลือกแถวเพื่อแก้ตำแหน่ง ชื่อ หรือบทบาท</p>
            )}
          </div>
        </>
      )}
      {pasted !== null && <PasteSeats committee={committee} text={pasted} onClose={() => setPasted(null)} />}
      {removing && (
        <Confirm
          title={digits(`ลบ${wordsOf(removing)}ออกจากคณะ`)}
          verb="ลบออกจากคณะ"
          danger
          act={() => remove(removing.id)}
          onClose={() => setRemoving(null)}
        >
          <p>รายชื่อของการประชุมที่ตั้งไว้แล้วจะไม่เปลี่ยน ตำแหน่งและบุคคลนี้ยังใช้กับคณะอื่นได้</p>
        </Confirm>
      )}
    </div>
  )
}
