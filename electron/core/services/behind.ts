import { composeDraft } from '../../../shared/documents/compose.ts'
import type { Facts } from '../../../shared/documents/kind.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import type { Document } from '../../../shared/model/document.ts'
import { changesSince } from './changed.ts'
import { factsOf, meetingFile, type Reader } from './facts.ts'
import { layersOf } from './templates.ts'

/** Whether a draft was typed over words that the records have changed since. */
async function typedOverOld(reader: Reader, document: Document, known: Facts['meeting']): Promise<boolean> {
  const kind = kindOf(document.kind)
  const facts = kind.from === 'meeting' ? known : await factsOf(reader, kind, document)
  const layers = await layersOf(reader, facts.office.id, kind.id)
  return composeDraft(kind, facts, document, ...layers).conflicts.length > 0
}

/** Papers of one meeting that its records have left behind: issued before a change, or typed over before it. */
export async function behindOf(reader: Reader, meetingId: string, documents: readonly Document[]): Promise<string[]> {
  if (documents.length === 0) return []
  // Read once for all of them.
  const file = await meetingFile(reader, meetingId)
  const behind: string[] = []
  for (const document of documents) {
    const left =
      document.state === 'issued'
        ? (await changesSince(reader, document, file)).length > 0
        : // A draft that cannot be made any more says so where it is opened.
          await typedOverOld(reader, document, file).catch(() => false)
    if (left) behind.push(document.id)
  }
  return behind
}
