import { useMemo } from 'react'
import { difference, type Stretch } from '../../../shared/thai/difference.ts'

/** Letters of unchanged text left standing around a change. */
const AROUND = 60

/** Long stretches that did not change are folded. */
function folded({ text, how }: Stretch, first: boolean, last: boolean): string {
  if (how !== 'same' || text.length <= AROUND * 3) return text
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const start = first ? '' : clusters.slice(0, AROUND).join('')
  const end = last ? '' : clusters.slice(-AROUND).join('')
  return `${start} … ${end}`
}

/** Two texts as one: what went is struck out, what came is underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => difference(before, after), [before, after])
  return (
    <p className="word-diff">
      {parts.map((part, at) => {
        const text = folded(part, at === 0, at === parts.length - 1)
        const key = `${at}`
        if (part.how === 'gone') return <del key={key}>{text}</del>
        return part.how === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </p>
  )
}
