import { useState } from 'react'
import { type Committee, roleWords } from '../../../shared/model/committee.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { readSeats } from './seatWords.ts'

/** Rows from Excel: what was understood stands below before any of it is added. */
export function PasteSeats({ committee, text, onClose }: { committee: Committee; text: string; onClose: () => void }) {
  const { directory } = useStores()
  const digits = useDigits()
  const [typed, setTyped] = useState(text)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const rows = readSeats(typed, committee.body)

  async function apply() {
    setBusy(true)
    let added = 0
    try {
      for (const row of rows) {
        await directory.addSeat(committee.id, row)
        added += 1
      }
      onClose()
    } catch (error) {
      // What went in stays in; only the rest is left to try again.
      setTyped(
        rows
          .slice(added)
          .map((row) => [
            row.name ? fullName(row.name) : '',
            row.post,
            row.roleWords || roleWords(committee.body, row.role),
          ])
          .map((cells) => cells.join('\t'))
          .join('\n'),
      )
      setProblem(digits(`เพิ่มแล้ว ${added} คน ที่เหลือยังอยู่ด้านบน: ${asProblem(error)}`))
      setBusy(false)
    }
  }

  return (
    <Sheet title="วางรายชื่อกรรมการ" onClose={onClose}>
      <PlainField
        label="แถวจาก Excel"
        hint="สามคอลัมน์: ชื่อ ตำแหน่ง บทบาท คัดลอกใน Excel แล้ววางที่นี่"
        rows="many"
        autoFocus
        value={typed}
        onChange={setTyped}
      />
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="paste-rows" tabIndex={0} aria-label="ที่อ่านได้">
          <table>
            <thead>
              <tr>
                <th>ชื่อ</th>
                <th>ตำแหน่ง</th>
                <th>บทบาท</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no name of their own
                <tr key={index}>
                  <td>{row.name ? fullName(row.name) : 'ยังไม่มีชื่อ'}</td>
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
        <Action tone="main" isDisabled={busy || rows.length === 0} onPress={() => void apply()}>
          {rows.length > 0 ? digits(`เพิ่ม ${rows.length} คน`) : 'เพิ่ม'}
        </Action>
      </div>
    </Sheet>
  )
}
