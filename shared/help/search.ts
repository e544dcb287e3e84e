import { fold, searching } from '../thai/search.ts'
import { type Card, plainText } from './card.ts'

/** Cards that hold every word, wherever in them and mid-word too; those that hold it in their name come first. */
export function matchingCards(cards: readonly Card[], search: string): Card[] {
  const within = searching(search)
  const named = ({ title, also }: Card) => within(fold(`${title} ${also}`))
  const told = ({ title, also, purpose, steps }: Card) =>
    within(fold([title, also, purpose, ...steps.map(plainText)].join(' ')))
  return [...cards.filter(named), ...cards.filter((card) => !named(card) && told(card))]
}
