import { piecesOf } from '../../../shared/help/card.ts'
import { useDigits } from '../../components/useDigits.ts'

/** A sentence of a card: words of the screen stand out as they do there, keys look like keys. */
export function Sentence({ children }: { children: string }) {
  const digits = useDigits()
  return piecesOf(children).map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes its order
    if (kind === 'key') return <kbd key={index}>{text}</kbd>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    if (kind === 'quote') return <b key={index}>{digits(text)}</b>
    return digits(text)
  })
}
