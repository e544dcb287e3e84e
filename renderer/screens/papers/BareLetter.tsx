import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { registerOf, runningOf } from '../../../shared/desk/registerNumber.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { kindsOfLetter } from './paperWords.ts'

/** A letter of the register that has no paper here: what is known of it, and the paper it can become. */
export function BareLetter({ letter }: { letter: Letter }) {
  const { papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  const kinds = letter.direction === 'out' ? kindsOfLetter(letter) : []
  const facts: Array<[string, string]> = [
    ['ที่', letter.number],
    ['ลงวันที่', letter.date ? longDate(letter.date) : ''],
    ['จาก', letter.from],
    ['เลขรับ', letter.receivedNumber],
    ['วันที่รับ', letter.receivedDate ? longDate(letter.receivedDate) : ''],
    ['ชั้นความเร็ว', letter.urgency ?? ''],
    ['ถึง', letter.addressees.map(({ text }) => text).join(' ')],
  ]
  useTitle(letter.subject || 'หนังสือ')

  async function make(kind: string) {
    try {
      const made = await papers.add({ officeId: letter.officeId, kind, letterId: letter.id })
      go(`/papers/${made.id}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <section className="work" data-pane tabIndex={-1} aria-label="หนังสือ">
      <div className="work-inner stack">
        <h1>{digits(letter.subject || letter.heading || 'หนังสือที่ยังไม่มีชื่อเรื่อง')}</h1>
        <dl className="facts">
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label} className="fact">
                <dt>{label}</dt>
                <dd>{digits(value)}</dd>
              </div>
            ))}
        </dl>
        {runningOf(letter) > 0 && (
          <p>
            <Link href={`/registers/${registerOf(letter)}/${letter.id}`}>เปิดในทะเบียน</Link>
          </p>
        )}
        <Problem words={problem} />
        {kinds.length > 0 && (
          <div className="row">
            {kinds.map((kind) => (
              <Action key={kind.id} tone="main" onPress={() => void make(kind.id)}>
                ทำเป็น{kind.label}
              </Action>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
