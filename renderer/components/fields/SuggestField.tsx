import { useRef } from 'react'
import { Unreadable, useDraft } from '../useDraft.ts'
import { type FieldProps, LineField } from './LineField.tsx'
import { SuggestInput } from './SuggestInput.tsx'

interface SuggestFieldProps<T> extends Omit<FieldProps<string>, 'save'> {
  /** Something known that fits the words, as it is shown and as it is taken. */
  suggest: (words: string) => Array<{ id: string; name: string; text: string; taken: T }>
  /** A sentence under the field that follows what is typed. */
  echo?: (text: string) => string
  /** What was typed, with what was taken when it is that. */
  put: (text: string, taken: T | null) => void | Promise<void>
}

const same = (text: string) => text

/** A line that saves itself as it is typed and offers what is known; what is taken may bring more than its words. */
export function SuggestField<T>({ suggest, put, echo, ...props }: SuggestFieldProps<T>) {
  const { label, value, optional, unmarked, bare } = props
  const taken = useRef<{ text: string; taken: T } | null>(null)
  const save = (text: string) => put(text, taken.current?.text === text ? taken.current.taken : null)
  const read = (text: string) => (!optional && text.trim() === '' ? new Unreadable('ต้องกรอก') : text)
  const draft = useDraft({ value, show: same, read, save })
  if (props.readOnly) return <LineField {...props} save={save} />

  return (
    <SuggestInput
      label={label}
      bare={bare ?? false}
      optional={optional && !unmarked}
      placeholder={props.placeholder}
      hint={echo?.(draft.text) || props.hint}
      text={draft.text}
      error={draft.error}
      change={draft.change}
      suggest={suggest}
      choose={(id) => {
        const one = suggest(draft.text.trim()).find((other) => other.id === id)
        if (!one) return
        taken.current = one
        draft.change(one.text)
        // The same words may stand for something else now: two posts of one person.
        if (one.text === value) void Promise.resolve(put(one.text, one.taken)).catch(() => undefined)
        else void draft.leave()
      }}
      leave={() => void draft.leave()}
      enter={() => void draft.leave()}
    />
  )
}
