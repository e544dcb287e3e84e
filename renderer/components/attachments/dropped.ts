/** What was dropped or pasted: files, and the names of folders, which cannot be attached as they are. */
export interface Dropped {
  files: File[]
  folders: string[]
}

export const holdsFiles = (data: DataTransfer): boolean => data.types.includes('Files')

/** Must be asked while the event lasts: afterwards the browser shows nothing of it. */
export function droppedFiles(data: DataTransfer): Dropped {
  const dropped: Dropped = { files: [], folders: [] }
  for (const item of data.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    if (entry?.isDirectory) dropped.folders.push(entry.name)
    else if (file) dropped.files.push(file)
  }
  return dropped
}

/** A file dropped beside its place would otherwise take the page away and open itself. */
export function guardStrayDrops(): void {
  const guard = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', guard)
  window.addEventListener('drop', guard)
}
