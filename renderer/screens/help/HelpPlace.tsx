import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Card } from '../../../shared/help/card.ts'
import { CARDS } from '../../../shared/help/cards.ts'
import { matchingCards } from '../../../shared/help/search.ts'
import { Action } from '../../components/Action.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { Panes } from '../frame/Panes.tsx'
import { CardList } from './CardList.tsx'
import { CardPage } from './CardPage.tsx'

/** วิธีใช้: a card for each task, beside the list of them all. Nothing of it needs a network. */
export function HelpPlace({ id, rail }: { id: string | undefined; rail: ReactNode }) {
  const card = CARDS.find((one) => one.id === id) ?? (CARDS[0] as Card)
  useTitle(`วิธีใช้ ${card.title}`)
  const work = useRef<HTMLElement>(null)
  const [search, setSearch] = useState('')
  const found = matchingCards(CARDS, search)
  // Read from its beginning, by eye and by screen reader; typing in the search keeps its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every card
  useEffect(() => {
    work.current?.scrollTo(0, 0)
    if (!(document.activeElement instanceof HTMLInputElement)) work.current?.querySelector('h1')?.focus()
  }, [card.id])
  return (
    <Panes
      rail={rail}
      listLabel="รายการวิธีใช้"
      open={id !== undefined}
      list={<CardList open={found.length > 0 ? card.id : ''} search={search} found={found} onSearch={setSearch} />}
      main={
        <section ref={work} className="work" data-pane tabIndex={-1} aria-label={card.title}>
          <Link href="/help" className="back small">
            ‹ รายการวิธีใช้
          </Link>
          {found.length > 0 ? (
            <CardPage card={card} />
          ) : (
            <div className="stack">
              <h1 tabIndex={-1}>ไม่พบวิธีใช้</h1>
              <p role="status">{`ไม่พบวิธีใช้ที่มีคำว่า “${search.trim()}” ลองคำที่สั้นลงหรือคำอื่น เช่น หนังสือ วาระ มติ รายงาน หรือกด Esc เพื่อดูทั้งหมด`}</p>
              <div className="row">
                <Action onPress={() => setSearch('')}>ดูทุกเรื่อง</Action>
              </div>
            </div>
          )}
        </section>
      }
    />
  )
}
