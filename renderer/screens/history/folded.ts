import type { Stretch } from '../../../shared/thai/difference.ts'

/** Letters of unchanged text left standing around a change. */
const AROUND = 60

/** Long stretches that did not change are folded. */
export function folded({ text, how }: Stretch, first: boolean, last: boolean): string {
  if (how !== 'same' || text.length <= AROUND * 3) return text
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const start = first ? '' : clusters.slice(0, AROUND).join('')
  const end = last ? '' : clusters.slice(-AROUND).join('')
  return `${start} … ${end}`
}
