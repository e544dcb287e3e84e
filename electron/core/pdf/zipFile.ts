import { closeSync, openSync, writeSync } from 'node:fs'
import { Zip, ZipPassThrough } from 'fflate'

/** Files written into a ZIP on the disk one after another: no more than one of them is in memory. */
export function createZipFile(path: string, day: string) {
  const file = openSync(path, 'w')
  let failure: Error | null = null
  let open = true
  const close = (): void => {
    if (open) closeSync(file)
    open = false
  }
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else writeAll(file, chunk)
  })
  // Noon: a zone's own midnight may lie in the day before.
  const mtime = new Date(`${day}T12:00:00`)
  return {
    /** Not compressed: PDF, pictures and Office files already are. */
    add(name: string, bytes: Uint8Array): void {
      const entry = new ZipPassThrough(name)
      entry.mtime = mtime
      zip.add(entry)
      entry.push(bytes, true)
      if (failure) throw failure
    },
    end(): void {
      zip.end()
      close()
      if (failure) throw failure
    },
    /** Given up: whoever asked for it removes what was written. */
    drop(): void {
      zip.terminate()
      close()
    },
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at)
}
