import { fold, searching } from '../thai/search.ts'
import { type Card, plainText } from './card.ts'
import { meaningsOf } from './synonyms.ts'

const named = ({ title, also }: Card): string => fold(`${title} ${also}`)
const told = ({ title, also, purpose, steps }: Card): string =>
  fold([title, also, purpose, ...steps.map(plainText)].join(' '))

/**
 * Cards that hold every word, wherever in them and mid-word too, in the words typed or in others of the same meaning.
 * Those that hold what was typed come first, and among them those that hold it in their name.
 */
export function matchingCards(cards: readonly Card[], search: string): Card[] {
  const typed = searching(search)
  const words = fold(search).split(' ').filter(Boolean).map(meaningsOf)
  const meant = (text: string) => words.every((meanings) => meanings.some((one) => text.includes(one)))
  const tests: ReadonlyArray<(card: Card) => boolean> = [
    (card) => typed(named(card)),
    (card) => meant(named(card)),
    (card) => typed(told(card)),
    (card) => meant(told(card)),
  ]
  const found = tests.flatMap((test) => cards.filter(test))
  return [...new Set(found)]
}
