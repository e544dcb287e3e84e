import { EntryList } from '../../components/fields/EntryList.tsx'
import { type FieldProps, LineField } from '../../components/fields/LineField.tsx'
import { useDigits } from '../../components/useDigits.ts'

type Addressees = Array<{ groupId: string | null; text: string }>

/** Whom a letter goes to, as printed after the salutation. */
export function AddresseesField(props: FieldProps<Addressees>) {
  const digits = useDigits()
  return (
    <EntryList {...props} noun="ผู้รับ" empty={{ groupId: null, text: '' }}>
      {(entry, put, index) => (
        <LineField
          bare
          label={digits(`${props.label} ${index + 1}`)}
          placeholder="นายอำเภอทุกอำเภอ"
          value={entry.text}
          readOnly={props.readOnly}
          // Words of one's own no longer are the group's: the link would print something else than what is read here.
          save={(text) => put({ text, groupId: null })}
        />
      )}
    </EntryList>
  )
}
