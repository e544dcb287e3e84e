import type { HistoryChange } from '../historyApi.ts'
import type { Prose } from '../model/prose.ts'
import { difference } from '../thai/difference.ts'

/** What a step of history had written, where it changed texts that were there before. */
export interface Written {
  /** The words that came with it. */
  words: string
  /** The whole text it made, when it changed one text alone. */
  only: string | null
}

export function writtenBy(changes: readonly HistoryChange[]): Written {
  // A record that was made or removed is named by its step; here it is about words that nobody names.
  if (changes.some(({ what }) => what !== 'update')) return { words: '', only: null }
  const fields = changes.flatMap((change) => change.fields)
  const words = fields.flatMap(({ before, after }) =>
    difference(before, after)
      .filter(({ how }) => how === 'new')
      .map(({ text }) => text),
  )
  return { words: words.join(' … ').trim(), only: fields.length === 1 ? (fields[0]?.after ?? null) : null }
}

/** Blocks that stand nowhere in a text. Places of resolutions are left out: they stay where they were put. */
export function missing(blocks: Prose, text: Prose): Prose {
  const here = new Set(text.map((block) => JSON.stringify(block)))
  return blocks.filter(
    (block) =>
      block.type !== 'resolution' &&
      !(block.type !== 'table' && block.text.length === 0) &&
      !here.has(JSON.stringify(block)),
  )
}
