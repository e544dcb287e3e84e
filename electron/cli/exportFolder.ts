import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { Output } from './runCli.ts'
import { withStore } from './withStore.ts'

/** The whole office as a folder. Stopped by Ctrl+C it leaves nothing behind. */
export function exportFolder(
  store: string,
  folder: string,
  out: Output['out'],
  error: Output['error'],
): Promise<number> {
  return withStore(store, 'existing', async (_api, office) => {
    const stop = new AbortController()
    const stopped = () => stop.abort(new AppError('refused', 'หยุดแล้ว ไม่มีไฟล์ใดถูกเขียน (stopped)'))
    process.once('SIGINT', stopped)
    process.once('SIGTERM', stopped)
    try {
      const { papers, files, notes } = await office.exportTo(folder, {
        doing: () => undefined,
        told: () => undefined,
        async rest() {
          await others()
          stop.signal.throwIfAborted()
        },
        signal: stop.signal,
      })
      // What is missing or to be looked at is no part of the answer of a job that went well.
      for (const { title, path, text } of notes) error([title, path, text].filter(Boolean).join(' — '))
      out(`ส่งออกแล้ว: ${folder} เอกสาร ${papers} ฉบับ ไฟล์แนบ ${files} ไฟล์`)
      return 0
    } finally {
      process.off('SIGINT', stopped)
      process.off('SIGTERM', stopped)
    }
  })
}
