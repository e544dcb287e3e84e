import { useState } from 'react'
import type { PlannedRow } from '../../../shared/directory/plan.ts'
import { Action } from '../../components/Action.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'

const STATES = [
  { id: 'new', label: 'ใหม่', badge: 'badge done' },
  { id: 'changed', label: 'เปลี่ยน', badge: 'badge attention' },
  { id: 'same', label: 'เหมือนเดิม', badge: 'badge' },
  { id: 'unreadable', label: 'อ่านไม่ได้', badge: 'badge error' },
] as const

type Shown = 'all' | PlannedRow['state']

interface PasteRowsProps {
  rows: readonly PlannedRow[]
  leftOut: ReadonlySet<number>
  onLeave: (leftOut: ReadonlySet<number>) => void
  /** The new person of a row is someone known. */
  use: (at: number, personId: string) => void
}

/** Each pasted row with what it would do; any of them can be left out. */
export function PasteRows({ rows, leftOut, onLeave, use }: PasteRowsProps) {
  const digits = useDigits()
  const [shown, setShown] = useState<Shown>('all')
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length
  const filters = STATES.filter(({ id }) => count(id) > 0)
  const kept = filters.some(({ id }) => id === shown) ? shown : 'all'

  const toggle = (at: number) => {
    const next = new Set(leftOut)
    if (!next.delete(at)) next.add(at)
    onLeave(next)
  }

  return (
    <>
      <Segments
        label="แถวที่อ่านได้"
        value={kept}
        save={setShown}
        options={[
          { id: 'all', label: digits(`ทั้งหมด ${rows.length}`) },
          ...filters.map(({ id, label }) => ({ id: id as Shown, label: digits(`${label} ${count(id)}`) })),
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="paste-rows planned" tabIndex={0} aria-label="สิ่งที่จะเกิดขึ้น">
        <table>
          <thead>
            <tr>
              <th>นำเข้า</th>
              <th>ผล</th>
              <th>รายการ</th>
              <th>รายละเอียด</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ state }) => kept === 'all' || state === kept)
              .map((row) => (
                <PlannedLine
                  key={row.at}
                  row={row}
                  out={leftOut.has(row.at)}
                  digits={digits}
                  toggle={() => toggle(row.at)}
                  use={(personId) => use(row.at, personId)}
                />
              ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface PlannedLineProps {
  row: PlannedRow
  out: boolean
  digits: (text: string | number) => string
  toggle: () => void
  use: (personId: string) => void
}

function PlannedLine({ row, out, digits, toggle, use }: PlannedLineProps) {
  const state = STATES.find(({ id }) => id === row.state)
  const works = row.state === 'new' || row.state === 'changed'
  return (
    <tr data-out={out}>
      <td>
        {works && (
          <input
            type="checkbox"
            checked={!out}
            onChange={toggle}
            aria-label={digits(`นำเข้าแถวที่ ${row.at + 1} ${row.name}`)}
          />
        )}
      </td>
      <td>
        <span className={state?.badge}>{state?.label}</span>
      </td>
      <td>{digits(row.name)}</td>
      <td>
        {row.reason && <span>{digits(row.reason)}</span>}
        {row.details.map(({ label, before, after }) => (
          <div key={label}>
            <span className="muted">{label}: </span>
            {before !== null && (
              <>
                <del>{digits(before)}</del> →{' '}
              </>
            )}
            <ins>{digits(after)}</ins>
          </div>
        ))}
        {row.near.map(({ id, name }) => (
          <div key={id} className="row near">
            <span>ชื่อใกล้เคียงกับ {name}</span>
            <Action tight aria-label={`ใช้คนเดิม ${name}`} onPress={() => use(id)}>
              ใช้คนเดิม
            </Action>
          </div>
        ))}
      </td>
    </tr>
  )
}
