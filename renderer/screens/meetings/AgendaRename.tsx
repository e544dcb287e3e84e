import { useEffect, useRef, useState } from 'react'

interface AgendaRenameProps {
  label: string
  title: string
  onDone: (title: string) => void
  onCancel: () => void
}

/** The title of an item, written where it stands. Enter and leaving keep it, Esc does not. */
export function AgendaRename({ label, title, onDone, onCancel }: AgendaRenameProps) {
  const [text, setText] = useState(title)
  const input = useRef<HTMLTextAreaElement>(null)
  const closed = useRef(false)
  // At the end of what stands there: a key pressed by mistake must not take the whole title away.
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(title.length, title.length)
  }, [title.length])

  function close(save: boolean) {
    if (closed.current) return
    closed.current = true
    if (save) onDone(text.trim())
    else onCancel()
  }

  return (
    <textarea
      ref={input}
      className="input grow"
      rows={1}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.code === 'Enter' || event.code === 'NumpadEnter') {
          event.preventDefault()
          close(true)
        }
        if (event.code === 'Escape') close(false)
      }}
    />
  )
}
