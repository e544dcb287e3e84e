import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Paper } from '../../shared/api.ts'
import { paragraphTexts, readDocx } from './docxFile.ts'

export interface SamplePaper {
  paper: Paper
  bytes: Buffer
  /** Text of the DOCX's paragraphs in order. */
  texts: string[]
}

/** Every paper of the sample offices, through the front door, by its document id. */
export async function samplePapers(): Promise<Map<string, SamplePaper>> {
  const office = await openOffice({ file: ':memory:' })
  try {
    const api = clientOf(office.dispatch)
    await api.store.sample({})
    const found = new Map<string, SamplePaper>()
    for (const { id } of await api.documents.list({})) {
      const paper = await api.documents.compose({ id })
      const bytes = Buffer.from((await api.documents.docx({ id })).base64, 'base64')
      found.set(id, { paper, bytes, texts: paragraphTexts(readDocx(bytes).document) })
    }
    return found
  } finally {
    await office.close()
  }
}
