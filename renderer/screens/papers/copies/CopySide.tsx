import { useMemo } from 'react'
import { WAYS } from '../../../../shared/desk/sendings.ts'
import type { SendingWay } from '../../../../shared/model/sending.ts'
import type { SendingChange, SentCopy } from '../../../../shared/sendingApi.ts'
import { longDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { DayField } from '../../../components/fields/DayField.tsx'
import { LineField } from '../../../components/fields/LineField.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { letterOption, referable } from '../letterOptions.ts'

const UNSAID = 'unsaid'
const WAY_OPTIONS = [{ id: UNSAID, label: 'ไม่ระบุ' }, ...Object.entries(WAYS).map(([id, label]) => ({ id, label }))]

/** All that is known of one copy; each field is kept as it is left. */
export function CopySide({ copy }: { copy: SentCopy }) {
  const { sendings } = useStores()
  const digits = useDigits()
  const letters = useSlice('papers', (state) => state.letters)
  const office = useSlice('office', (state) => state.office?.name) ?? ''
  const options = useMemo(
    () =>
      referable(letters.filter(({ direction }) => direction === 'in')).map((letter) => {
        const { id, name } = letterOption(letter, office)
        return { id, name: digits(name) }
      }),
    [letters, office, digits],
  )
  const { recipient, group, sending, answers } = copy
  const save = (change: SendingChange) => sendings.tick([recipient], change)
  return (
    <div className="stack">
      <div>
        <h2>{digits(recipient)}</h2>
        {group && <p className="muted small">{digits(group)}</p>}
      </div>
      <DayField label="วันที่ส่ง" optional value={sending?.sent ?? null} save={(sent) => save({ sent })} />
      <Choice
        label="ส่งทาง"
        options={WAY_OPTIONS}
        value={sending?.way ?? UNSAID}
        save={(id) => save({ way: id === UNSAID ? null : (id as SendingWay) })}
      />
      <DayField label="วันที่ตอบ" optional value={sending?.answered ?? null} save={(answered) => save({ answered })} />
      <PickField
        label="หนังสือที่ตอบ"
        optional
        options={options}
        value={sending?.answerId ?? null}
        save={(answerId) => save({ answerId })}
        unknown="ไม่มีหนังสือรับฉบับนี้ ลงรับในทะเบียนหนังสือก่อน"
      />
      {!sending?.answered &&
        answers.map(({ id, number, date, receivedDate, subject }) => (
          <div key={id} className="notice">
            <p>
              {digits(
                `หนังสือรับจากผู้รับรายนี้ ${number && `ที่ ${number}`} ${date ? `ลงวันที่ ${longDate(date)}` : ''} ${subject}`,
              )}
            </p>
            <Action onPress={() => void save({ answered: receivedDate ?? date, answerId: id })}>ใช้เป็นหนังสือที่ตอบ</Action>
          </div>
        ))}
      <LineField label="หมายเหตุ" optional value={sending?.note ?? ''} save={(note) => save({ note })} />
    </div>
  )
}
