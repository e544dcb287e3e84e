import type { PersonName } from '../../../shared/model/fields.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { type FieldProps, TypedField } from './LineField.tsx'
import { readName } from './nameText.ts'

/** A person's name typed as people write it; the parts understood are shown beneath. */
export function NameField(props: FieldProps<PersonName | null>) {
  return (
    <TypedField
      {...props}
      placeholder="คำนำหน้า ชื่อ สกุล"
      show={(name) => (name ? fullName(name) : '')}
      read={readName}
      echo={(text) => {
        const name = readName(text)
        if (!name) return ''
        return [
          name.title && `คำนำหน้า ${name.title}`,
          `ชื่อ ${name.given}`,
          name.family ? `สกุล ${name.family}` : 'ไม่มีสกุล',
        ]
          .filter(Boolean)
          .join(' · ')
      }}
    />
  )
}
