import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Suggestion, SuggestionList } from '../SuggestionList.tsx'

export interface SuggestInputProps {
  label: string
  text: string
  change: (text: string) => void
  /** What fits the words typed so far, the best first; nothing is chosen until the arrows are used. */
  suggest: (words: string) => Suggestion[]
  choose: (id: string) => void
  /** The field is left, or Enter is pressed in it without a suggestion chosen. */
  leave?: () => void
  enter?: () => void
  paste?: (event: ClipboardEvent<HTMLInputElement>) => void
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  placeholder?: string | undefined
  className?: string | undefined
  autoFocus?: boolean
  /** The label is read out but not shown. */
  bare?: boolean
}

/** A labelled field that offers what is already known; what is typed stands unless a suggestion is taken. */
export function SuggestInput(props: SuggestInputProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const found = open && props.text.trim() ? props.suggest(props.text.trim()).slice(0, 8) : []
  const current = found[at]
  const list = useRef<HTMLDivElement>(null)
  const offers = found.length > 0
  // At the foot of a pane the offers would open out of sight.
  useEffect(() => {
    if (offers) list.current?.scrollIntoView({ block: 'nearest' })
  }, [offers])

  function take(one: Suggestion) {
    setOpen(false)
    setAt(-1)
    props.choose(one.id)
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (event.code === 'ArrowDown') {
      setOpen(true)
      setAt(Math.min(at + 1, found.length - 1))
    } else if (event.code === 'ArrowUp' && found.length > 0) setAt(Math.max(-1, at - 1))
    else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && current) take(current)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      setOpen(false)
      props.enter?.()
    } else if (event.code === 'Escape' && found.length > 0) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={`field suggest ${props.className ?? ''}`}>
      {!props.bare && (
        <label className="label" htmlFor={id}>
          {props.label}
          {props.optional && <span className="optional"> (ไม่บังคับ)</span>}
        </label>
      )}
      <div className="suggest">
        <input
          id={id}
          ref={input}
          type="text"
          {...(props.bare && { 'aria-label': props.label })}
          className="input"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-describedby={`${id}-hint`}
          aria-invalid={Boolean(props.error)}
          placeholder={props.placeholder}
          // biome-ignore lint/a11y/noAutofocus: the first field of a form just opened
          autoFocus={props.autoFocus}
          value={props.text}
          onChange={(event) => {
            props.change(event.target.value)
            setOpen(true)
            setAt(-1)
          }}
          onBlur={() => {
            setOpen(false)
            setAt(-1)
            props.leave?.()
          }}
          onPaste={props.paste}
          onKeyDown={press}
        />
        <SuggestionList id={id} label={props.label} found={found} current={current} take={take} list={list} />
      </div>
      <p id={`${id}-hint`} className={props.error ? 'field-error' : 'hint'} hidden={!props.error && !props.hint}>
        {props.error || props.hint}
      </p>
    </div>
  )
}
