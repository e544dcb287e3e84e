import { Worker } from 'node:worker_threads'
import { pdfiumFile, workerFile } from '../resources.ts'
import { Unreadable, WORDS } from './unreadable.ts'

/** The words of a PDF by PDFium, which reads Thai as its writer meant it (ActualText), in a thread of its own. */

export interface PdfAsked {
  bytes: Uint8Array
  wasm: string
  mostLetters: number
}

export type PdfAnswer = { pages: string[] } | { refused: 'locked' | 'damaged' }

/** A file that keeps the thread longer than this is built to do so. */
const LIMIT_MS = 60_000

/**
 * Text of each page, lines as they stand there, until there are `mostLetters`; a scan has empty pages.
 * @throws {Unreadable} a file with a password, or one that is no PDF
 */
export async function pdfPages(bytes: Uint8Array, mostLetters: number): Promise<string[]> {
  const asked: PdfAsked = { bytes, wasm: pdfiumFile(), mostLetters }
  const worker = new Worker(workerFile('electron', 'core', 'pdf', 'pdfWorker.ts'), { workerData: asked })
  try {
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Unreadable(WORDS.damaged)), LIMIT_MS)
      timer.unref()
      worker.once('message', resolve)
      worker.once('error', (cause) => reject(new Unreadable(WORDS.damaged, { cause })))
      worker.once('exit', () => reject(new Unreadable(WORDS.damaged)))
    })
    if ('refused' in answer) throw new Unreadable(WORDS[answer.refused])
    return answer.pages
  } finally {
    await worker.terminate()
  }
}
