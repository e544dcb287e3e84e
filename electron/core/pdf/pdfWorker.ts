import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { createPageText } from './pdfiumText.ts'
import type { PdfAnswer, PdfAsked } from './pdfPages.ts'

/** The thread that reads a PDF; whatever a file does to it, the office goes on (pdfPages.ts). */

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
const LOCKED = [4, 5]

/** The library keeps it, its types do not say so. */
const heapOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

async function read({ bytes, wasm, mostLetters }: PdfAsked): Promise<PdfAnswer> {
  const library = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer })
  library.PDFiumExt_Init()
  const at = library.pdfium.wasmExports.malloc(bytes.length)
  heapOf(library).set(bytes, at)
  const file = library.FPDF_LoadMemDocument(at, bytes.length, '')
  if (!file) return { refused: LOCKED.includes(library.FPDF_GetLastError()) ? 'locked' : 'damaged' }
  const pageText = createPageText(library)
  const pages: string[] = []
  let letters = 0
  for (let index = 0; index < library.FPDF_GetPageCount(file) && letters < mostLetters; index += 1) {
    const page = library.FPDF_LoadPage(file, index)
    const text = page ? pageText(page) : ''
    library.FPDF_ClosePage(page)
    pages.push(text)
    letters += text.length
  }
  return { pages }
}

parentPort?.postMessage(await read(workerData as PdfAsked))
