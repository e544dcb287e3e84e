import { useCallback } from 'react'
import { toThaiDigits, withDigits } from '../../shared/thai/digits.ts'
import { useSlice } from '../stores/useStores.ts'

/**
 * Writes numbers as the office does. Before there is an office, in Thai digits. The same function until the office
 * chooses otherwise: a list of thousands is drawn anew when it changes.
 */
export function useDigits(): (text: string | number) => string {
  const policy = useSlice('office', (state) => state.office?.digits)
  return useCallback((text) => (policy ? withDigits(String(text), policy) : toThaiDigits(String(text))), [policy])
}
