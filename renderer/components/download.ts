export { fromBase64 } from '../stores/fileBytes.ts'

import { markedName } from './markedName.ts'

/** Hands a file to the browser or the window's download, under the name given (see `markedName`). */
export function download(bytes: BlobPart, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = markedName(fileName)
  link.click()
  // Freed a little later: some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
