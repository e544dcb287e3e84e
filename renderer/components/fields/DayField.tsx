import { parseTime } from '../../../shared/thai/date.ts'
import { useDigits } from '../useDigits.ts'
import { Unreadable } from '../useDraft.ts'
import { dayEcho, dayText, readDayField } from './dayText.ts'
import { type FieldProps, TypedField } from './LineField.tsx'

interface DayFieldProps extends FieldProps<string | null> {
  /** The day from which ภายใน ๓๐ วัน is counted; today where none is given. */
  said?: string | undefined
  keep?: string | undefined
}

export function DayField({ optional, said, ...props }: DayFieldProps) {
  const digits = useDigits()
  return (
    <TypedField
      {...props}
      optional={optional}
      hint={props.hint ?? 'เช่น ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69'}
      show={(day) => digits(dayText(day))}
      read={(text) => readDayField(text, optional ?? false, new Date(), said)}
      complete={(text) => /[0-9๐-๙]{4}$/.test(text.trim())}
      echo={(text) => digits(dayEcho(text, new Date(), said))}
    />
  )
}

export function TimeField({ optional, ...props }: FieldProps<string | null>) {
  const digits = useDigits()
  return (
    <TypedField
      {...props}
      optional={optional}
      hint={props.hint ?? 'เช่น ๐๙.๐๐ หรือ 0900'}
      complete={(text) => /[0-9๐-๙]{2}[.:]?[0-9๐-๙]{2}/.test(text)}
      show={(time) => (time ? digits(time.replace(':', '.')) : '')}
      read={(text) => {
        if (text.trim() === '') return optional ? null : new Unreadable('ต้องกรอกเวลา')
        return parseTime(text) ?? new Unreadable('อ่านเวลาไม่ได้ พิมพ์อย่าง ๐๙.๐๐ หรือ 0900')
      }}
    />
  )
}
