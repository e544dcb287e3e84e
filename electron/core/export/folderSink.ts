import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Sink } from './sink.ts'

/** A folder that appears whole or not at all: it is filled beside its place and moved there at the end. */
export function createFolderSink(target: string): Sink {
  const folder = resolve(target)
  refuseFull(folder)
  const draft = `${folder}.${process.pid}.part`
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(draft)
  return {
    async put(path, pieces) {
      const file = join(draft, ...path.split('/'))
      mkdirSync(dirname(file), { recursive: true })
      // Never over another: two names that are one on this disk would lose a file in silence.
      const open = openSync(file, 'wx')
      try {
        for await (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(open, piece, at)
      } finally {
        closeSync(open)
      }
    },
    async end() {
      refuseFull(folder)
      if (existsSync(folder)) rmdirSync(folder)
      renameSync(draft, folder)
    },
    async drop() {
      rmSync(draft, { recursive: true, force: true })
    },
  }
}

function refuseFull(folder: string): void {
  if (!existsSync(folder)) return
  if (readdirSync(folder).length > 0)
    throw new AppError(
      'refused',
      `โฟลเดอร์ ${folder} มีไฟล์อยู่แล้ว จึงไม่ได้เขียนทับ ให้เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง (folder not empty)`,
    )
}
