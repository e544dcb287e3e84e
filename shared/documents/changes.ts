import { blockLines } from '../lint/sheets.ts'
import { alignment } from '../thai/alignment.ts'
import type { DigitPolicy } from '../thai/digits.ts'
import type { Block } from './block.ts'

/** A stretch of a paper that says something else now; empty where it is new or gone. */
export interface TextChange {
  was: string
  now: string
}

/** Where two versions of a paper say different things, in the order of the page; how they are laid out is no change. */
export function changesBetween(older: readonly Block[], newer: readonly Block[], digits: DigitPolicy): TextChange[] {
  const [a, b] = [blockLines(older, digits), blockLines(newer, digits)]
  const places = alignment(a, b)
  const changes: TextChange[] = []
  let [from, to] = [0, 0]
  for (let i = 0; i <= a.length; i++) {
    const at = i < a.length ? (places[i] ?? -1) : b.length
    if (at < 0) continue
    const change = { was: a.slice(from, i).join('\n'), now: b.slice(to, at).join('\n') }
    if (change.was !== change.now) changes.push(change)
    ;[from, to] = [i + 1, at + 1]
  }
  return changes
}
