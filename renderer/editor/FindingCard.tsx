import type { Editor } from '@tiptap/core'
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Action } from '../components/Action.tsx'
import { PlainField } from '../components/fields/PlainField.tsx'
import { problemOf } from '../stores/problem.ts'
import type { Mark } from './proof.ts'

const WORD = { error: 'ต้องแก้', warning: 'ควรตรวจ', info: 'ข้อสังเกต' } as const
const TONE = { error: 'error', warning: 'attention', info: '' } as const

interface FindingCardProps {
  editor: Editor
  mark: Mark
  /** Asked for by a key that wants to answer it: the focus goes in. */
  entered: boolean
  /** Puts the proposed words in; left out where nothing follows from the words alone. */
  mend: (() => void) | null
  /** Left out where nothing can be accepted. */
  accept: ((reason: string) => Promise<void>) | null
  step: (by: 1 | -1) => void
  onClose: () => void
}

/** What the proof-reader says of the words it stands under, and what can be done about it. */
export function FindingCard({ editor, mark, entered, mend, accept, step, onClose }: FindingCardProps) {
  const { finding } = mark
  const card = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')

  useLayoutEffect(() => {
    const drawn = card.current
    const sheet = drawn?.parentElement
    if (!drawn || !sheet) return
    const place = editor.view.coordsAtPos(mark.from)
    const box = sheet.getBoundingClientRect()
    const left = Math.min(place.left - box.left, box.width - drawn.offsetWidth)
    const below = place.bottom + drawn.offsetHeight + 8 < window.innerHeight
    const top = below ? place.bottom - box.top + 4 : place.top - box.top - drawn.offsetHeight - 4
    drawn.style.insetInlineStart = `${Math.max(0, left)}px`
    drawn.style.insetBlockStart = `${top}px`
  }, [editor, mark.from])
  useLayoutEffect(() => {
    if (entered) card.current?.querySelector<HTMLElement>('button')?.focus()
  }, [entered])

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Escape') onClose()
    else if (event.code === 'F8') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      await accept?.(reason.trim())
    } catch (error) {
      setProblem(problemOf(error, 'reason'))
    }
  }

  return (
    <div
      ref={card}
      className={`finding-card notice small ${TONE[finding.severity]}`}
      role="dialog"
      aria-label="ข้อตรวจทาน"
      onKeyDown={press}
    >
      <p role="status">
        <strong>{WORD[finding.severity]}</strong> {finding.message}
      </p>
      {asking ? (
        <Form className="stack-tight" onSubmit={submit} validationBehavior="aria">
          <PlainField label="เหตุผลที่ยอมรับ" autoFocus value={reason} error={problem} onChange={setReason} />
          <div className="row">
            <Action tight type="submit">
              ยอมรับข้อนี้
            </Action>
            <Action tight tone="quiet" onPress={() => setAsking(false)}>
              ยกเลิก
            </Action>
          </div>
        </Form>
      ) : (
        <div className="row">
          {mend && (
            <Action tight tone="main" onPress={mend}>
              {finding.suggestion === '' ? 'ลบออก' : `แก้เป็น “${finding.suggestion}”`}
            </Action>
          )}
          {accept && (
            <Action tight tone="quiet" onPress={() => setAsking(true)}>
              ยอมรับ…
            </Action>
          )}
          <Action tight tone="quiet" onPress={() => step(1)}>
            ข้อถัดไป (F8)
          </Action>
          <Action tight tone="quiet" onPress={onClose}>
            ปิด (Esc)
          </Action>
        </div>
      )}
    </div>
  )
}
