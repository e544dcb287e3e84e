import { createHash } from 'node:crypto'

/** Where the files of an export go, one after another: a folder or a ZIP. */

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface Sink {
  /** `deflate` for what is not compressed in itself. */
  put(path: string, pieces: Pieces, deflate: boolean): Promise<void>
  /** All is there. */
  end(): Promise<void>
  /** Given up: nothing of it stays. */
  drop(): Promise<void>
}

export interface Entry {
  path: string
  size: number
  /** SHA-256 of what was written. */
  hash: string
}

/** Writes a file and tells how long it was and its hash: it passes by once, in pieces. */
export async function putHashed(sink: Sink, path: string, pieces: Pieces, deflate: boolean): Promise<Entry> {
  const hash = createHash('sha256')
  let size = 0
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  await sink.put(path, passing(), deflate)
  return { path, size, hash: hash.digest('hex') }
}
