import { readScore } from '../../../shared/ita/import/cell.ts'
import { printed } from '../../../shared/ita/words.ts'
import { type FieldProps, TypedField } from '../../components/fields/LineField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { Unreadable } from '../../components/useDraft.ts'

/** A score in Thai or Arabic digits, kept as hundredths; empty is not 0. */
export function ScoreField(props: FieldProps<number | null>) {
  const digits = useDigits()
  return (
    <TypedField
      {...props}
      inputMode="numeric"
      show={(value) => (value === null ? '' : digits(printed(value)))}
      // ๙๒. is on its way to ๙๒.๔๘.
      complete={(text) => /[.,][0-9๐-๙]{2}$/.test(text.trim())}
      read={(text) => {
        const read = readScore(text)
        if (read.is === 'score') return read.value
        if (read.is === 'blank') return props.optional ? null : new Unreadable('ต้องกรอก')
        return new Unreadable('ต้องเป็นคะแนน ๐–๑๐๐ ทศนิยมไม่เกินสองตำแหน่ง')
      }}
    />
  )
}
