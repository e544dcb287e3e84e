import type { Letter } from '../../../shared/model/letter.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField } from '../../components/fields/DayField.tsx'
import { EntryList } from '../../components/fields/EntryList.tsx'
import { type FieldProps, LineField } from '../../components/fields/LineField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'

export type References = Letter['references']

const OWN = 'own'
const EMPTY = { letterId: null, from: '', urgency: null, number: '', date: null }

/** Letters referred to: one of the register, or one written out. */
export function ReferencesField(props: FieldProps<References>) {
  const digits = useDigits()
  const letters = useSlice('papers', (state) => state.letters)
  const named = letters.filter((letter) => letter.number !== '')
  return (
    <EntryList {...props} noun="หนังสืออ้างถึง" empty={EMPTY}>
      {(entry, put) => (
        <>
          <Choice
            label="หนังสือ"
            readOnly={props.readOnly}
            value={entry.letterId ?? OWN}
            options={[
              { id: OWN, label: 'กรอกเอง' },
              ...named.map((letter) => ({
                id: letter.id,
                label: digits(
                  [`ที่ ${letter.number}`, letter.date && longDate(letter.date), letter.subject]
                    .filter(Boolean)
                    .join(' '),
                ),
              })),
            ]}
            save={(id) => put({ letterId: id === OWN ? null : id })}
          />
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
