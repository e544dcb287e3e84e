import type { Services } from '../../../shared/api.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { safeName } from '../../../shared/documents/fileName.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import { AppError } from '../../../shared/errors.ts'
import { paperAt } from '../../../shared/export/names.ts'
import { nameIn } from '../../../shared/export/recordNames.ts'
import type { Document } from '../../../shared/model/document.ts'
import { records } from '../db/records.ts'
import { renderDocx } from '../docx/renderDocx.ts'
import { paperHash } from '../paperHash.ts'
import type { ExportWork } from './exportWork.ts'

/** A paper in the export. */
export interface WrittenPaper {
  document: Document
  path: string
  title: string
}

const BROKEN = 'ประกอบเอกสารนี้ไม่ได้ ข้อมูลของเอกสารอยู่ครบใน office.lekha.json'
const CHANGED = 'ข้อความไม่ตรงกับค่าตรวจสอบที่ตรึงไว้เมื่อออก อาจถูกแก้นอกโปรแกรม ให้เทียบกับฉบับที่ลงนาม'

/** Every paper as DOCX: an issued one as it was frozen, a draft as it stands. */
export async function exportPapers(work: ExportWork, docx: Services['documents']['docx']): Promise<WrittenPaper[]> {
  const { facts, places, progress, context, note, put } = work
  const shelf = records(context.db, 'documents', context.ports)
  const counts = new Map<string, number>()
  const written: WrittenPaper[] = []
  progress.doing('กำลังเขียนเอกสาร', facts.documents.length)
  for (const [index, lean] of facts.documents.entries()) {
    await progress.rest()
    const isDraft = lean.state !== 'issued'
    const title = nameIn('documents', lean)
    const document = await shelf.get({ id: lean.id })
    const made = await docxOf(document)
    if (typeof made === 'string') note({ title, path: '', left: true, text: made })
    else {
      const folder = places.ofPaper(lean)
      const place = 1 + (counts.get(folder) ?? 0)
      counts.set(folder, place)
      const path = work.free(`${folder}/${paperAt(place, made.name, isDraft)}`)
      await put(path, [made.bytes], false)
      written.push({ document: lean, path, title: made.name })
      if (!isDraft && document.hash !== paperHash(document)) note({ title, path, left: false, text: CHANGED })
    }
    progress.told(index + 1)
  }
  return written

  async function docxOf(document: Document): Promise<{ name: string; bytes: Buffer } | string> {
    try {
      const { fileName, base64 } = await docx({ id: document.id })
      return { name: fileName.replace(/\.docx$/, ''), bytes: Buffer.from(base64, 'base64') }
    } catch (cause) {
      if (document.state === 'issued') return frozen(document)
      return sentence(document, cause)
    }
  }

  /** What it was made of is gone, which only named it: its words are its own. */
  async function frozen(document: Document): Promise<{ name: string; bytes: Buffer } | string> {
    const name = safeName(nameIn('documents', document))
    try {
      const [blocks, page] = [(document.blocks ?? []) as Block[], document.page as unknown as PageSetup]
      return { name, bytes: await renderDocx({ blocks, page, title: name }) }
    } catch (cause) {
      return sentence(document, cause)
    }
  }

  function sentence({ id }: Document, cause: unknown): string {
    if (cause instanceof AppError) return `${cause.message} ข้อมูลของเอกสารอยู่ครบใน office.lekha.json`
    context.ports.log(`paper ${id} could not be exported`, cause)
    return BROKEN
  }
}
