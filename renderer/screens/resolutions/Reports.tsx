import { useState } from 'react'
import { Link } from 'wouter'
import { registerOf } from '../../../shared/desk/registerNumber.ts'
import type { Progress } from '../../../shared/model/meeting.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Attachments } from '../../components/attachments/Attachments.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import type { ClauseRow } from './clauseRows.ts'
import { ReportSheet } from './ReportSheet.tsx'
import { SOURCES } from './reportForm.ts'
import type { useClauses } from './useClauses.ts'

/** What was heard of an order, the newest first; each can be mended or taken away. */
export function Reports({ row, names }: { row: ClauseRow; names: ReturnType<typeof useClauses>['names'] }) {
  const { clauses } = useStores()
  const digits = useDigits()
  const letters = useSlice('papers', (state) => state.letters)
  const [mending, setMending] = useState<Progress | null>(null)
  const [removing, setRemoving] = useState<Progress | null>(null)
  return (
    <section aria-label="ผลการดำเนินงาน">
      <h2>ผลการดำเนินงาน</h2>
      {row.reports.length === 0 && <p className="muted">ยังไม่มีรายงาน</p>}
      <ol className="report-list" hidden={row.reports.length === 0}>
        {row.reports.toReversed().map((report) => {
          const letter = letters.find(({ id }) => id === report.letterId)
          const from = [names.agencies[report.agencyId ?? ''], SOURCES.find(({ id }) => id === report.source)?.label]
          return (
            <li key={report.id} className="stack-tight">
              <p className="small muted">
                {digits(
                  [longDate(report.date), report.percent !== null && `ร้อยละ ${report.percent}`, ...from]
                    .filter(Boolean)
                    .join(' · '),
                )}
              </p>
              <p>{digits(report.text)}</p>
              {letter && (
                <Link className="small" href={`/registers/${registerOf(letter)}/${letter.id}`}>
                  {digits(letter.receivedNumber ? `หนังสือรับเลขที่ ${letter.receivedNumber}` : `หนังสือที่ ${letter.number}`)}
                </Link>
              )}
              <details className="small">
                <summary>ไฟล์หลักฐาน</summary>
                <Attachments owner={{ progressId: report.id }} label="ไฟล์หลักฐานของรายงานนี้" />
              </details>
              {report.evidence && <p className="small">{digits(`หลักฐาน: ${report.evidence}`)}</p>}
              <div className="row">
                <Action tight tone="quiet" onPress={() => setMending(report)}>
                  แก้ไข
                </Action>
                <Action tight tone="quiet" onPress={() => setRemoving(report)}>
                  ลบรายงาน
                </Action>
              </div>
            </li>
          )
        })}
      </ol>
      {mending && <ReportSheet row={row} names={names} report={mending} onClose={() => setMending(null)} />}
      {removing && (
        <Confirm
          title="ลบรายงานผล"
          verb="ลบรายงาน"
          danger
          act={() => clauses.withdraw(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{digits(`รายงานเมื่อ ${longDate(removing.date)} จะหายไปจากข้อสั่งการและจากเอกสารที่ยังเป็นร่าง`)}</p>
        </Confirm>
      )}
    </section>
  )
}
