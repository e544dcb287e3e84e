import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { holdsFiles } from './dropped.ts'

/**
 * A place that takes files dropped or pasted: its handlers, and whether files are held over it.
 * `take` must read the files at once: after the event the browser shows nothing of them.
 */
export function useFileDrop(take: (data: DataTransfer) => void, closed = false) {
  const [over, setOver] = useState(false)
  return {
    over: over || undefined,
    drop: {
      onDragOver(event: DragEvent) {
        if (closed || !holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        if (closed || !holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        take(event.dataTransfer)
      },
      onPaste(event: ClipboardEvent) {
        if (closed || event.clipboardData.files.length === 0) return
        event.preventDefault()
        take(event.clipboardData)
      },
    },
  }
}
