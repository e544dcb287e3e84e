import type { Services } from '../../../shared/api.ts'
import { htmlCopies } from '../../../shared/documents/htmlPage.ts'
import { AppError } from '../../../shared/errors.ts'
import { PART_BYTES } from '../../../shared/model/attachment.ts'
import { withdrawn } from '../../../shared/pack/parts.ts'
import { testSheetHtml } from '../../../shared/pack/testSheet.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { bookletOf } from '../pdf/booklet.ts'
import { paperFonts } from '../pdf/paperFonts.ts'
import { slice } from '../slice.ts'
import { pdfPort } from './mailing.ts'
import { makePack } from './packMaking.ts'
import { packSources } from './packSources.ts'

type Verbs = Pick<
  Services['packs'],
  'create' | 'update' | 'offer' | 'begin' | 'job' | 'content' | 'keep' | 'booklet' | 'testSheet'
>

const asFile = (fileName: string, bytes: Uint8Array) => ({ fileName, base64: Buffer.from(bytes).toString('base64') })

/** Packs of papers for a meeting: what they can hold, the long job that makes one, and what was handed out. */
export function createPacks(context: Context, compose: Services['documents']['compose']): Verbs {
  const { db, ports, packJobs: jobs } = context
  const shelf = records(db, 'packs', ports)
  /** Jobs whose pack is written down already, by the record. */
  const kept = new Map<string, string>()

  const madeOtherwise = (): never => {
    throw new AppError('refused', 'บันทึกชุดเอกสารเกิดจากการจัดชุดเท่านั้น และแก้ไขภายหลังไม่ได้')
  }

  return {
    create: madeOtherwise,
    update: madeOtherwise,

    async offer({ meetingId }) {
      const { file, items, parts, packs } = await packSources(context, compose, meetingId)
      return {
        items,
        parts,
        packs,
        withdrawn: withdrawn(parts, packs),
        copies: Math.max(1, file.attendances.length),
      }
    },

    async begin({ meetingId, ...order }) {
      // Refused at once where nothing could be printed, and for a meeting that is gone.
      pdfPort(ports)
      await records(db, 'meetings', ports).get({ id: meetingId })
      const job = jobs.begin(async (progress) => {
        progress.doing('กำลังรวบรวมเอกสาร', 1)
        return makePack(context, await packSources(context, compose, meetingId), order, progress)
      })
      return { job }
    },

    job({ job, stop }) {
      if (stop) jobs.stop(job)
      const { result, ...view } = jobs.view(job)
      return { ...view, result: result?.result ?? null }
    },

    content({ job, file, part }) {
      const { result, paths } = jobs.result(job)
      const size = result.files.find((one) => one.file === file)?.size ?? 0
      const parts = Math.ceil(size / PART_BYTES)
      if (part >= parts) throw new AppError('badInput', `ไฟล์นี้มี ${parts} ส่วน`)
      return { base64: slice(paths[file], part).toString('base64'), parts }
    },

    async keep({ job }) {
      const { kept: pack } = jobs.result(job)
      const known = kept.get(job)
      if (known) return shelf.get({ id: known })
      const others = await shelf.list({ where: { meetingId: pack.meetingId } })
      const position = 1 + Math.max(-1, ...others.map((one) => one.position))
      const made = await shelf.create({ ...pack, position })
      kept.set(job, made.id)
      return made
    },

    async booklet({ documentId }) {
      const { blocks, page, fileName } = await compose({ id: documentId })
      const html = htmlCopies()
      html.add({ blocks, page })
      const bytes = await bookletOf(await pdfPort(ports)(html.page(fileName, paperFonts())))
      return asFile(`${fileName} (พับเป็นเล่ม).pdf`, bytes)
    },

    async testSheet({ officeId }) {
      const office = await records(db, 'offices', ports).get({ id: officeId })
      return asFile('หน้าทดสอบกระดาษครุฑ.pdf', await pdfPort(ports)(testSheetHtml(office, paperFonts())))
    },
  }
}
