import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useState } from 'react'
import { isMeant, matchingSpeakers, type SpeakerOffer } from './speakerMatch.ts'
import { type SpeakerKey, speakerTyped, takeSpeaker } from './speakers.ts'

/** Two letters at the start of a paragraph offer who is meant (ฝล → ฝ่ายเลขานุการฯ); Tab or Enter takes the one shown. */
export function useSpeakers(editor: Editor | null, offers: readonly SpeakerOffer[]) {
  const id = useId()
  const [shown, setShown] = useState<{ found: SpeakerOffer[]; at: number } | null>(null)
  const latest = useRef({ editor, offers, shown })
  latest.current = { editor, offers, shown }

  useEffect(() => {
    if (!editor) return
    const typed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      const words = speakerTyped(editor)
      // Letters offer it, a caret that comes by does not; one that leaves them closes it.
      if (!transaction.docChanged && words !== '' && latest.current.shown) return
      const found = transaction.docChanged && words !== '' ? matchingSpeakers(latest.current.offers, words) : []
      // Where the letters may as well be the first words of the paragraph nobody is chosen: Enter ends it as always.
      if (found.length > 0) setShown({ found, at: isMeant(latest.current.offers, words) ? 0 : -1 })
      else if (latest.current.shown) setShown(null)
    }
    const leave = () => setShown(null)
    editor.on('transaction', typed)
    editor.on('blur', leave)
    return () => {
      editor.off('transaction', typed)
      editor.off('blur', leave)
    }
  }, [editor])

  function take(offer: SpeakerOffer | undefined) {
    if (latest.current.editor && offer) takeSpeaker(latest.current.editor, offer.label)
    setShown(null)
  }

  function asked(what: SpeakerKey): boolean {
    const { shown: now } = latest.current
    if (!now) return false
    const { found, at } = now
    if (what === 'enter' && at < 0) {
      setShown(null)
      return false
    }
    if (what === 'take' || what === 'enter') take(found[Math.max(0, at)])
    else if (what === 'close') setShown(null)
    else setShown({ found, at: Math.max(0, Math.min(found.length - 1, at + (what === 'down' ? 1 : -1))) })
    return true
  }

  return { id, shown, asked, take }
}
