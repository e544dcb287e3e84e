import { closeSync, openSync, readSync } from 'node:fs'
import { PART_BYTES } from '../../shared/model/attachment.ts'

/** One part of a file, read from where it lies: no door carries a whole one. */
export function slice(path: string, part: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(PART_BYTES)
    return buffer.subarray(0, readSync(file, buffer, 0, PART_BYTES, part * PART_BYTES))
  } finally {
    closeSync(file)
  }
}
