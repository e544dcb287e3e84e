import { useState } from 'react'
import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { kindNow } from '../../../shared/desk/amendments.ts'
import { CORRECTIONS } from '../../../shared/desk/correctionsDue.ts'
import { isLocked, lockWords, reopensTo } from '../../../shared/desk/locks.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { stateLabel } from './meetingWords.ts'

const WHAT = { postponed: 'เลื่อน', cancelled: 'ยกเลิก', reopened: 'เปิดใหม่' } as const

/** What is locked says why and how it is opened again; what was put off or called off says when and why. */
export function LockNotice({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { state } = file.meeting
  const to = reopensTo(state)
  if (!to && file.events.length === 0) return null
  return (
    <div className="notice attention">
      <div className="stack-tight">
        {isLocked(state) && (
          <p>
            {lockWords(state)}{' '}
            {kindNow(state) === 'erratum' && (
              <Link href={`/meetings/${file.meeting.id}/${CORRECTIONS}`}>ดูฉบับที่รับรองและทำใบแก้คำผิด</Link>
            )}
          </p>
        )}
        {file.events.map(({ id, what, created, reason: why, oldDate, newDate }) => (
          <p key={id} className="small">
            {digits(
              [
                `${WHAT[what]}เมื่อ ${shortDate(created.slice(0, 10))}`,
                what === 'postponed' && oldDate && `จาก ${shortDate(oldDate)}`,
                newDate && `เป็น ${shortDate(newDate)}`,
                `เพราะ ${why}`,
              ]
                .filter(Boolean)
                .join(' '),
            )}
          </p>
        ))}
      </div>
      {to && <Action onPress={() => setAsking(true)}>เปิดใหม่</Action>}
      {asking && to && (
        <Confirm
          asks
          title="เปิดการประชุมใหม่"
          verb="เปิดใหม่"
          act={() => store.reopen(reason)}
          onClose={() => setAsking(false)}
        >
          <p>สถานะจะกลับเป็น “{stateLabel(to)}” และแก้ไขได้อีก เหตุผลจะเก็บไว้ในประวัติการประชุม เอกสารที่ออกแล้วไม่เปลี่ยน</p>
          <PlainField label="เหตุผล" value={reason} onChange={setReason} autoFocus />
        </Confirm>
      )}
    </div>
  )
}
