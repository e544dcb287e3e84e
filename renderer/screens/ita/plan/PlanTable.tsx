import { type KeyboardEvent, useState } from 'react'
import { monthsOfYear } from '../../../../shared/ita/planTemplate.ts'
import type { Activity } from '../../../../shared/model/ita.ts'
import { monthSpan } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { stepOfKey } from '../../../components/rowMoves.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useAgencyNames } from '../useIta.ts'
import { ActivitySheet } from './ActivitySheet.tsx'
import { ACTIVITY_STATES, ownerLines, shortMonth } from './planWords.ts'

const STATES = Object.entries(ACTIVITY_STATES).map(([id, label]) => ({ id: id as Activity['state'], label }))

/** Activities in their order, each over its months. */
export function PlanTable({ planId, fiscalYear }: { planId: string; fiscalYear: number }) {
  const { ita } = useStores()
  const digits = useDigits()
  const names = useAgencyNames()
  const all = useSlice('ita', (state) => state.activities)
  const [open, setOpen] = useState<string | null>(null)
  const rows = all.filter((one) => one.planId === planId).toSorted((a, b) => a.position - b.position)
  const months = monthsOfYear(fiscalYear)
  const opened = rows.find(({ id }) => id === open)

  async function move(at: number, step: -1 | 1) {
    const order = [...rows]
    if (at + step < 0 || at + step >= order.length) return
    order.splice(at + step, 0, ...order.splice(at, 1))
    for (const [position, one] of order.entries())
      if (one.position !== position) await ita.change('activities', one.id, { position })
  }
  function press(event: KeyboardEvent, at: number, id: string) {
    const step = stepOfKey(event)
    if (!step) return
    event.preventDefault()
    void move(at, step).then(() =>
      focusSoon(() => document.querySelector<HTMLElement>(`[data-activity="${id}"] button`)),
    )
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="ita-scroll" tabIndex={0} aria-label="กิจกรรมตามเดือน">
      <table className="ita-table ita-plan">
        <caption className="hidden">{digits(`กิจกรรมปี ${fiscalYear} ตามเดือน`)}</caption>
        <thead>
          <tr>
            <th scope="col">ที่</th>
            <th scope="col" className="words">
              กิจกรรม
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="month">
                {digits(shortMonth(month))}
              </th>
            ))}
            <th scope="col" className="words">
              ผู้รับผิดชอบ
            </th>
            <th scope="col" className="words">
              สถานะ
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id} data-activity={row.id} onKeyDown={(event) => press(event, at, row.id)}>
              <td>{digits(at + 1)}</td>
              <th scope="row">
                <Action
                  tight
                  tone="quiet"
                  aria-label={digits(`แก้ไข กิจกรรมที่ ${at + 1}`)}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  onPress={() => setOpen(row.id)}
                >
                  แก้ไข
                </Action>
                <span>{digits(row.title)}</span>
                {row.steps.length > 0 && <span className="small muted">{digits(` (${row.steps.length} ขั้นตอน)`)}</span>}
                <span className="hidden">{digits(` ${monthSpan(row.from, row.to)}`)}</span>
              </th>
              {months.map((month) => (
                <td key={month} className="month" aria-hidden="true">
                  {month >= row.from && month <= row.to && <span className="ita-month" data-state={row.state} />}
                </td>
              ))}
              <td className="words small">
                {ownerLines(row, names).map((owner) => (
                  <span key={owner} className="ita-was">
                    {digits(owner)}
                  </span>
                ))}
              </td>
              <td className="words">
                <Choice
                  bare
                  label={digits(`สถานะของกิจกรรมที่ ${at + 1}`)}
                  options={STATES}
                  value={row.state}
                  save={(state) => ita.change('activities', row.id, { state }).catch(() => undefined)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened && <ActivitySheet activity={opened} months={months} onClose={() => setOpen(null)} />}
    </section>
  )
}
