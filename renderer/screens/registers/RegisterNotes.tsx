import type { Letter } from '../../../shared/model/letter.ts'
import { LineField } from '../../components/fields/LineField.tsx'
import { useStores } from '../../stores/useStores.ts'

/** The two columns of the register that the officer writes: also of a letter that is voided. */
export function RegisterNotes({ letter }: { letter: Letter }) {
  const { register } = useStores()
  const save = (change: Partial<Letter>) => register.changeLetter(letter.id, change)
  return (
    <>
      <LineField label="การปฏิบัติ" optional value={letter.action} save={(action) => save({ action })} />
      <LineField label="หมายเหตุ" optional value={letter.note} save={(note) => save({ note })} />
    </>
  )
}
