import { Link } from 'wouter'
import { addressOf } from '../../../shared/help/address.ts'
import type { Card } from '../../../shared/help/card.ts'
import { CARDS } from '../../../shared/help/cards.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { PICTURES } from './pictures.ts'
import { Sentence } from './Sentence.tsx'

/** One task: what it is for, how it is done, how it looks, and the way to the screen itself. */
export function CardPage({ card }: { card: Card }) {
  const digits = useDigits()
  const { meetings, committees } = useSlice('meetings', (state) => state)
  const from = useSlice('guide', (state) => state.from)
  const picture = PICTURES.get(card.id)
  const related = card.related.flatMap((id) => CARDS.find((one) => one.id === id) ?? [])
  return (
    <article className="help-card">
      <h1 tabIndex={-1} data-pane-start>
        {card.title}
      </h1>
      <p className="lead">{digits(card.purpose)}</p>
      <ol className="help-steps">
        {card.steps.map((step, index) => (
          <li key={step}>
            <span className="help-number" aria-hidden="true">
              {digits(index + 1)}
            </span>
            <p>
              <Sentence>{step}</Sentence>
            </p>
          </li>
        ))}
      </ol>
      <div className="row">
        <Link href={addressOf(card.href, { meetings, committees })} className="button main">
          เปิดหน้านี้
        </Link>
        {from && (
          <Link href={from} className="button">
            กลับไปหน้าเดิม
          </Link>
        )}
      </div>
      {picture && <img className="help-picture" src={picture} alt={card.picture} />}
      <nav aria-labelledby="help-related">
        <h2 id="help-related">เรื่องที่เกี่ยวข้อง</h2>
        <ul className="help-related">
          {related.map(({ id, title }) => (
            <li key={id}>
              <Link href={`/help/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  )
}
