import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { closingFindings } from '../../../shared/desk/completeness.ts'
import { rollOf } from '../../../shared/desk/quorum.ts'
import { clock } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

interface ClosingSheetProps {
  file: MeetingFile
  goOn: () => Promise<void>
  onClose: () => void
}

/** After เลิกประชุม: what is still missing, each with the way to it. */
export function ClosingSheet({ file, goOn, onClose }: ClosingSheetProps) {
  const { meeting: store } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  const { meeting } = file
  const lacking = closingFindings(file)
  const unmarked = rollOf(file.attendances).unmarked.length
  return (
    <Sheet title={digits(`เลิกประชุม${meeting.closedAt ? `เวลา ${clock(meeting.closedAt)}` : ''}`)} onClose={onClose}>
      {lacking.length === 0 ? (
        <p className="notice done">ครบแล้ว ไม่มีสิ่งที่ต้องเติม</p>
      ) : (
        <>
          <p>{digits(`ยังขาด ${lacking.length} รายการ`)}</p>
          <ul className="findings">
            {lacking.map(({ id, sentence, section, item }) => (
              <li key={id}>
                <Link href={`/meetings/${meeting.id}/${section}${item ? `/${item}` : ''}`}>{digits(sentence)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {unmarked > 0 && (
        <div>
          <Action onPress={() => void store.absentRest().catch((error: unknown) => setProblem(asProblem(error)))}>
            {digits(`ผู้ที่ยังไม่ระบุ ${unmarked} คน ไม่มาประชุม`)}
          </Action>
        </div>
      )}
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={() => void goOn().then(onClose)}>ประชุมต่อ</Action>
        <Action tone="main" autoFocus onPress={() => go(`/meetings/${meeting.id}/minutes`)}>
          ไปที่รายงานการประชุม
        </Action>
      </div>
    </Sheet>
  )
}
