import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { createPace } from '../../components/pace.ts'
import { putCaret } from '../../editor/caret.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Where this page began: after a power cut or a reload the officer was writing there a moment ago. */
const BEGAN = location.hash
let resumed = false

/** Remembers where the caret stands in the minutes of a meeting, and goes on there. */
export function useStanding(meetingId: string) {
  const { recent, guide } = useStores()
  const [path] = useLocation()
  const [stood] = useState(() => recent.stood(meetingId))
  const [last] = useState(() => ({ itemId: '', at: 0, meetingId }))
  last.meetingId = meetingId
  const [pace] = useState(() =>
    createPace(async () => {
      if (last.itemId) recent.stand(last.meetingId, { itemId: last.itemId, at: last.at })
    }),
  )
  useEffect(() => () => void pace.now(), [pace])
  /** The editor in which it was stood. */
  const open = useRef<Editor | null>(null)
  // Words that a dead program had not taken are back: the caret goes to where they were being typed.
  const back = useSlice('recovery', (state) => state.back)
  useEffect(() => {
    if (stood && back === stood.itemId) requestAnimationFrame(() => open.current && goOn(open.current, stood.at))
  }, [back, stood])
  return {
    /** The item to open where none is asked for. */
    itemId: stood?.itemId,
    moved(itemId: string, at: number): void {
      last.itemId = itemId
      last.at = at
      pace.changed()
    },
    resume(itemId: string, editor: Editor): void {
      if (stood?.itemId !== itemId) return
      open.current = editor
      putCaret(editor, stood.at)
      const first = !resumed && location.hash === BEGAN
      if (first) resumed = true
      if (first || guide.isBack(path)) goOn(editor, stood.at)
    },
  }
}

function goOn(editor: Editor, at: number): void {
  if (editor.isDestroyed) return
  putCaret(editor, at)
  editor.chain().focus().scrollIntoView().run()
}
