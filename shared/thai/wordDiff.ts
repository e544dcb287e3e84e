/** Two texts word by word. Thai words are not parted by spaces, so the words are those of ICU's dictionary. */

export interface DiffPart {
  text: string
  /** Null: in both. */
  side: 'before' | 'after' | null
}

/** Beyond this many words on both sides the parts between common ends are shown whole. */
const MOST = 4_000_000

const wordsOf = (text: string): string[] =>
  [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** The longest words both have in order: lengths by suffix, then one walk. */
function between(a: readonly string[], b: readonly string[]): DiffPart[] {
  const whole: DiffPart[] = [
    { text: a.join(''), side: 'before' },
    { text: b.join(''), side: 'after' },
  ]
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST) return whole
  const wide = b.length + 1
  const longest = new Uint32Array((a.length + 1) * wide)
  const of = (i: number, j: number): number => longest[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * wide + j] = a[i] === b[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1))
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ text: a[i] ?? '', side: null })
      i++
      j++
    } else if (i < a.length && (j === b.length || of(i + 1, j) >= of(i, j + 1))) {
      parts.push({ text: a[i] ?? '', side: 'before' })
      i++
    } else {
      parts.push({ text: b[j] ?? '', side: 'after' })
      j++
    }
  }
  return parts
}

export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  const start = commonStart(a, b)
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse())
  const parts: DiffPart[] = [
    { text: a.slice(0, start).join(''), side: null },
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { text: a.slice(a.length - end).join(''), side: null },
  ]
  const joined: DiffPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.text === '') continue
    if (last?.side === part.side) last.text += part.text
    else joined.push({ ...part })
  }
  return joined
}
