import { useState } from 'react'
import type { MeetingFile } from '../../../../shared/api.ts'
import { inRoom, momentWords, quorumMoments, quorumOf, quorumRule, rollOf } from '../../../../shared/desk/quorum.ts'
import { Action } from '../../../components/Action.tsx'
import { copyText } from '../../../components/copyText.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'

interface QuorumBoardProps {
  file: MeetingFile
  attempt: (work: () => Promise<unknown>) => Promise<void>
}

/** The quorum as it fills, its rule in words, and each time it was reached or lost. */
export function QuorumBoard({ file, attempt }: QuorumBoardProps) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [said, setSaid] = useState('')
  const roll = rollOf(file.attendances)
  const members = roll.came.length + roll.absent.length + roll.unmarked.length
  const here = roll.came.filter(inRoom).length
  const needed = quorumOf(file.committee, members)
  const enough = members > 0 && here >= needed
  const sentences = quorumMoments(file.attendances, needed).map((moment) => digits(momentWords(moment, members)))
  const sat = file.meeting.state === 'running' || file.meeting.state === 'adjourned'

  return (
    <section className="quorum-board" aria-label="องค์ประชุม">
      <h2 className="quorum-count">{digits(`${here} / ${members}`)}</h2>
      <div className="stack-tight">
        <div className="row">
          <span className={`badge ${enough ? 'done' : 'attention'}`} role="status">
            {digits(enough ? 'ครบองค์ประชุม' : `ยังขาดอีก ${needed - here} คนจึงครบองค์ประชุม`)}
          </span>
          <span className="small muted">{digits(`องค์ประชุม${quorumRule(file.committee)} คือ ${needed} คน`)}</span>
        </div>
        <div className="meter tall" aria-hidden="true">
          <div style={{ inlineSize: `${Math.min(100, (here / Math.max(1, members)) * 100)}%` }} />
          <i style={{ insetInlineStart: `${Math.min(100, (needed / Math.max(1, members)) * 100)}%` }} />
        </div>
        <p className="small">
          {digits(
            `มา ${roll.came.length} · ไม่มา ${roll.absent.length} · ผู้เข้าร่วม ${roll.guests.length} · ยังไม่ระบุ ${roll.unmarked.length}`,
          )}
        </p>
      </div>
      <div className="quorum-said">
        {sentences.length > 0 && (
          <>
            <ol className="small">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
            <div className="row">
              <Action
                tight
                onPress={() =>
                  void copyText(sentences.join('\n')).then((done) =>
                    setSaid(done ? 'คัดลอกแล้ว' : 'คัดลอกไม่ได้ เลือกข้อความแล้วคัดลอกเอง'),
                  )
                }
              >
                คัดลอกประโยค
              </Action>
              <span className="small" role="status">
                {said}
              </span>
            </div>
          </>
        )}
        {sat && roll.unmarked.length > 0 && (
          <Action tight onPress={() => void attempt(() => store.absentRest())}>
            {digits(`ที่เหลือ ${roll.unmarked.length} คน ไม่มาประชุม`)}
          </Action>
        )}
      </div>
    </section>
  )
}
