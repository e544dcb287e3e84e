import { Link, useLocation } from 'wouter'
import type { Card } from '../../../shared/help/card.ts'
import { CARD_GROUPS } from '../../../shared/help/cards.ts'
import { Action } from '../../components/Action.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

interface CardListProps {
  open: string
  search: string
  found: readonly Card[]
  onSearch: (search: string) => void
}

/** Every card in its group, or those that hold the words asked for. */
export function CardList({ open, search, found, onSearch }: CardListProps) {
  const digits = useDigits()
  const { guide } = useStores()
  const [, go] = useLocation()
  const hidden = useSlice('guide', (state) => state.hidden)
  const asked = search.trim() !== ''
  const groups = asked ? [{ title: digits(`พบ ${found.length} เรื่อง`), cards: found }] : CARD_GROUPS

  return (
    <>
      <div className="list-head">
        <PaneSearch label="ค้นหาวิธีใช้" value={search} onChange={onSearch} />
      </div>
      <nav className="list-body" aria-label="วิธีใช้">
        {groups.map(({ title, cards }) => (
          <section key={title} className="list-group" aria-label={title}>
            <header>{title}</header>
            {cards.map((card) => (
              <CardLink key={card.id} card={card} open={card.id === open} />
            ))}
          </section>
        ))}
        {hidden && (
          <Action
            tone="quiet"
            onPress={() => {
              guide.hide(false)
              go('/today')
            }}
          >
            แสดงสามขั้นแรกที่หน้าวันนี้
          </Action>
        )}
      </nav>
    </>
  )
}

function CardLink({ card, open }: { card: Card; open: boolean }) {
  return (
    <Link
      href={`/help/${card.id}`}
      className="list-item"
      aria-current={open ? 'page' : undefined}
      data-selected={open ? true : undefined}
    >
      {card.title}
    </Link>
  )
}
