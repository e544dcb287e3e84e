import { Link } from 'wouter'
import type { StepMark, Today } from '../../../shared/desk/today.ts'
import { meetingWords } from '../../../shared/desk/today.ts'
import { fullDate, shortDate } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { farWords } from './dayWords.ts'

const MARK: Record<StepMark['state'], { sign: string; word: string }> = {
  done: { sign: '✓', word: 'เสร็จแล้ว' },
  late: { sign: '!', word: 'เลยกำหนด' },
  due: { sign: '•', word: 'ถึงกำหนด' },
  ahead: { sign: '○', word: 'ยังไม่ถึง' },
}

/** การประชุมครั้งถัดไป: the strip of what leads to it and follows it, each day counted from the meeting. */
export function NextMeeting({ next, date }: { next: Today['next']; date: string }) {
  const digits = useDigits()
  return (
    <section className="stack-tight" aria-labelledby="today-next">
      <h2 id="today-next">การประชุมครั้งถัดไป</h2>
      {!next ? (
        <p className="muted">
          ยังไม่มีการประชุมข้างหน้า <Link href="/meetings">ไปที่การประชุม</Link> เพื่อเพิ่ม
        </p>
      ) : (
        <>
          <p>
            <Link href={`/meetings/${next.meeting.id}`}>{digits(meetingWords(next.meeting))}</Link>
          </p>
          <p className="small muted">
            {digits(`${fullDate(next.meeting.date)} · ${farWords(date, next.meeting.date)} · ${next.meeting.place}`)}
          </p>
          <ol className="steps">
            {next.steps.map((step) => (
              <li key={step.id} data-state={step.state}>
                <span className="step-sign" aria-hidden="true">
                  {MARK[step.state].sign}
                </span>
                <Link
                  href={step.documentId ? `/papers/${step.documentId}` : `/meetings/${next.meeting.id}/${step.section}`}
                >
                  {step.label}
                </Link>
                <span className="small muted">
                  {digits(shortDate(step.day))} <span className="step-word">{MARK[step.state].word}</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
