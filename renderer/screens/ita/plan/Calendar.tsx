import { useState } from 'react'
import { calendarOf, STEP_LABELS, type Step } from '../../../../shared/ita/framework/calendar.ts'
import type { Certainty } from '../../../../shared/ita/framework/certainty.ts'
import type { ItaWindow } from '../../../../shared/model/ita.ts'
import { longDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { Sure } from '../Sure.tsx'
import { WindowSheet } from './WindowSheet.tsx'

interface Row {
  key: string
  step: Step
  from: string | null
  to: string | null
  announcedBy: string
  certainty: Certainty
  own: ItaWindow | null
}

const STEPS = Object.keys(STEP_LABELS) as Step[]

/** Windows of the year; what the office was told itself stands before what the program has. */
export function Calendar({ fiscalYear }: { fiscalYear: number }) {
  const { ita } = useStores()
  const digits = useDigits()
  const windows = useSlice('ita', (state) => state.itaWindows)
  const own = windows.filter((one) => one.fiscalYear === fiscalYear)
  const [open, setOpen] = useState<{
    step: Step
    window: ItaWindow | null
    from?: string | null
    to?: string | null
  } | null>(null)
  const rows: Row[] = STEPS.flatMap((step): Row[] => {
    const told = own.filter((one) => one.step === step)
    if (told.length > 0) return told.map((one) => ({ ...one, key: one.id, certainty: 'sourced' as const, own: one }))
    return calendarOf(fiscalYear)
      .filter((one) => one.step === step)
      .map((one) => ({ ...one, key: step, own: null }))
  })
  const missing = STEPS.filter((step) => !rows.some((row) => row.step === step))
  const span = (from: string | null, to: string | null): string => {
    if (from === null && to === null) return NONE
    if (from === to && from) return longDate(from)
    return [from ? longDate(from) : 'ไม่ทราบวันเริ่ม', to ? longDate(to) : 'ไม่ทราบวันสิ้นสุด'].join(' – ')
  }
  return (
    <section aria-label="ปฏิทินการประเมิน" className="stack-tight ita-part">
      <div className="row">
        <h2>ปฏิทินการประเมิน</h2>
        <span className="push">
          <Action tight onPress={() => setOpen({ step: missing[0] ?? 'register', window: null })}>
            เพิ่มช่วงเวลา
          </Action>
        </span>
      </div>
      <p className="small muted">ช่วงเวลาเลื่อนระหว่างปีได้ แก้ตามประกาศที่ได้รับพร้อมบอกว่าใครประกาศ</p>
      <table className="ita-table">
        <caption className="hidden">{digits(`ปฏิทินการประเมินปี ${fiscalYear}`)}</caption>
        <thead>
          <tr>
            <th scope="col">ขั้นตอน</th>
            <th scope="col" className="words">
              ช่วงเวลา
            </th>
            <th scope="col" className="words">
              ประกาศโดย
            </th>
            <th scope="col">
              <span className="hidden">แก้ไข</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{STEP_LABELS[row.step]}</th>
              <td className="words">
                {digits(span(row.from, row.to))} <Sure of={row.certainty} how="กด “แก้ตามประกาศ” เมื่อได้รับปฏิทินของปีนี้" />
              </td>
              <td className="words">{digits(row.announcedBy) || (row.own ? NONE : 'ปฏิทินในโปรแกรม')}</td>
              <td className="words">
                <span className="row">
                  <Action
                    tight
                    tone="quiet"
                    aria-label={`แก้ตามประกาศ ${STEP_LABELS[row.step]}`}
                    onPress={() => setOpen({ step: row.step, window: row.own, from: row.from, to: row.to })}
                  >
                    แก้ตามประกาศ
                  </Action>
                  {row.own && (
                    <Action
                      tight
                      tone="quiet"
                      aria-label={`ลบ ช่วงเวลา ${STEP_LABELS[row.step]}`}
                      onPress={() => void ita.remove('itaWindows', row.key).catch(() => undefined)}
                    >
                      ลบ
                    </Action>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">โปรแกรมไม่มีปฏิทินของปีนี้ เพิ่มช่วงเวลาตามประกาศได้</p>}
      {open && <WindowSheet fiscalYear={fiscalYear} {...open} onClose={() => setOpen(null)} />}
    </section>
  )
}
