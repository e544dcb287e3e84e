import type { ReactNode } from 'react'
import type { Marked } from '../../../shared/searchApi.ts'
import { useDigits } from '../../components/useDigits.ts'

/** A text with the words that were searched for marked in it. Digits change one for one, so the places hold. */
export function MarkedText({ text, marks }: Marked) {
  const digits = useDigits()
  const shown = digits(text)
  if (shown.length !== text.length) return shown
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push(shown.slice(at, from), <mark key={from}>{shown.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, shown.slice(at)]
}
