import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link } from 'wouter'
import type { Reviewed } from '../../../shared/lint/accepted.ts'
import type { Severity } from '../../../shared/lint/lint.ts'
import { Action } from '../../components/Action.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { problemOf } from '../../stores/problem.ts'

const WORD: Record<Severity, string> = { error: 'ต้องแก้', warning: 'ควรตรวจ', info: 'ข้อสังเกต' }
const TONE: Record<Severity, string> = { error: 'error', warning: 'attention', info: '' }

/** Where words come from that no field of this screen holds, and the way there. */
export interface Origin {
  words: string
  href: string | null
}

interface FindingRowProps {
  finding: Reviewed
  /** The one the keys stand at. */
  current: boolean
  /** Said before the message: the paper, where several are read. */
  about?: string
  origin: Origin | null
  jump: () => void
  /** Puts the proposed words in the place of those found; left out where nothing is proposed or can be typed. */
  mend: (() => void) | null
  /** Left out where nothing can be accepted any more. */
  accept: ((reason: string) => Promise<void>) | null
}

/** One finding: pressed, it leads to its words; accepted, it needs a reason. */
export function FindingRow({ finding, current, about, origin, jump, mend, accept }: FindingRowProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      await accept?.(reason.trim())
    } catch (error) {
      setProblem(problemOf(error, 'reason'))
    }
  }

  return (
    <li className={`notice small finding ${TONE[finding.severity]}`} aria-current={current || undefined}>
      <Button className="finding-words" onPress={jump}>
        <strong>{WORD[finding.severity]}</strong> {about && <span>{about}: </span>}
        {finding.message}
      </Button>
      {origin && (
        <p>
          {origin.words} {origin.href && <Link href={origin.href}>ไปแก้ที่นั่น</Link>}
        </p>
      )}
      {accept && !asking && (
        <div className="row">
          {mend && (
            <Action tight onPress={mend}>
              แก้ให้
            </Action>
          )}
          <Action tight tone="quiet" onPress={() => setAsking(true)}>
            ยอมรับ…
          </Action>
        </div>
      )}
      {accept && asking && (
        <Form className="stack-tight finding-reason" onSubmit={submit} validationBehavior="aria">
          <PlainField label="เหตุผลที่ยอมรับ" autoFocus value={reason} error={problem} onChange={setReason} />
          <div className="row">
            <Action tight type="submit">
              ยอมรับข้อนี้
            </Action>
            <Action tight tone="quiet" onPress={() => setAsking(false)}>
              ยกเลิก
            </Action>
          </div>
        </Form>
      )}
    </li>
  )
}
