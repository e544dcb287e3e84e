import { createHash } from 'node:crypto'
import type { Api } from '../../shared/api.ts'
import type { Attachment } from '../../shared/model/attachment.ts'

type Owner = { itemId: string } | { letterId: string } | { progressId: string }

/** Attaches a file of one part, as a page does. */
export async function attach(
  api: Api,
  { fileName, bytes, ...owner }: Owner & { fileName: string; bytes: Uint8Array },
): Promise<Attachment> {
  const data = Buffer.from(bytes)
  const { upload } = await api.attachments.begin({ ...owner, fileName, size: data.length })
  const hash = createHash('sha256').update(data).digest('hex')
  await api.attachments.append({ upload, part: 0, base64: data.toString('base64'), hash })
  return api.attachments.finish({ upload })
}
