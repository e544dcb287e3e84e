import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { pdfPages } from './pdfPages.ts'
import { Unreadable, WORDS } from './unreadable.ts'

/** Newer ciphers (AES-256) are no damage: PDFium knows them, and tells a password from a mere restriction. */
async function whyNot(bytes: Uint8Array): Promise<string> {
  if (!Buffer.from(bytes).includes('/Encrypt')) return WORDS.damaged
  return pdfPages(bytes, 1).then(
    () => WORDS.sealed,
    (cause: unknown) => (cause instanceof Unreadable ? cause.message : WORDS.damaged),
  )
}

/** Pages of a file copied into another; what they share is carried once, and links among them stay alive. */

/** How many pages are copied between two rests. */
const AT_ONCE = 20

export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  // A file that only restricts what may be done with it opens without a password, as it does in every reader.
  const how = { updateMetadata: false, parseSpeed: ParseSpeeds.Fast, throwOnInvalidObject: true, password: '' }
  const document = await PDFDocument.load(bytes, how).catch(async (cause: unknown) => {
    const locked = cause instanceof EncryptedPDFError || /password|encrypt/i.test(String(cause))
    throw new Unreadable(locked ? WORDS.locked : await whyNot(bytes), { cause })
  })
  if (document.isEncrypted) throw new Unreadable(WORDS.locked)
  return document
}

/** Not yet in the order of the new file: the caller puts them where they belong. */
export async function copyPages(into: PDFDocument, from: PDFDocument, rest: () => Promise<void>): Promise<PDFPage[]> {
  const source = pagesOf(from)
  if (source.length === 0) throw new Unreadable(WORDS.empty)
  if (!source.every(isWhole)) throw new Unreadable(WORDS.damaged)
  const copier = PDFObjectCopier.for(from.context, into.context)
  const pages: PDFPage[] = []
  for (const [index, page] of source.entries()) {
    const ref = copier.copy(page.ref)
    const node = into.context.lookup(ref)
    if (!(node instanceof PDFPageLeaf)) throw new Unreadable(WORDS.damaged)
    pages.push(PDFPage.of(node, ref, into))
    if (index % AT_ONCE === AT_ONCE - 1) await rest()
  }
  return pages
}

function pagesOf(document: PDFDocument): PDFPage[] {
  try {
    return document.getPages()
  } catch (cause) {
    throw new Unreadable(WORDS.damaged, { cause })
  }
}

/** A cut file may still name pages whose content is gone; they would come out empty. */
function isWhole({ node }: PDFPage): boolean {
  if (!node.getInheritableAttribute(PDFName.MediaBox)) return false
  const contents = node.get(PDFName.Contents)
  if (contents === undefined) return true
  const found = node.context.lookup(contents)
  if (!(found instanceof PDFArray)) return found instanceof PDFStream
  return found.asArray().every((one) => !(one instanceof PDFRef) || node.context.lookup(one) instanceof PDFStream)
}
