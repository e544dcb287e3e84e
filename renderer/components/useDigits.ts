import { toThaiDigits, withDigits } from '../../shared/thai/digits.ts'
import { useSlice } from '../stores/useStores.ts'

/** Writes numbers as the office does. Before there is an office, in Thai digits. */
export function useDigits(): (text: string | number) => string {
  const policy = useSlice('office', (state) => state.office?.digits)
  return (text) => (policy ? withDigits(String(text), policy) : toThaiDigits(String(text)))
}
