import { useMemo } from 'react'
import { difference } from '../../../shared/thai/difference.ts'
import { folded } from './folded.ts'

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
