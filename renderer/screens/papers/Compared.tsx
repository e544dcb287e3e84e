import { useMemo } from 'react'
import { difference } from '../../../shared/thai/difference.ts'
import { useDigits } from '../../components/useDigits.ts'
import { folded } from '../history/folded.ts'

interface ComparedProps {
  was: string
  now: string
  wasLabel: string
  nowLabel: string
  /** Long stretches that both say are left out. */
  fold?: boolean
}

/** Two versions side by side; what only one of them says is marked in it, in colour and by a line. */
export function Compared({ was, now, wasLabel, nowLabel, fold }: ComparedProps) {
  const digits = useDigits()
  const stretches = useMemo(() => difference(was, now), [was, now])
  const side = (left: boolean) =>
    stretches.map((stretch, at) => {
      const { how } = stretch
      const text = fold ? folded(stretch, at === 0, at === stretches.length - 1) : stretch.text
      const key = `${at}-${how}`
      if (how === 'same') return <span key={key}>{digits(text)}</span>
      if (how === 'gone') return left && <del key={key}>{digits(text)}</del>
      return !left && <ins key={key}>{digits(text)}</ins>
    })
  return (
    <div className="compared">
      <div>
        <p className="label">{wasLabel}</p>
        <p className="compared-text">{was ? side(true) : <span className="muted">(ว่าง)</span>}</p>
      </div>
      <div>
        <p className="label">{nowLabel}</p>
        <p className="compared-text">{now ? side(false) : <span className="muted">(ว่าง)</span>}</p>
      </div>
    </div>
  )
}
