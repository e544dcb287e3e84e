import type { Block } from '../../../shared/documents/block.ts'
import { changesBetween, type TextChange } from '../../../shared/documents/changes.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import type { Facts } from '../../../shared/documents/kind.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import type { Document } from '../../../shared/model/document.ts'
import { factsOf, type Reader } from './facts.ts'
import { layersOf } from './templates.ts'

/**
 * What an issued paper would say otherwise if it were made of the records as they stand now: with the officer's own
 * words of then and the template of then, so that only changed records show. A paper of a day (a register, a month)
 * says what it said that day. `known` is its meeting where that was read already.
 */
export async function changesSince(
  reader: Reader,
  document: Document,
  known?: Facts['meeting'],
): Promise<TextChange[]> {
  if (document.state !== 'issued' || !document.blocks) return []
  const kind = kindOf(document.kind)
  if (kind.from === 'register' || kind.from === 'calendar') return []
  const facts = (kind.from === 'meeting' && known) || (await factsOf(reader, kind, document))
  const layers = await layersOf(reader, facts.office.id, kind.id, document.issued ?? undefined)
  const values = document.typed ?? document.values
  const { blocks, page } = composeDraft(kind, facts, { values, bases: {} }, ...layers)
  return changesBetween(document.blocks as Block[], blocks, page.digits)
}
