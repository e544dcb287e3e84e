import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Letter } from '../../../shared/model/letter.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Attachments } from '../../components/attachments/Attachments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { IncomingFields } from './IncomingFields.tsx'
import { MeetingField } from './MeetingField.tsx'
import { RegisterNotes } from './RegisterNotes.tsx'
import { ReplaceAction } from './ReplaceAction.tsx'
import { VoidLetter } from './VoidLetter.tsx'

/** One letter of a register: what is known of it, what can be done with it, its files. */
export function LetterSide({ letter }: { letter: Letter }) {
  const { register } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const documents = useSlice('papers', (state) => state.documents)
  const [problem, setProblem] = useState('')
  const [voiding, setVoiding] = useState(false)
  const received = letter.direction === 'in'
  const gone = letter.state === 'void'
  const paper = documents.find(({ letterId }) => letterId === letter.id)

  async function answer() {
    try {
      go(`/papers/${await register.answer(letter.id)}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  async function tellSent() {
    try {
      await register.changeLetter(letter.id, { state: letter.state === 'sent' ? 'numbered' : 'sent' })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const facts: Array<[string, string]> = received
    ? [['เลขรับ', letter.receivedNumber]]
    : [
        ['ที่', letter.number],
        ['ลงวันที่', letter.date ? longDate(letter.date) : ''],
        ['ถึง', letter.addressees.map(({ text }) => text).join(' ')],
        ['ชั้นความเร็ว', letter.urgency ?? ''],
        ['ชั้นความลับ', letter.secrecy ?? ''],
      ]
  return (
    <div className="stack">
      <div className="stack-tight">
        <h2>{digits(letter.subject || letter.heading || 'หนังสือที่ยังไม่มีชื่อเรื่อง')}</h2>
        {gone && (
          <p className="notice attention">
            <span>{digits(`ยกเลิกเลขแล้ว เพราะ ${letter.voidReason}`)}</span>
          </p>
        )}
        <div className="row">
          {paper && (
            <Action tone="main" onPress={() => go(`/papers/${paper.id}`)}>
              เปิดเอกสาร
            </Action>
          )}
          {!received && !paper && !gone && <Link href={`/papers/letter-${letter.id}`}>ทำเป็นเอกสาร</Link>}
          {(letter.state === 'numbered' || letter.state === 'sent') && !received && (
            <Action onPress={() => void tellSent()}>{letter.state === 'sent' ? 'ยังไม่ได้ส่ง' : 'ส่งแล้ว'}</Action>
          )}
          {paper && letter.addressees.length > 0 && !gone && (
            <Action onPress={() => go(`/papers/${paper.id}/copies`)}>ติดตามการส่ง</Action>
          )}
          {received && !gone && (
            <Action tone="main" onPress={() => void answer()}>
              ตอบหนังสือนี้
            </Action>
          )}
          {!received && gone && <ReplaceAction letter={letter} fail={setProblem} />}
          {!gone && (
            <Action tone="quiet" onPress={() => setVoiding(true)}>
              {received ? 'ยกเลิกเลขรับ' : 'ยกเลิกเลข'}
            </Action>
          )}
        </div>
        <Problem words={problem} />
      </div>
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
      {received && <IncomingFields letter={letter} readOnly={gone} />}
      <Attachments owner={{ letterId: letter.id }} label={received ? 'ภาพสแกนและเอกสารแนบ' : 'เอกสารแนบ'} />
      <RegisterNotes letter={letter} />
      <MeetingField value={letter.meetingId} save={(meetingId) => register.changeLetter(letter.id, { meetingId })} />
      {letter.meetingId && <Link href={`/meetings/${letter.meetingId}`}>ไปที่การประชุม</Link>}
      {voiding && <VoidLetter letter={letter} onClose={() => setVoiding(false)} />}
    </div>
  )
}
