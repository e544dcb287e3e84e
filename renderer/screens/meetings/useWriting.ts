import { useEffect, useMemo, useRef, useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Prose } from '../../../shared/model/prose.ts'
import { createPace } from '../../components/pace.ts'

/** What is in the editor and not yet in the record. */
interface Writing {
  itemId: string
  prose: Prose
}

const FOLLOW_MS = 150
const places = (prose: Prose): number => prose.filter(({ type }) => type === 'resolution').length

/**
 * The meeting as it is being written. Page, findings and search follow the typing at its pauses, not at every key: a
 * letter must stand in its place before sixty pages are laid out again.
 */
export function useWriting(file: MeetingFile, openId: string | undefined) {
  const typed = useRef<Writing | null>(null)
  const words = useRef({ itemId: '', text: '' })
  const facts = useRef({ file, openId })
  facts.current = { file, openId }
  const [shown, setShown] = useState({ writing: null as Writing | null, caret: words.current })
  const [pace] = useState(() => createPace(async () => setShown({ writing: typed.current, caret: words.current })))
  useEffect(() => pace.stop, [pace])

  const { writing } = shown
  const written = useMemo(() => withWriting({ file, openId }, writing), [file, openId, writing])
  return {
    written,
    /** The words before the caret. */
    caret: shown.caret.itemId === openId ? shown.caret.text : '',
    /** With the very last key; for what is done once, not drawn. */
    latest: () => withWriting(facts.current, typed.current),
    /** Shows what was just written at once. */
    now: () => void pace.now(),
    wrote(itemId: string, prose: Prose): void {
      const before = typed.current
      typed.current = { itemId, prose }
      // A resolution that was put in or taken out is shown in one place or the other, never in both.
      if (before?.itemId !== itemId || places(before.prose) !== places(prose)) void pace.now()
      else pace.changed(FOLLOW_MS)
    },
    stoodAt(itemId: string, text: string): void {
      words.current = { itemId, text }
      pace.changed(FOLLOW_MS)
    },
  }
}

/** What was typed in an item that is open no more has gone into its record. */
function withWriting({ file, openId }: { file: MeetingFile; openId: string | undefined }, writing: Writing | null) {
  if (!writing || writing.itemId !== openId) return file
  const items = file.items.map((item) => (item.id === openId ? { ...item, minutes: writing.prose } : item))
  return { ...file, items }
}
