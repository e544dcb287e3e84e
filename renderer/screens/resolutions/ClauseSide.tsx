import { Link } from 'wouter'
import { STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import type { Clause } from '../../../shared/model/meeting.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField } from '../../components/fields/DayField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { RHYTHMS } from '../../editor/resolutionWords.ts'
import { useStores } from '../../stores/useStores.ts'
import { ClausePapers } from './ClausePapers.tsx'
import { type ClauseRow, ownerNames } from './clauseRows.ts'
import { Matter } from './Matter.tsx'
import { Reports } from './Reports.tsx'
import type { useClauses } from './useClauses.ts'

interface ClauseSideProps {
  row: ClauseRow
  names: ReturnType<typeof useClauses>['names']
  /** Asks for a new report. */
  report: () => void
}

const STATES = Object.entries(STATE_WORDS).map(([id, label]) => ({ id: id as Clause['state'], label }))

/** One order: where it stands, by when, what was heard of it, and what can be sent about it. */
export function ClauseSide({ row, names, report }: ClauseSideProps) {
  const { clauses } = useStores()
  const digits = useDigits()
  const { line, wait, cells } = row
  const { clause } = line
  // A save that fails is told by the desk, which also offers to send it again.
  const save = (change: Partial<Pick<Clause, 'state' | 'due' | 'rhythm'>>) => clauses.change(clause.id, change)
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)
  const next = clause.rhythm && row.open && wait.day ? wait.day : null
  return (
    <div className="stack clause-side">
      <div className="stack-tight">
        <p className="small muted">{digits(cells.meeting)}</p>
        <h2>{digits(clause.text)}</h2>
        <p>{ownerNames(line, names.agencies).join(' · ') || 'ไม่มีหน่วยงานรับผิดชอบ'}</p>
        {cells.age && (
          <p>
            <span className={`badge ${wait.late ? 'error' : ''}`}>
              {digits(wait.late ? `เลยกำหนด ${wait.age} วัน` : cells.age)}
            </span>
          </p>
        )}
        <div className="row">
          <Action tone="main" aria-keyshortcuts="Insert" onPress={report}>
            บันทึกผลการดำเนินงาน
          </Action>
          <Link href={`/meetings/${line.meetingId}/minutes/${line.itemId}`}>ไปที่รายงานการประชุม</Link>
        </div>
      </div>
      {line.order && (
        <div className="form-grid">
          <Choice label="สถานะ" value={clause.state} options={STATES} save={(state) => quietly(save({ state }))} />
          <DayField
            label="กำหนดเสร็จ"
            optional
            hint={clause.rhythm ? 'ครั้งแรกของรอบรายงาน รอบต่อไปตรงกับวันนี้' : undefined}
            value={clause.due}
            said={row.meeting.date}
            keep={`clauses/${clause.id}/due`}
            save={(due) => save({ due })}
          />
          <Choice
            label="รอบรายงาน"
            value={clause.rhythm ?? 'once'}
            options={RHYTHMS}
            hint={next ? digits(`ครั้งต่อไป ${longDate(next)}`) : undefined}
            save={(rhythm) => quietly(save({ rhythm: rhythm === 'once' ? null : rhythm }))}
          />
        </div>
      )}
      <Reports row={row} names={names} />
      <Matter clauseId={clause.id} />
      <ClausePapers meeting={row.meeting} names={names} />
    </div>
  )
}
