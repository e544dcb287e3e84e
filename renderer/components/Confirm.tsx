import { type ReactNode, useState } from 'react'
import { asProblem } from '../stores/problem.ts'
import { Action } from './Action.tsx'
import { Problem } from './Problem.tsx'
import { Sheet } from './Sheet.tsx'

interface ConfirmProps {
  title: string
  /** What will happen. */
  children: ReactNode
  verb: string
  danger?: boolean
  /** A field among the children is what is asked for, and takes the focus. */
  asks?: boolean
  act: () => Promise<void>
  onClose: () => void
}

/** Asked once, for what cannot be undone. */
export function Confirm({ title, children, verb, danger, asks, act, onClose }: ConfirmProps) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  async function run() {
    // Not disabled meanwhile: a button that goes dead drops the focus, and Esc with it.
    if (busy) return
    setBusy(true)
    try {
      await act()
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title={title} onClose={onClose}>
      <div className="stack-tight">{children}</div>
      <Problem words={problem} />
      <div className="actions">
        <Action autoFocus={!asks} onPress={onClose}>
          ยกเลิก
        </Action>
        <Action tone={danger ? 'danger' : 'main'} onPress={run}>
          {verb}
        </Action>
      </div>
    </Sheet>
  )
}
