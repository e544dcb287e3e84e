import { type KeyboardEvent, useId, useState } from 'react'
import { type Suggestion, SuggestionList } from './SuggestionList.tsx'

interface SuggestProps {
  label: string
  placeholder: string
  /** What fits the words typed so far, the best first. */
  suggest: (words: string) => Suggestion[]
  choose: (id: string, words: string) => void
}

/**
 * A text field with suggestions under it. Not React Aria's: that one hides everything around its field from screen
 * readers, and inside the editor those marks on paragraphs and ProseMirror's repairs chase each other for ever.
 */
export function Suggest({ label, placeholder, suggest, choose }: SuggestProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = open ? suggest(text.trim()).slice(0, 8) : []
  const current = found[Math.min(at, found.length - 1)]

  function take(one: Suggestion) {
    choose(one.id, text.trim())
    setText('')
    setOpen(false)
    setAt(0)
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (event.code === 'ArrowDown') {
      setOpen(true)
      setAt(open ? Math.min(at + 1, found.length - 1) : 0)
    } else if (event.code === 'ArrowUp' && open) setAt(Math.max(0, at - 1))
    else if (event.code === 'Enter' && current) take(current)
    else if (event.code === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field suggest">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(event.target.value.trim() !== '')
          setAt(0)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <SuggestionList id={id} label={label} found={found} current={current} take={take} />
    </div>
  )
}
