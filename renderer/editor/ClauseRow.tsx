import type { KeyboardEvent } from 'react'
import { dueWords } from '../../shared/documents/kinds/clauseWords.ts'
import type { Clause } from '../../shared/model/meeting.ts'
import { Action } from '../components/Action.tsx'
import { Choice } from '../components/fields/Choice.tsx'
import { DayField } from '../components/fields/DayField.tsx'
import { TextBlockField } from '../components/fields/LineField.tsx'
import { useDigits } from '../components/useDigits.ts'
import { useSlice, useStores } from '../stores/useStores.ts'
import { Owners } from './Owners.tsx'
import { RHYTHMS } from './resolutionWords.ts'

interface ClauseRowProps {
  clause: Clause
  number: string
  readOnly: boolean
  onMove: (by: 1 | -1) => void
}

/** One clause: what is to be done; beneath it by whom, until when, how often. */
export function ClauseRow({ clause, number, readOnly, onMove }: ClauseRowProps) {
  const { meeting } = useStores()
  const digits = useDigits()
  const said = useSlice('meeting', (state) => state.file?.meeting.date)
  const save = (change: Partial<Clause>) => meeting.change('clauses', clause.id, change)
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  function press(event: KeyboardEvent) {
    if (!event.altKey || readOnly) return
    if (event.code === 'ArrowUp') onMove(-1)
    else if (event.code === 'ArrowDown') onMove(1)
    else if (event.code === 'ArrowRight') quietly(save({ level: Math.min(4, clause.level + 1) }))
    else if (event.code === 'ArrowLeft') quietly(save({ level: Math.max(0, clause.level - 1) }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li
      className="clause"
      data-clause={clause.id}
      style={{ '--level': clause.level } as React.CSSProperties}
      onKeyDown={press}
    >
      <span className="clause-number">{digits(number)}</span>
      <TextBlockField
        bare
        label={`ข้อสั่งการ ${digits(number)}`}
        placeholder="สิ่งที่ต้องทำ"
        optional
        readOnly={readOnly}
        value={clause.text}
        save={(text) => save({ text })}
      />
      <div className="clause-facts">
        <Owners ownerIds={clause.ownerIds} readOnly={readOnly} save={(ownerIds) => save({ ownerIds })} />
        <DayField
          bare
          label="กำหนดเสร็จ"
          placeholder="กำหนดเสร็จ"
          optional
          readOnly={readOnly}
          value={clause.due}
          said={said}
          keep={readOnly ? undefined : `clauses/${clause.id}/due`}
          save={(due) => save({ due })}
        />
        <Choice
          bare
          readOnly={readOnly}
          label="ความถี่"
          value={clause.rhythm ?? 'once'}
          options={RHYTHMS}
          hint={clause.due && clause.rhythm ? digits(`กำหนดเสร็จคือครั้งแรก ${dueWords(clause)[1]}`) : undefined}
          save={(rhythm) => save({ rhythm: rhythm === 'once' ? null : rhythm })}
        />
        {!readOnly && (
          <>
            <Choice
              bare
              label="แบบเลขข้อ"
              value={clause.mark}
              options={[
                { id: 'dot', label: digits('1.') },
                { id: 'paren', label: digits('1)') },
                { id: 'parens', label: digits('(1)') },
                { id: 'dash', label: '-' },
                { id: 'outline', label: digits('1.1') },
              ]}
              save={(mark) => save({ mark })}
            />
            <Action tight tone="quiet" onPress={() => quietly(meeting.remove('clauses', clause.id))}>
              ลบข้อ
            </Action>
          </>
        )}
      </div>
    </li>
  )
}
