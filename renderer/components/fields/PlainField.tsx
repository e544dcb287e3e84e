import { FieldError, Input, Text, TextArea, TextField } from 'react-aria-components'
import { FieldLabel } from './LineField.tsx'

interface PlainFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
  autoFocus?: boolean
  rows?: 'one' | 'many'
  className?: string
}

/** A field of a dialog: its value is sent with the others when the dialog's verb is pressed. */
export function PlainField({ rows, hint, error, ...props }: PlainFieldProps) {
  const Control = rows === 'many' ? TextArea : Input
  return (
    <TextField
      className={`field ${props.className ?? ''}`}
      value={props.value}
      onChange={props.onChange}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <Control className="input" />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
