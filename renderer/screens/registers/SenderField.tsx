import { useMemo } from 'react'
import { fold, searching } from '../../../shared/thai/search.ts'
import { SuggestInput } from '../../components/fields/SuggestInput.tsx'
import { useSlice } from '../../stores/useStores.ts'

interface SenderFieldProps {
  text: string
  change: (text: string) => void
  error?: string
}

/** Who sent it: senders of earlier letters and the agencies of the directory are offered, any name is taken. */
export function SenderField({ text, change, error }: SenderFieldProps) {
  const letters = useSlice('papers', (state) => state.letters)
  const agencies = useSlice('office', (state) => state.agencies)
  const names = useMemo(() => {
    const senders = letters.filter(({ direction, from }) => direction === 'in' && from !== '').map(({ from }) => from)
    return [...new Set([...senders.reverse(), ...agencies.map(({ name }) => name)])]
  }, [letters, agencies])
  const suggest = (words: string) => {
    const fits = searching(words)
    return names.filter((name) => name !== words && fits(fold(name))).map((name) => ({ id: name, name }))
  }
  return <SuggestInput label="จาก" text={text} change={change} suggest={suggest} choose={change} error={error} />
}
