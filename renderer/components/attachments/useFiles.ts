import type { HeldAttachment } from '../../../shared/attachmentsApi.ts'
import { type AttachmentsStore, type FileOwner, ownerKey } from '../../stores/attachmentsStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { download } from '../download.ts'
import { type Dropped, droppedFiles } from './dropped.ts'

const FOLDER = 'เป็นโฟลเดอร์ ให้เปิดโฟลเดอร์แล้วเลือกไฟล์ข้างใน หรือรวมเป็นไฟล์ ZIP ก่อน'

/** Files are attached, folders are named with the reason why they are not. */
export function takeFiles(store: AttachmentsStore, owner: FileOwner, { files, folders }: Dropped): Promise<void> {
  store.tidy(owner)
  for (const name of folders) store.refuse(owner, name, `แนบ “${name}” ไม่ได้ เพราะ${FOLDER}`)
  return store.attach(owner, files)
}

/** What a screen can do with the files of one item or letter. */
export function useFiles(owner: FileOwner) {
  const { attachments } = useStores()
  const key = ownerKey(owner)
  const files = useSlice('attachments', (state) => state.files[key])
  const jobs = useSlice('attachments', (state) => state.jobs)
  const removed = useSlice('attachments', (state) => state.removed[key])

  const take = (dropped: Dropped) => takeFiles(attachments, owner, dropped)

  return {
    files,
    removed,
    jobs: jobs.filter((job) => job.owner === key),
    take: (data: DataTransfer) => take(droppedFiles(data)),
    attach: (chosen: File[]) => take({ files: chosen, folders: [] }),
    async save(file: HeldAttachment): Promise<void> {
      const blob = await attachments.fetch(owner, file)
      if (blob) download(blob, file.fileName, blob.type)
    },
  }
}
