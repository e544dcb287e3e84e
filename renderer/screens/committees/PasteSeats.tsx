import { useMemo, useState } from 'react'
import { type SeatRow, seatState } from '../../../shared/directory/seating.ts'
import { type Committee, roleWords } from '../../../shared/model/committee.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { readSeats } from './seatWords.ts'

const STATES = {
  new: { word: 'ใหม่', badge: 'badge done' },
  changed: { word: 'เปลี่ยน', badge: 'badge attention' },
  same: { word: 'มีแล้ว', badge: 'badge' },
  unreadable: { word: 'อ่านไม่ได้', badge: 'badge error' },
} as const

/** Rows from Excel: what each would do stands below before any of it is done; any can be left out. */
export function PasteSeats({ committee, text, onClose }: { committee: Committee; text: string; onClose: () => void }) {
  const { directory } = useStores()
  const known = useSlice('directory', (state) => state)
  const digits = useDigits()
  const [typed, setTyped] = useState(text)
  /** Rows whose standing was turned round: a new one left out, one that is there added again. */
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const rows = useMemo(() => {
    const day = directory.today()
    return readSeats(typed, committee.body).map((row, at) => {
      const does = seatState(row, committee.id, known, day)
      const usual = does.state === 'new' || does.state === 'changed'
      return { at, row, does, wanted: does.state !== 'unreadable' && usual !== turned.has(at) }
    })
  }, [typed, turned, committee, known, directory])
  const wanted = rows.filter((one) => one.wanted).map(({ row }) => row)

  function turn(at: number) {
    const next = new Set(turned)
    if (!next.delete(at)) next.add(at)
    setTurned(next)
  }

  async function apply() {
    if (busy) return
    setBusy(true)
    try {
      await directory.addSeats(committee.id, wanted)
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title="วางรายชื่อกรรมการ" wide onClose={onClose}>
      <PlainField
        label="แถวจาก Excel"
        hint="สามคอลัมน์: ชื่อ ตำแหน่ง บทบาท คัดลอกใน Excel แล้ววางที่นี่ เพิ่มพร้อมกันทั้งหมด และเลิกทำได้ด้วย Ctrl+Z"
        rows="many"
        autoFocus
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setTurned(new Set())
        }}
      />
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="paste-rows planned" tabIndex={0} aria-label="ที่อ่านได้">
          <table>
            <thead>
              <tr>
                <th>เพิ่ม</th>
                <th>ผล</th>
                <th>ชื่อ</th>
                <th>ตำแหน่ง</th>
                <th>บทบาท</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ at, row, does, wanted: on }) => (
                <tr key={at} data-out={!on}>
                  <td>
                    {does.state !== 'unreadable' && (
                      <input
                        type="checkbox"
                        checked={on}
                        onChange={() => turn(at)}
                        aria-label={digits(`เพิ่มแถวที่ ${at + 1} ${nameOf(row)}`)}
                      />
                    )}
                  </td>
                  <td>
                    <span className={STATES[does.state].badge}>{STATES[does.state].word}</span>
                  </td>
                  <td>
                    {nameOf(row)}
                    {does.state === 'changed' && <div className="small">{`ตำแหน่งนี้เป็นของ${does.holder} ซึ่งจะพ้นวันนี้`}</div>}
                  </td>
                  <td>{row.post ? digits(row.post) : 'แต่งตั้งเป็นรายบุคคล'}</td>
                  <td>{row.roleWords || roleWords(committee.body, row.role)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="actions">
        <Action onPress={onClose}>ยกเลิก</Action>
        <Action tone="main" isDisabled={wanted.length === 0} onPress={() => void apply()}>
          {wanted.length > 0 ? digits(`เพิ่ม ${wanted.length} คน`) : 'เพิ่ม'}
        </Action>
      </div>
    </Sheet>
  )
}

const nameOf = ({ name }: SeatRow): string => (name ? fullName(name) : 'ยังไม่มีชื่อ')
