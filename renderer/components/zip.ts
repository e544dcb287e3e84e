import { zipSync } from 'fflate'

/** Files in one; they are compressed in themselves (DOCX, PDF), so they are only put together. */
export const zipped = (files: ReadonlyArray<{ fileName: string; bytes: Uint8Array }>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), { level: 0 })
