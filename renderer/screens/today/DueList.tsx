import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Due } from '../../../shared/desk/today.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { kindLabel } from '../papers/paperWords.ts'
import { dayWords } from './dayWords.ts'

interface DueListProps {
  due: readonly Due[]
  date: string
  officeId: string
}

/** As many as one reads; the rest unfold. */
const SHOWN = 12

/** ต้องทำ: by day, the late first; each with its one action. */
export function DueList({ due, date, officeId }: DueListProps) {
  const digits = useDigits()
  const [all, setAll] = useState(false)
  const [problem, setProblem] = useState('')
  const shown = all ? due : due.slice(0, SHOWN)
  return (
    <section className="stack-tight" aria-labelledby="today-due">
      <h2 id="today-due">ต้องทำ</h2>
      {problem && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
      {due.length === 0 ? (
        <p className="muted">ไม่มีงานค้างในวันนี้</p>
      ) : (
        <ul className="due-list">
          {shown.map((one) => (
            <li key={[one.kind, one.label, one.meetingId, one.letterId, one.documentId].join(' ')} className="due">
              <div>
                <p className="due-label">{digits(one.label)}</p>
                <p className="small muted clamp">{digits(one.about)}</p>
                <p className={`small ${one.late ? 'late' : 'muted'}`}>
                  {digits(
                    one.day
                      ? `${one.late ? 'เลยกำหนด ' : 'กำหนด '}${dayWords(date, one.day)}`
                      : `ค้างมา ${one.age ?? 0} วัน`,
                  )}
                </p>
              </div>
              <DueAction due={one} officeId={officeId} fail={setProblem} />
            </li>
          ))}
        </ul>
      )}
      {due.length > SHOWN && (
        <Action tone="quiet" onPress={() => setAll(!all)}>
          {all ? 'แสดงน้อยลง' : digits(`แสดงทั้งหมด ${due.length} รายการ`)}
        </Action>
      )}
    </section>
  )
}

function DueAction({ due, officeId, fail }: { due: Due; officeId: string; fail: (sentence: string) => void }) {
  const { today } = useStores()
  const [, go] = useLocation()
  const make = async () => {
    try {
      go(`/papers/${await today.make(officeId, due)}`)
    } catch (error) {
      fail(asProblem(error))
    }
  }
  if (due.documentId) return <Action onPress={() => go(`/papers/${due.documentId}`)}>เปิด</Action>
  if (due.make) {
    return (
      <Action onPress={() => void make()} aria-label={`สร้าง${kindLabel(due.make)} ${due.about}`}>
        สร้าง{kindLabel(due.make)}
      </Action>
    )
  }
  if (due.letterId) return <Action onPress={() => go(`/papers/letter-${due.letterId}`)}>เปิดหนังสือ</Action>
  return <Action onPress={() => go(`/meetings/${due.meetingId}/${due.section ?? 'overview'}`)}>เปิดการประชุม</Action>
}
