import { Button, type ButtonProps } from 'react-aria-components'

export interface ActionProps extends Omit<ButtonProps, 'className'> {
  /** `main` is the one main action of a screen; `danger` cannot be undone; `quiet` steps back. */
  tone?: 'main' | 'danger' | 'quiet' | undefined
  tight?: boolean
}

export function Action({ tone, tight, ...props }: ActionProps) {
  return <Button {...props} className={['button', tone, tight && 'tight'].filter(Boolean).join(' ')} />
}
