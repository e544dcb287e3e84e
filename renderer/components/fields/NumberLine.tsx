import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { useDigits } from '../useDigits.ts'
import { Unreadable } from '../useDraft.ts'
import { type FieldProps, TypedField } from './LineField.tsx'

interface NumberLineProps extends FieldProps<number | null> {
  min: number
  max: number
}

/** A whole number in Thai or Arabic digits. */
export function NumberLine({ min, max, optional, ...props }: NumberLineProps) {
  const digits = useDigits()
  return (
    <TypedField
      {...props}
      optional={optional}
      inputMode="numeric"
      show={(value) => (value === null ? '' : digits(value))}
      read={(text) => {
        const plain = toArabicDigits(text).trim()
        if (plain === '') return optional ? null : new Unreadable('ต้องกรอก')
        const value = Number(plain)
        const fits = Number.isInteger(value) && value >= min && value <= max
        return fits ? value : new Unreadable(digits(`ต้องเป็นจำนวนเต็ม ${min}–${max}`))
      }}
    />
  )
}
