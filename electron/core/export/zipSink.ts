import { createWriteStream, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Sink } from './sink.ts'

/**
 * A ZIP on the disk, written as its files come. An office of ten years may pass the 4 GB that a ZIP without ZIP64 holds,
 * which is why this is yazl and not fflate.
 */
export function createZipSink(path: string, day: string): Sink {
  const zip = new ZipFile()
  const out = createWriteStream(path)
  // Whoever waits for a file must hear that the disk is full, which the file itself is never told.
  const broken = new Promise<never>((_, reject) => {
    zip.on('error', reject)
    out.on('error', reject)
  })
  broken.catch(() => undefined)
  zip.outputStream.pipe(out)
  // Noon: a zone's own midnight may lie in the day before.
  const mtime = new Date(`${day}T12:00:00`)
  return {
    async put(name, pieces, deflate) {
      const source = Readable.from(pieces, { objectMode: false })
      zip.addReadStream(source, name, { mtime, compress: deflate, forceDosTimestamp: true })
      await Promise.race([finished(source), broken])
    },
    async end() {
      zip.end()
      await Promise.race([finished(out), broken])
    },
    async drop() {
      zip.outputStream.unpipe(out)
      out.destroy()
      await finished(out).catch(() => undefined)
      rmSync(path, { force: true })
    },
  }
}
