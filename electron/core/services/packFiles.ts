import { contentWarning, endingOf, HEAD_BYTES } from '../../../shared/desk/files.ts'
import type { PackPart } from '../../../shared/pack/parts.ts'
import type { Context } from '../createServices.ts'
import { wholeFile } from '../db/fileParts.ts'
import type { Progress } from '../jobs.ts'
import type { PackFileMaker } from '../pdf/packFile.ts'
import { Unreadable } from '../pdf/unreadable.ts'

/** Attached files turned into pages, each by what it is; one that cannot be says why. */

const OFFICE: ReadonlySet<string> = new Set('doc docx odt rtf xls xlsx ods csv ppt pptx odp'.split(' '))
const PICTURES: Record<string, 'png' | 'jpg'> = { png: 'png', jpg: 'jpg', jpeg: 'jpg' }

const WORDS = {
  gone: 'ไม่มีเนื้อไฟล์ในเครื่องนี้ เพราะไฟล์ไม่ได้มากับข้อมูลที่นำเข้า ให้ขอไฟล์จากต้นทางแล้วแนบที่เดิม',
  noProgram:
    'เครื่องนี้ไม่มี Microsoft Office หรือ LibreOffice จึงแปลงไฟล์ Word Excel PowerPoint เป็นหน้าเอกสารไม่ได้ ให้พิมพ์จากไฟล์ต้นฉบับ หรือบันทึกเป็น PDF แล้วแนบแทน',
  secret: 'ไฟล์ตั้งรหัสผ่านไว้ หรือเนื้อในไม่ตรงกับนามสกุล ให้เปิดตรวจ แล้วบันทึกเป็น PDF แนบแทน',
  failed: 'แปลงไฟล์เป็นหน้าเอกสารไม่สำเร็จ ให้เปิดจากโปรแกรมต้นทาง แล้วบันทึกเป็น PDF แนบแทน',
  kind: 'ไฟล์ชนิดนี้ไม่มีหน้าที่พิมพ์รวมได้',
  converted: 'แปลงจากไฟล์ Office ด้วยโปรแกรมในเครื่องนี้ ตำแหน่งบรรทัดอาจต่างจากที่เจ้าของไฟล์เห็น ให้เปิดตรวจก่อนแจก',
} as const

export interface TakenFiles {
  /** Pages by the key of the part. */
  pages: Map<string, number>
  /** Words of text files, to be printed with the papers. */
  texts: Map<string, string>
  /** Why a part is not in the pack. */
  left: Map<string, string>
  /** What is to be looked at in one that is. */
  notes: Map<string, string>
}

export async function takeFiles(
  { sqlite, ports }: Pick<Context, 'sqlite' | 'ports'>,
  parts: readonly PackPart[],
  pack: PackFileMaker,
  progress: Progress,
): Promise<TakenFiles> {
  const taken: TakenFiles = { pages: new Map(), texts: new Map(), left: new Map(), notes: new Map() }
  const office: PackPart[] = []
  progress.doing('กำลังอ่านไฟล์แนบ', parts.length)
  for (const [index, part] of parts.entries()) {
    const ending = endingOf(part.fileName)
    if (part.state === 'gone') taken.left.set(part.key, WORDS.gone)
    else if (OFFICE.has(ending)) office.push(part)
    else await orSlip(taken, part.key, () => take(part, bytesOf(part), ending))
    progress.told(index + 1)
    await progress.rest()
  }
  await convert()
  return taken

  function bytesOf({ key }: PackPart): Buffer {
    return wholeFile(sqlite, key.slice('file:'.length))
  }

  async function take({ key }: PackPart, bytes: Buffer, ending: string): Promise<void> {
    const picture = PICTURES[ending]
    if (ending === 'pdf') taken.pages.set(key, await pack.addPdf(key, bytes, progress.rest))
    else if (picture) taken.pages.set(key, await pack.addPicture(key, bytes, picture))
    else if (ending === 'txt') taken.texts.set(key, textOf(bytes))
    else throw new Unreadable(WORDS.kind)
  }

  /** All of them in one run of the program: to start it is the slow part. */
  async function convert(): Promise<void> {
    const ready = office.flatMap((part) => {
      const bytes = bytesOf(part)
      if (!contentWarning(part.fileName, bytes.subarray(0, HEAD_BYTES)) && !isLockedOffice(part.fileName, bytes))
        return [{ part, bytes }]
      taken.left.set(part.key, WORDS.secret)
      return []
    })
    if (ready.length === 0) return
    progress.doing('กำลังแปลงไฟล์ Word และ Excel', ready.length)
    const inputs = ready.map(({ part, bytes }) => ({ name: part.fileName, bytes }))
    const made = (await ports.officePdf?.(inputs, progress.signal)) ?? null
    for (const [index, { part }] of ready.entries()) {
      const pdf = made?.[index]
      if (!made) taken.left.set(part.key, WORDS.noProgram)
      else if (!pdf) taken.left.set(part.key, WORDS.failed)
      else
        await orSlip(taken, part.key, async () => {
          taken.pages.set(part.key, await pack.addPdf(part.key, pdf, progress.rest))
          taken.notes.set(part.key, WORDS.converted)
        })
      progress.told(index + 1)
      await progress.rest()
    }
  }
}

async function orSlip({ left }: TakenFiles, key: string, take: () => Promise<void>): Promise<void> {
  try {
    await take()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    left.set(key, error.message)
  }
}

/** Rule: a new Office file with a password is an OLE file under its ending ([MS-OFFCRYPTO] 2.3). */
const isLockedOffice = (fileName: string, bytes: Buffer): boolean =>
  /^(docx|xlsx|pptx)$/.test(endingOf(fileName)) && bytes.readUInt32BE(0) === 0xd0cf11e0

/** UTF-8 where it is valid, else the Thai code page that older programs of Windows write. */
function textOf(bytes: Buffer): string {
  const text = bytes.includes(0) ? new TextDecoder('utf-16le').decode(bytes) : decoded(bytes)
  // What a printed page cannot carry is left out; XML-like controls never were words.
  return text
    .replace(/^\ufeff/, '')
    .replace(/\f/g, '\n')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}
