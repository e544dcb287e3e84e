import { useMemo } from 'react'
import { replyOf } from '../../../shared/desk/replies.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { DayField } from '../../components/fields/DayField.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { NameField } from '../../components/fields/NameField.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { letterOption, referable } from '../papers/letterOptions.ts'
import { rowName } from './attendance.ts'
import { REPLY_MARKS, type ReplyMark } from './replies.ts'
import { NAMELESS, useSubstitute } from './useSubstitute.ts'

interface ReplyEditorProps {
  row: Attendance
  /** The day of the meeting. */
  date: string
  /** The answer that is being saved. */
  marking: ReplyMark | null
  readOnly: boolean
  onMark: (mark: ReplyMark) => void
}

/** Everything one reply slip says. */
export function ReplyEditor({ row, date, marking, readOnly, onMark }: ReplyEditorProps) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const letters = useSlice('papers', (state) => state.letters)
  const options = useMemo(
    () =>
      referable(letters)
        .filter(({ direction }) => direction === 'in')
        .map((letter) => {
          const { id, name } = letterOption(letter, '')
          return { id, name: digits(name) }
        }),
    [letters, digits],
  )
  const save = (change: Partial<Attendance>) => store.change('attendances', row.id, change)
  const saved = replyOf(row, date)
  const reply = marking === null ? saved : marking === 'silent' ? null : marking
  const substitute = useSubstitute(row.replySubstitute, (replySubstitute) => save({ replySubstitute }))
  return (
    <section className="person-editor" aria-label={`การตอบรับของ${rowName(row)}`}>
      <h3>{rowName(row)}</h3>
      {row.reply && !reply && row.replyFor && (
        <p className="notice attention">
          <span>{digits(`ตอบไว้สำหรับวันที่ ${longDate(row.replyFor)} การประชุมเปลี่ยนวันแล้ว ให้สอบถามใหม่`)}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles, not a form group */}
      <div className="status-keys" role="group" aria-label="คำตอบ">
        {REPLY_MARKS.map((mark) => (
          <Action
            key={mark.id}
            tight
            isDisabled={readOnly}
            aria-pressed={mark.id === (reply ?? 'silent')}
            onPress={() => onMark(mark.id)}
          >
            {mark.label}
          </Action>
        ))}
      </div>
      {reply === 'substitute' && (
        <div data-ask="reply" className="stack-tight">
          <NameField label="ชื่อผู้แทน" readOnly={readOnly} value={substitute.name} save={substitute.saveName} />
          <LineField
            label="ตำแหน่งของผู้แทน"
            optional
            value={substitute.post}
            save={substitute.savePost}
            hint={substitute.nameless ? NAMELESS : undefined}
            readOnly={readOnly}
          />
        </div>
      )}
      {reply === 'declined' && (
        <div data-ask="reply">
          <LineField
            label="เหตุผล"
            optional
            placeholder="ติดราชการ"
            readOnly={readOnly}
            value={row.replyReason}
            save={(replyReason) => save({ replyReason })}
          />
        </div>
      )}
      {reply && (
        <>
          <DayField label="วันที่ตอบ" readOnly={readOnly} value={row.replied} save={(replied) => save({ replied })} />
          {!readOnly && (
            <PickField
              label="หนังสือตอบรับ"
              optional
              placeholder="พิมพ์เลขรับ เลขที่ หรือเรื่อง"
              unknown="ไม่มีหนังสือนี้ในทะเบียนรับ ลงรับก่อน หรือเว้นว่าง"
              options={options}
              value={row.replyLetterId}
              save={(replyLetterId) => save({ replyLetterId })}
            />
          )}
        </>
      )}
    </section>
  )
}
