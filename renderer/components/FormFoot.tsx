import { Action } from './Action.tsx'
import { Problem } from './Problem.tsx'

interface FormFootProps {
  /** Why the form was not taken. */
  problem?: string
  leave?: string
  onLeave: () => void
  submit?: string
  danger?: boolean
  disabled?: boolean
}

/** The foot of a form: why it was not taken, the way out and the way on. */
export function FormFoot({ problem, leave = 'ยกเลิก', onLeave, submit = 'บันทึก', danger, disabled }: FormFootProps) {
  return (
    <>
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onLeave}>{leave}</Action>
        <Action tone={danger ? 'danger' : 'main'} type="submit" isDisabled={disabled ?? false}>
          {submit}
        </Action>
      </div>
    </>
  )
}
