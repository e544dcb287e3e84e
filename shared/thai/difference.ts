import { alignment } from './alignment.ts'

/** A stretch of two texts compared: in both, only in the older, only in the newer. */
export interface Stretch {
  how: 'same' | 'gone' | 'new'
  text: string
}

const WORDS = new Intl.Segmenter('th', { granularity: 'word' })
/** Beyond this many words on both sides a comparison word by word would stall a screen. */
const MOST_PAIRS = 16_000_000

const wordsOf = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment)

/** Two texts word by word, Thai words kept whole; stretches in reading order, gone before new. */
export function difference(older: string, newer: string): Stretch[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)]
  if (a.length * b.length > MOST_PAIRS)
    return [
      { how: 'gone', text: older },
      { how: 'new', text: newer },
    ]
  const places = alignment(a, b)
  const out: Stretch[] = []
  const add = (how: Stretch['how'], text: string): void => {
    const last = out.at(-1)
    if (text === '') return
    if (last?.how === how) last.text += text
    else out.push({ how, text })
  }
  let j = 0
  for (let i = 0; i <= a.length; ) {
    let gone = ''
    while (i < a.length && (places[i] ?? -1) < 0) gone += a[i++]
    const to = i < a.length ? (places[i] ?? 0) : b.length
    add('gone', gone)
    add('new', b.slice(j, to).join(''))
    if (i < a.length) add('same', a[i] ?? '')
    ;[i, j] = [i + 1, to + 1]
  }
  return out
}
