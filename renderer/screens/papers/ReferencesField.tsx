import { useMemo } from 'react'
import type { Letter } from '../../../shared/model/letter.ts'
import { DayField } from '../../components/fields/DayField.tsx'
import { EntryList } from '../../components/fields/EntryList.tsx'
import { type FieldProps, LineField } from '../../components/fields/LineField.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { letterOption, referable } from './letterOptions.ts'

export type References = Letter['references']

const EMPTY = { letterId: null, from: '', urgency: null, number: '', date: null }

/** Letters referred to: found in the registers, sent and received; written out only when it is not there. */
export function ReferencesField(props: FieldProps<References>) {
  const digits = useDigits()
  const letters = useSlice('papers', (state) => state.letters)
  const office = useSlice('office', (state) => state.office?.name) ?? ''
  const options = useMemo(
    () =>
      referable(letters).map((letter) => {
        const { id, name } = letterOption(letter, office)
        return { id, name: digits(name) }
      }),
    [letters, office, digits],
  )
  const pick = (id: string | null) => {
    const letter = letters.find((one) => one.id === id)
    // From the register come number, day and urgency as they stand there; the sender may be worded otherwise.
    return letter
      ? { ...EMPTY, letterId: letter.id, from: letter.from || (letter.direction === 'out' ? office : '') }
      : { letterId: null }
  }
  return (
    <EntryList {...props} noun="หนังสืออ้างถึง" empty={EMPTY}>
      {(entry, put) => (
        <>
          {props.readOnly ? (
            <p>{options.find(({ id }) => id === entry.letterId)?.name}</p>
          ) : (
            <PickField
              label="หนังสือในทะเบียน"
              optional
              placeholder="พิมพ์ส่วนหนึ่งของเลข ชื่อเรื่อง หรือหน่วยงาน"
              unknown="ไม่มีหนังสือนี้ในทะเบียน ลบข้อความนี้แล้วกรอกเองด้านล่าง"
              options={options}
              value={entry.letterId}
              save={(id) => put(pick(id))}
            />
          )}
          <LineField
            label="หนังสือของ"
            hint="เช่น จังหวัดแพร่"
            optional={entry.letterId !== null}
            value={entry.from}
            readOnly={props.readOnly}
            save={(from) => put({ from })}
          />
          {entry.letterId === null && (
            <div className="row">
              <LineField
                label="ที่"
                optional
                value={entry.number}
                readOnly={props.readOnly}
                save={(number) => put({ number })}
              />
              <DayField
                label="ลงวันที่"
                optional
                value={entry.date}
                readOnly={props.readOnly}
                save={(date) => put({ date })}
              />
            </div>
          )}
        </>
      )}
    </EntryList>
  )
}
