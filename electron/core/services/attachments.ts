import { createHash } from 'node:crypto'
import type { Services } from '../../../shared/api.ts'
import type { HeldAttachment } from '../../../shared/attachmentsApi.ts'
import {
  baseName,
  contentWarning,
  fileProblem,
  HEAD_BYTES,
  pdfPages,
  runsByContent,
} from '../../../shared/desk/files.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Attachment, PART_BYTES } from '../../../shared/model/attachment.ts'
import type { Context } from '../createServices.ts'
import { codecOf } from '../db/columns.ts'
import { dropParts, fileNotes, giveParts, headsOf, heldOf, putPart, readPart } from '../db/fileParts.ts'
import { type Db, records, type Trx } from '../db/records.ts'
import { noteWarning } from './fileText.ts'

/** An upload under way. It lives as long as the program: what it left behind is swept at the next opening. */
interface Upload {
  officeId: string
  itemId: string | null
  letterId: string | null
  progressId: string | null
  fileName: string
  mediaType: string
  size: number
  received: number
  pages: number | null
}

type Owner = Pick<Attachment, 'itemId' | 'letterId' | 'progressId'>

/** What may be changed by hand; the rest is the file itself, and its place changes by place(). */
const EDITABLE: ReadonlySet<string> = new Set(['title', 'note', 'pages'])

const refuse = (sentence: string): never => {
  throw new AppError('refused', sentence)
}

export function createAttachments({ db, ports, search }: Context): Omit<Services['attachments'], 'list' | 'get'> {
  const shelf = records(db, 'attachments', ports)
  const uploads = new Map<string, Upload>()
  const removed = new Map<string, Attachment>()

  /** The office of whose files they are; refused when there is none, or when its meeting is closed to changes. */
  async function officeOf({ itemId, letterId, progressId }: Owner): Promise<string> {
    if ([itemId, letterId, progressId].filter((id) => id !== null).length !== 1)
      refuse('ไฟล์ต้องแนบกับระเบียบวาระ หนังสือ หรือรายงานผล อย่างใดอย่างหนึ่ง')
    if (letterId !== null) return (await records(db, 'letters', ports).get({ id: letterId })).officeId
    const { meetingId } = await records(db, 'agendaItems', ports).get({
      id: itemId ?? (await itemOfReport(progressId)),
    })
    const { officeId, state } = await records(db, 'meetings', ports).get({ id: meetingId })
    // What becomes of an order is not the meeting's words: its evidence comes in after certification.
    if (progressId === null && isLocked(state)) refuse(lockWords(state))
    return officeId
  }

  async function itemOfReport(progressId: string | null): Promise<string> {
    const { clauseId } = await records(db, 'progressReports', ports).get({ id: progressId ?? '' })
    const { resolutionId } = await records(db, 'clauses', ports).get({ id: clauseId })
    return (await records(db, 'resolutions', ports).get({ id: resolutionId })).itemId
  }

  const siblings = ({ itemId, letterId, progressId }: Owner, at: Db | Trx = db): Promise<Attachment[]> =>
    records(at, 'attachments', ports).list({ where: { itemId, letterId, progressId } })

  async function withHeld(all: Attachment[]): Promise<HeldAttachment[]> {
    const heads = await headsOf(
      db,
      all.map(({ id }) => id),
      HEAD_BYTES,
    )
    const notes = await fileNotes(
      db,
      all.map(({ hash }) => hash),
    )
    return all.map((one) => {
      const head = heads.get(one.id)
      const warning = head ? contentWarning(one.fileName, head) || noteWarning(notes.get(one.hash)) : ''
      return { ...one, held: head !== undefined, warning }
    })
  }

  function uploadOf(id: string): Upload {
    const found = uploads.get(id)
    if (!found) throw new AppError('notFound', 'ไม่พบการแนบไฟล์นี้ อาจยกเลิกไปแล้ว ให้เลือกไฟล์แล้วแนบใหม่')
    return found
  }

  async function drop(id: string): Promise<void> {
    uploads.delete(id)
    await dropParts(db, id)
  }

  /** Part by part: the file is never whole in memory. */
  async function hashOf(id: string, parts: number): Promise<string> {
    const hash = createHash('sha256')
    for (let part = 0; part < parts; part++) hash.update((await readPart(db, id, part)) ?? Buffer.alloc(0))
    return hash.digest('hex')
  }

  async function write(trx: Trx, record: Attachment): Promise<Attachment> {
    await trx
      .insertInto('attachment')
      .values(codecOf('attachments').toRow({ ...record }))
      .execute()
    return records(trx, 'attachments', ports).get(record)
  }

  /** An upload that has all its parts becomes an attachment. */
  async function shelve(upload: string): Promise<Attachment> {
    const { received, ...open } = uploadOf(upload)
    if (received !== open.size) refuse(`แนบ “${open.fileName}” ไม่สำเร็จ ไฟล์ยังมาไม่ครบ ให้แนบใหม่`)
    try {
      // The meeting may have been certified while the file was on its way.
      await officeOf(open)
      const hash = await hashOf(upload, Math.ceil(open.size / PART_BYTES))
      return await db.transaction().execute(async (trx) => {
        const others = await siblings(open, trx)
        const twin = others.find((one) => one.hash === hash)
        if (twin) {
          const here = await heldOf(trx, [twin.id])
          if (here.has(twin.id)) refuse(`ไฟล์นี้แนบไว้แล้วในชื่อ “${twin.title}” จึงไม่ได้แนบซ้ำ`)
          await giveParts(trx, upload, twin.id)
          return twin
        }
        const position = 1 + Math.max(-1, ...others.map((one) => one.position))
        const stamp = ports.now()
        const title = open.fileName.replace(/(?<=.)\.[^.]+$/, '')
        const stamps = { id: upload, created: stamp, updated: stamp, revision: 1 }
        return write(trx, { ...open, ...stamps, position, title, hash, note: '' })
      })
    } catch (error) {
      await dropParts(db, upload)
      throw error
    } finally {
      uploads.delete(upload)
      search.wake()
    }
  }

  return {
    of: async (owner) => withHeld(await siblings(owner)),

    create: () => refuse('เอกสารแนบเกิดจากการแนบไฟล์เท่านั้น'),

    async begin({ itemId, letterId, progressId, fileName: path, mediaType, size }) {
      const fileName = baseName(path)
      const problem = fileProblem({ fileName, size })
      if (problem) refuse(problem)
      if (!Number.isInteger(size) || size < 0) throw new AppError('badInput', 'ขนาดของไฟล์ต้องเป็นจำนวนเต็ม')
      const owner = { itemId, letterId, progressId }
      const officeId = await officeOf(owner)
      const upload = ports.newId()
      uploads.set(upload, { officeId, ...owner, fileName, mediaType, size, received: 0, pages: null })
      return { upload }
    },

    async append({ upload, part, base64, hash }) {
      const open = uploadOf(upload)
      const data = Buffer.from(base64, 'base64')
      const expected = Math.min(PART_BYTES, open.size - open.received)
      const inTurn = part * PART_BYTES === open.received && data.length === expected
      if (!inTurn || createHash('sha256').update(data).digest('hex') !== hash) {
        await drop(upload)
        refuse(`แนบ “${open.fileName}” ไม่สำเร็จ ข้อมูลที่มาถึงไม่ตรงกับไฟล์ ให้แนบใหม่`)
      }
      if (part === 0 && runsByContent(data)) {
        await drop(upload)
        refuse(`แนบ “${open.fileName}” ไม่ได้ เพราะเนื้อในเป็นโปรแกรม แม้ชื่อเป็นเอกสาร ให้ตรวจไฟล์นี้กับผู้ดูแลระบบ`)
      }
      // Taken before the write, so that the same part sent twice at once is not counted twice.
      open.received += data.length
      if (part === 0) open.pages = pdfPages(data, open.size)
      await putPart(db, upload, part, data)
      return { received: open.received }
    },

    async finish({ upload }) {
      const made = await shelve(upload)
      // That it is locked or damaged is told now, not on the evening when it goes into a pack.
      await search.readFile(made.hash)
      return made
    },

    async cancel({ upload }) {
      if (uploads.has(upload)) await drop(upload)
      return { upload }
    },

    async content({ id, part }) {
      const { size, fileName } = await shelf.get({ id })
      const data = await readPart(db, id, part)
      if (!data)
        throw new AppError(
          'notFound',
          `ไม่มีเนื้อไฟล์ “${fileName}” ในเครื่องนี้ เพราะไฟล์ไม่ได้มากับข้อมูลที่นำเข้า ให้ขอไฟล์จากต้นทางแล้วแนบที่เดิม`,
        )
      return { base64: data.toString('base64'), parts: Math.ceil(size / PART_BYTES) }
    },

    async update({ id, revision, change }) {
      await officeOf(await shelf.get({ id }))
      if (Object.keys(change).some((name) => !EDITABLE.has(name))) refuse('เปลี่ยนตัวไฟล์ของเอกสารแนบไม่ได้ ให้ลบแล้วแนบไฟล์ใหม่')
      return shelf.update({ id, revision, change })
    },

    async place({ id, position }) {
      const moved = await shelf.get({ id })
      await officeOf(moved)
      await db.transaction().execute(async (trx) => {
        const order = (await siblings(moved, trx)).filter((one) => one.id !== id)
        order.splice(Math.min(position, order.length), 0, moved)
        for (const [at, one] of order.entries())
          if (one.position !== at) await records(trx, 'attachments', ports).update({ ...one, change: { position: at } })
      })
      return withHeld(await siblings(moved))
    },

    async remove({ id, revision }) {
      const record = await shelf.get({ id })
      await officeOf(record)
      await shelf.remove({ id, revision })
      removed.set(id, record)
      return { id }
    },

    async restore({ id }) {
      const record = removed.get(id)
      if (!record) throw new AppError('notFound', 'เรียกคืนเอกสารแนบนี้ไม่ได้แล้ว ให้เลิกทำจากประวัติหรือแนบไฟล์ใหม่')
      await officeOf(record)
      const back = await db
        .transaction()
        .execute((trx) => write(trx, { ...record, updated: ports.now(), revision: record.revision + 1 }))
      removed.delete(id)
      return back
    },
  }
}
