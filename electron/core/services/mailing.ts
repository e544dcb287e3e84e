import { setImmediate as others } from 'node:timers/promises'
import type { Paper, PaperBytes, Services } from '../../../shared/api.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { safeName } from '../../../shared/documents/fileName.ts'
import { htmlCopies, htmlPage } from '../../../shared/documents/htmlPage.ts'
import type { Facts } from '../../../shared/documents/kind.ts'
import { type Recipient, recipientsOf } from '../../../shared/documents/kinds/addresseesOf.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { addresseesIn, addressLine, copyFor, copyName } from '../../../shared/documents/mailing.ts'
import { settingsOf, valuesOf } from '../../../shared/documents/template.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { renderCopies, renderDocx } from '../docx/renderDocx.ts'
import { paperFonts } from '../pdf/paperFonts.ts'
import type { Ports } from '../ports.ts'
import { groupsOf } from './facts.ts'
import { layersOf } from './templates.ts'

type Verbs = Pick<Services['documents'], 'mailing' | 'mailingCopy' | 'mailingPrint' | 'mailingJob'>

interface Mailing {
  paper: Paper
  recipients: Recipient[]
  groups: Facts['letter']['groups']
  copyOf(recipient: Recipient): Block[]
}

/** The host's hand for PDF, or the sentence that it has none. */
export function pdfPort({ pdf }: Ports): NonNullable<Ports['pdf']> {
  if (!pdf) throw new AppError('refused', 'โปรแกรมที่เปิดอยู่นี้ทำ PDF ไม่ได้ แต่เอกสารแต่ละฉบับยังบันทึกเป็น Word ได้')
  return pdf
}

/** One letter to many addressees: a copy for each, one by one or all in one file. */
export function createMailing(context: Context, paperOf: (document: Document) => Promise<Paper>): Verbs {
  const { db, ports } = context
  const documents = records(db, 'documents', ports)
  const jobs = new Map<string, { done: number; stop: AbortController }>()

  async function mailingOf(id: string): Promise<Mailing> {
    const paper = await paperOf(await documents.get({ id }))
    const kind = kindOf(paper.kind)
    const addressees = addresseesIn(kind, paper.values)
    const line = addressLine(paper.blocks, addressees)
    const groups = await groupsOf(context, addressees)
    const settings = valuesOf(settingsOf(kind), ...(await layersOf(context, paper.document.officeId, kind.id)))
    const relayOf = ({ groupId }: Recipient) =>
      settings.relayCopies === true && groupId ? (groups[groupId]?.relay.trim() ?? '') : ''
    return {
      paper,
      groups,
      recipients: line < 0 ? [] : recipientsOf(addressees, groups),
      copyOf: (recipient) => copyFor(paper.blocks, line, recipient.text, relayOf(recipient)),
    }
  }

  const recipientAt = (recipients: readonly Recipient[], at: number): Recipient => {
    const found = recipients[at]
    if (!found) throw new AppError('notFound', 'ผู้รับของเอกสารนี้เปลี่ยนไปแล้ว ให้ปิดแล้วเปิดรายชื่อผู้รับใหม่')
    return found
  }

  const asFile = (name: string, format: string, bytes: Uint8Array): PaperBytes => ({
    fileName: `${name}.${format}`,
    base64: Buffer.from(bytes).toString('base64'),
  })

  return {
    async mailing({ id }) {
      const { recipients, groups } = await mailingOf(id)
      return {
        recipients: recipients.map(({ groupId, text }) => ({ text, group: groups[groupId ?? '']?.name ?? '' })),
      }
    },

    async mailingCopy({ id, at, format }) {
      const { paper, recipients, copyOf } = await mailingOf(id)
      const recipient = recipientAt(recipients, at)
      const name = copyName(at, recipients.length, recipient.text)
      const copy = { blocks: copyOf(recipient), page: paper.page }
      const bytes =
        format === 'docx'
          ? await renderDocx({ ...copy, title: name })
          : await pdfPort(ports)(htmlPage(copy, name, paperFonts()))
      return asFile(name, format, bytes)
    },

    async mailingPrint({ id, at, format, job }) {
      const stop = new AbortController()
      const work = { done: 0, stop }
      jobs.set(job, work)
      const after = async (done: number) => {
        work.done = done
        // A save may come in between two copies, and the word to stop.
        await others()
        stop.signal.throwIfAborted()
      }
      try {
        const { paper, recipients, copyOf } = await mailingOf(id)
        const { page } = paper
        const title = safeName(`${paper.fileName} พิมพ์รวม`)
        const copies = at.map((place) => {
          const recipient = recipientAt(recipients, place)
          return () => copyOf(recipient)
        })
        if (format === 'docx') return asFile(title, format, await renderCopies({ copies, page, title, after }))
        const toPdf = pdfPort(ports)
        const html = htmlCopies()
        for (const [index, blocks] of copies.entries()) {
          html.add({ blocks: blocks(), page })
          await after(index + 1)
        }
        return asFile(title, format, await toPdf(html.page(title, paperFonts()), stop.signal))
      } catch (error) {
        throw stop.signal.aborted ? new AppError('refused', 'หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก') : error
      } finally {
        jobs.delete(job)
      }
    },

    mailingJob({ job, stop }) {
      const work = jobs.get(job)
      if (stop) work?.stop.abort()
      return { done: work?.done ?? 0 }
    },
  }
}
