import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { Reviewed } from '../../shared/lint/accepted.ts'
import { selectRange } from './caret.ts'
import { type Mark, markAt, marksOf, type ProofKey, type Proofread, showProof, stillSays } from './proof.ts'

/** What a text is proof-read with. */
export interface Proofing {
  read: Proofread | undefined
  /** Lets a finding stand; left out where the text is closed. */
  accept: ((finding: Reviewed, reason: string) => Promise<void>) | null
  /** There is no further finding here in this direction; answers false when there is none anywhere. */
  beyond: (by: 1 | -1) => boolean
  /** Where to stand when the text is opened by going beyond another. */
  from: 1 | -1 | null
}

interface Shown {
  mark: Mark
  entered: boolean
}

/** Selects the words of a finding, to be read and typed over. */
function standAt(editor: Editor, mark: Mark): Shown {
  selectRange(editor, mark.from, mark.to)
  editor.commands.focus()
  return { mark, entered: false }
}

/** Steps through the findings of a text, shows one, mends it. */
export function useProof(editor: Editor | null, proofing: Proofing | undefined) {
  const [shown, setShown] = useState<Shown | null>(null)
  const latest = useRef({ editor, proofing, shown })
  latest.current = { editor, proofing, shown }

  const read = proofing?.read
  const arrived = useRef(false)
  useEffect(() => {
    if (!editor || !read) return
    showProof(editor, read)
    const from = latest.current.proofing?.from
    const marks = marksOf(editor.state)
    const first = from === -1 ? marks.at(-1) : marks[0]
    if (!arrived.current && from && first) setShown(standAt(editor, first))
    arrived.current = true
  }, [editor, read])

  // Words typed or a caret put elsewhere: what is shown no longer is what one looks at.
  useEffect(() => {
    if (!editor) return
    const leave = () =>
      setShown((now) => {
        const { from, to } = editor.state.selection
        return now && (from > now.mark.to || to < now.mark.from || !stillSays(editor.state, now.mark)) ? null : now
      })
    editor.on('selectionUpdate', leave)
    editor.on('update', leave)
    return () => {
      editor.off('selectionUpdate', leave)
      editor.off('update', leave)
    }
  }, [editor])

  function step(by: 1 | -1): boolean {
    const { editor: at, proofing: with_, shown: now } = latest.current
    if (!at || !with_) return false
    const { from, to } = now?.mark ?? at.state.selection
    const marks = marksOf(at.state)
    const after = (mark: Mark) => mark.from > from || (mark.from === from && mark.to > to)
    const before = (mark: Mark) => mark.from < from || (mark.from === from && mark.to < to)
    const next = by === 1 ? marks.find(after) : marks.findLast(before)
    const around = next ?? (with_.beyond(by) ? undefined : by === 1 ? marks[0] : marks.at(-1))
    if (around) setShown(standAt(at, around))
    return true
  }

  function close() {
    setShown(null)
    latest.current.editor?.commands.focus()
  }

  const canMend = ({ mark }: Shown, at: Editor): boolean =>
    at.isEditable && mark.finding.suggestion !== undefined && stillSays(at.state, mark)

  function mend(): boolean {
    const { editor: at, shown: now } = latest.current
    if (!at || !now || !canMend(now, at)) return false
    const { from, to, finding } = now.mark
    // As typed words, so that the marking of the words they replace stays.
    at.view.dispatch(at.state.tr.insertText(finding.suggestion ?? '', from, to).scrollIntoView())
    close()
    return true
  }

  function asked(what: ProofKey): boolean {
    const { editor: at, proofing: with_, shown: now } = latest.current
    if (!at || !with_) return false
    switch (what) {
      case 'next':
        return step(1)
      case 'previous':
        return step(-1)
      case 'open': {
        const mark = now?.mark ?? markAt(at.state, at.state.selection.from)
        if (mark) setShown({ mark, entered: true })
        return mark !== undefined
      }
      case 'mend': {
        // Only while the words of the finding are selected as F8 left them.
        const { from, to } = at.state.selection
        if (!now || now.mark.from !== from || now.mark.to !== to) return false
        if (!mend()) setShown({ ...now, entered: true })
        return true
      }
      case 'close':
        if (now) setShown(null)
        return now !== null
    }
  }

  // From anywhere on the screen, as on a paper's.
  const stepping = useRef(step)
  stepping.current = step
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'F8' || event.defaultPrevented || document.querySelector('.overlay')) return
      if (stepping.current(event.shiftKey ? -1 : 1)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return {
    shown,
    asked,
    pressed: (mark: Mark) => setShown({ mark, entered: false }),
    mend: shown && editor && canMend(shown, editor) ? () => void mend() : null,
    accept:
      shown && proofing?.accept
        ? async (reason: string) => {
            await proofing.accept?.(shown.mark.finding, reason)
            close()
          }
        : null,
    step,
    close,
  }
}
