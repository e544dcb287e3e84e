import { fileAt } from '../../../shared/export/names.ts'
import { type Attachment, PART_BYTES } from '../../../shared/model/attachment.ts'
import { heldOf, readPart } from '../db/fileParts.ts'
import type { ExportWork } from './exportWork.ts'

/** An attached file in the export; without a path where its content is not on this machine. */
export interface WrittenFile {
  attachment: Attachment
  path: string
  checked: string
}

const GONE = 'ไม่มีเนื้อไฟล์ในเครื่องนี้ เพราะไฟล์ไม่ได้มากับข้อมูลที่นำเข้า ให้ขอไฟล์จากต้นทาง'
const DAMAGED = 'เนื้อไฟล์ไม่ตรงกับที่บันทึกไว้เมื่อแนบ เขียนไว้เท่าที่มี ให้เปิดตรวจ หรือเอาไฟล์จากสำเนาสำรอง'
const WHOLE = 'ครบถ้วน'

/** Every attached file under its own name, passed on a megabyte at a time and held against its hash on the way. */
export async function exportFiles(work: ExportWork): Promise<WrittenFile[]> {
  const { facts, places, progress, context, note, put } = work
  const counts = new Map<string, number>()
  const written: WrittenFile[] = []
  progress.doing('กำลังเขียนไฟล์แนบ', facts.attachments.length)
  for (const [index, attachment] of facts.attachments.entries()) {
    await progress.rest()
    const { fileName, title } = attachment
    const named = title || fileName
    const held = await heldOf(context.db, [attachment.id])
    if (held.size === 0) {
      note({ title: named, path: '', left: true, text: GONE })
      written.push({ attachment, path: '', checked: GONE })
    } else {
      const folder = places.ofFile(attachment)
      const place = 1 + (counts.get(folder) ?? 0)
      counts.set(folder, place)
      const path = work.free(`${folder}/${fileAt(place, fileName)}`)
      const { size, hash } = await put(path, parts(attachment), false)
      const whole = size === attachment.size && hash === attachment.hash
      if (!whole) note({ title: named, path, left: false, text: DAMAGED })
      written.push({ attachment, path, checked: whole ? WHOLE : DAMAGED })
    }
    progress.told(index + 1)
  }
  return written

  async function* parts({ id, size }: Attachment): AsyncGenerator<Uint8Array> {
    // One more than it should have: content that is too long is told as well.
    for (let part = 0; part <= Math.ceil(size / PART_BYTES); part++) {
      const data = await readPart(context.db, id, part)
      if (data === null) continue
      yield data
      await progress.rest()
    }
  }
}
