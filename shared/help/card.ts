/**
 * One task of the secretariat, told on one page. In its sentences «…» quotes words of the screen exactly as they stand
 * there and [Ctrl+K] a key; test/help holds both to the program.
 */
export interface Card {
  /** Also the name of its picture: resources/help/<id>.jpg. */
  id: string
  title: string
  /** What it is for, in one line. */
  purpose: string
  steps: readonly string[]
  /** What the picture shows, for who cannot see it. */
  picture: string
  /** The screen itself; `:meeting` and `:committee` stand for the latest one of the office. */
  href: string
  related: readonly string[]
  /** Other words one might look for it by. */
  also: string
}

export type Piece = { kind: 'text' | 'quote' | 'key'; text: string }

/** A sentence in its parts: words, what is quoted from the screen, keys. */
export function piecesOf(sentence: string): Piece[] {
  return sentence
    .split(/(«[^»]+»|\[[^\]]+\])/)
    .filter(Boolean)
    .map((text): Piece => {
      if (text.startsWith('«')) return { kind: 'quote', text: text.slice(1, -1) }
      if (text.startsWith('[')) return { kind: 'key', text: text.slice(1, -1) }
      return { kind: 'text', text }
    })
}

export const plainText = (sentence: string): string =>
  piecesOf(sentence)
    .map(({ text }) => text)
    .join('')
