import type { KeyboardEvent } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { type DraftOptions, Unreadable, useDraft } from '../useDraft.ts'

export interface FieldProps<T> {
  label: string
  value: T
  save: (value: T) => void | Promise<void>
  hint?: string | undefined
  optional?: boolean | undefined
  readOnly?: boolean | undefined
  placeholder?: string | undefined
  className?: string | undefined
  autoFocus?: boolean | undefined
  /** May stay empty without saying so: the group around it already does. */
  unmarked?: boolean | undefined
  /** The label is read out but not shown; for fields inside a line of others. */
  bare?: boolean | undefined
}

interface TypedFieldProps<T> extends FieldProps<T>, DraftOptions<T> {
  /** A sentence under the field that follows what is typed (a date written out). */
  echo?: (text: string) => string
  /** `grow` is one line of text that wraps instead of running out of sight. */
  rows?: 'one' | 'grow' | 'many'
  inputMode?: 'numeric' | 'text'
}

/** The one field every typed value goes through: label above, hint under, error in place. */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const draft = useDraft(props)
  const hint = props.echo?.(draft.text) || (props.bare ? undefined : props.hint)
  const Control = props.rows === 'many' || props.rows === 'grow' ? TextArea : Input
  return (
    <TextField
      className={`field ${props.className ?? ''}`}
      value={draft.text}
      onChange={draft.change}
      onBlur={() => void draft.leave()}
      isInvalid={draft.error !== ''}
      isReadOnly={props.readOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.bare ? { 'aria-label': props.label } : {})}
    >
      {!props.bare && <FieldLabel label={props.label} optional={props.optional && !props.unmarked} />}
      <Control
        className={props.rows === 'grow' ? 'input grow' : 'input'}
        {...(props.rows === 'grow' ? { rows: 1, onKeyDown: noNewLine } : {})}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{draft.error}</FieldError>
    </TextField>
  )
}

export function FieldLabel({ label, optional }: { label: string; optional?: boolean | undefined }) {
  return (
    <Label className="label">
      {label}
      {optional && <span className="optional"> (ไม่บังคับ)</span>}
    </Label>
  )
}

/** Enter belongs to the form, not to the text. */
const noNewLine = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

const same = (text: string) => text

export function LineField({ optional, ...props }: FieldProps<string>) {
  const read = (text: string) =>
    !optional && text.trim() === '' ? new Unreadable('ต้องกรอก') : text.replace(/\s*\n\s*/g, ' ')
  return <TypedField {...props} optional={optional} show={same} read={read} rows="grow" />
}

export function TextBlockField({ optional, ...props }: FieldProps<string>) {
  const read = (text: string) => (!optional && text.trim() === '' ? new Unreadable('ต้องกรอก') : text)
  return <TypedField {...props} optional={optional} show={same} read={read} rows="many" />
}

/** Several printed lines; one line typed is one line printed. */
export function LinesField({ optional, ...props }: FieldProps<string[]>) {
  const read = (text: string) => {
    const lines = text.split('\n').map((line) => line.trimEnd())
    while (lines.length > 0 && lines.at(-1) === '') lines.pop()
    return !optional && lines.length === 0 ? new Unreadable('ต้องมีอย่างน้อยหนึ่งบรรทัด') : lines
  }
  return <TypedField {...props} optional={optional} show={(lines) => lines.join('\n')} read={read} rows="many" />
}
