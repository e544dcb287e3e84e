import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type OwnerLetterKind, OwnerLetters } from './OwnerLetters.tsx'
import type { useClauses } from './useClauses.ts'

interface ClausePapersProps {
  meeting: Meeting
  names: ReturnType<typeof useClauses>['names']
}

/** What the secretariat sends about the orders of one meeting. */
export function ClausePapers({ meeting, names }: ClausePapersProps) {
  const { clauses, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const documents = useSlice('papers', (state) => state.documents)
  const { lines, date } = useSlice('clauses', (state) => state)
  const [letters, setLetters] = useState<OwnerLetterKind | null>(null)
  const [problem, setProblem] = useState('')
  const untold = lines.filter(
    ({ meetingId, order, clause }) => meetingId === meeting.id && order && clause.state === 'assigned',
  ).length
  const fail = (error: unknown) => setProblem(asProblem(error))

  /** The draft that lies there already, else a new one. */
  async function make(kind: string, values: Record<string, unknown>) {
    const draft = documents.findLast(
      (one) => one.meetingId === meeting.id && one.kind === kind && one.state === 'draft' && one.number === '',
    )
    const { id } = draft ?? (await papers.add({ officeId: meeting.officeId, kind, meetingId: meeting.id, values }))
    go(`/papers/${id}`)
  }

  return (
    <section aria-label="เอกสารติดตามของการประชุมนี้">
      <h2>เอกสารติดตามของการประชุมนี้</h2>
      <Problem words={problem} />
      <div className="clause-papers">
        <Action onPress={() => setLetters('resolutionNotice')}>แจ้งมติทุกหน่วยงาน</Action>
        <Action onPress={() => setLetters('reminder')}>ติดตามผลทุกหน่วยงาน</Action>
        <Action onPress={() => void make('governorMemo', { asOf: date }).catch(fail)}>บันทึกรายงานผลประจำเดือน</Action>
        <Action onPress={() => void make('followUp', {}).catch(fail)}>ตารางติดตามข้อสั่งการ</Action>
        {untold > 0 && (
          <Action tone="quiet" onPress={() => void clauses.notify(meeting.id).catch(fail)}>
            {digits(`บันทึกว่าแจ้งมติแล้ว ${untold} ข้อ`)}
          </Action>
        )}
      </div>
      {letters && <OwnerLetters kind={letters} meeting={meeting} names={names} onClose={() => setLetters(null)} />}
    </section>
  )
}
