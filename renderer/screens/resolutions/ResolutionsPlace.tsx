import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { copyText } from '../../components/copyText.ts'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { useSectionKeys } from '../meetings/useSectionKeys.ts'
import { AGES, ClauseFilters } from './ClauseFilters.tsx'
import { ClauseSide } from './ClauseSide.tsx'
import { ClauseTable } from './ClauseTable.tsx'
import { ofAge, tableText } from './clauseRows.ts'
import { ReportSheet } from './ReportSheet.tsx'
import { useClauses } from './useClauses.ts'

/** มติ: what every meeting of the office ordered, who answers for it, and what was heard of it. */
export function ResolutionsPlace({ id, rail }: { id: string | undefined; rail: ReactNode }) {
  const { clauses, desk } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { sideOpen } = useSlice('desk', (state) => state)
  const { status, problem } = useSlice('clauses', (state) => state)
  const shown = useClauses()
  const { rows, matching, filter } = shown
  const aged = ofAge(matching, filter.age)
  const row = rows.find((one) => one.id === id)
  const [reporting, setReporting] = useState(false)
  const [copied, setCopied] = useState(false)
  useTitle('มติและข้อสั่งการ')
  useEffect(() => {
    if (officeId) void clauses.open(officeId)
  }, [clauses, officeId])
  useSectionKeys((index) => {
    const age = AGES[index]
    if (age) clauses.show({ age: age.id })
  })

  const choose = useCallback((one: string) => go(`/resolutions/${one}`, { replace: true }), [go])
  const open = useCallback(
    (one: string) => {
      desk.set('sideOpen', true)
      choose(one)
      focusSoon(() => document.querySelector<HTMLElement>('.side [data-pane-start]'))
    },
    [desk, choose],
  )
  /** What is shown, of every meeting, for Word or Excel. */
  const copy = async () => setCopied(await copyText(digits(tableText(aged))))
  function press(event: KeyboardEvent) {
    if (event.code !== 'Insert' || !row) return
    event.preventDefault()
    setReporting(true)
  }

  return (
    <Panes
      rail={rail}
      open
      side={row && <ClauseSide key={row.id} row={row} names={shown.names} report={() => setReporting(true)} />}
      sideLabel="รายละเอียดของข้อสั่งการ"
      main={
        <>
          <header className="main-head">
            <div className="title-row">
              <div>
                <h1>มติและข้อสั่งการ</h1>
              </div>
              <div className="actions">
                <span className="small muted" role="status">
                  {digits(`แสดง ${aged.length} จาก ${rows.length} ข้อ`)}
                </span>
                <Action tone="quiet" isDisabled={aged.length === 0} onPress={() => void copy()}>
                  {copied ? 'คัดลอกแล้ว' : 'คัดลอกตาราง'}
                </Action>
                <Action tone="quiet" aria-pressed={sideOpen} onPress={() => desk.set('sideOpen', !sideOpen)}>
                  <Icon name="side" size={18} />
                  รายละเอียด
                </Action>
              </div>
            </div>
            <ClauseFilters {...shown} />
          </header>
          <section className="register-work" data-pane tabIndex={-1} aria-label="มติและข้อสั่งการ" onKeyDown={press}>
            {status === 'failed' && (
              <p className="notice error" role="alert">
                {problem}
              </p>
            )}
            {aged.length > 0 ? (
              <ClauseTable rows={aged} id={id} choose={choose} open={open} />
            ) : (
              status === 'ready' && (
                <p className="empty">
                  {rows.length === 0
                    ? 'ยังไม่มีข้อสั่งการ ข้อที่จดไว้ใต้มติในรายงานการประชุมจะมาอยู่ที่นี่เอง'
                    : 'ไม่มีข้อสั่งการที่ตรงกับตัวกรอง เลือกสถานะ “ทุกข้อ” หรือล้างคำค้นเพื่อดูทั้งหมด'}
                </p>
              )
            )}
          </section>
          {reporting && row && <ReportSheet row={row} names={shown.names} onClose={() => setReporting(false)} />}
        </>
      }
    />
  )
}
