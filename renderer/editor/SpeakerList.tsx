import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { SpeakerOffer } from './speakerMatch.ts'

interface SpeakerListProps {
  editor: Editor
  id: string
  offers: readonly SpeakerOffer[]
  at: number
  take: (offer: SpeakerOffer) => void
}

/** Speakers meant by the letters before the caret. The caret stays in the text; its keys walk the list. */
export function SpeakerList({ editor, id, offers, at, take }: SpeakerListProps) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list stands where the letters are, and grows with them
  useLayoutEffect(() => {
    const drawn = list.current
    const sheet = drawn?.parentElement
    if (!drawn || !sheet) return
    const place = editor.view.coordsAtPos(editor.state.selection.$from.start())
    const box = sheet.getBoundingClientRect()
    const below = place.bottom + drawn.offsetHeight + 8 < window.innerHeight
    drawn.style.insetInlineStart = `${Math.max(0, place.left - box.left)}px`
    drawn.style.insetBlockStart = `${below ? place.bottom - box.top + 2 : place.top - box.top - drawn.offsetHeight - 2}px`
  }, [editor, offers])
  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', `${id}-list`)
    if (at >= 0) text.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, at])
  return (
    <div ref={list} id={`${id}-list`} className="speaker-list popover" role="listbox" aria-label="ผู้พูด">
      {offers.map((offer, index) => (
        <div
          key={`${offer.label} ${offer.detail}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="option"
          // The caret must not leave the text for the press.
          onMouseDown={(event) => {
            event.preventDefault()
            take(offer)
          }}
        >
          {offer.label.replaceAll('\n', ' ')} {offer.detail && <span className="small muted">{offer.detail}</span>}
        </div>
      ))}
      <p className="small muted speaker-keys">
        <kbd>Tab</kbd> ใส่เป็นผู้พูด <kbd>Esc</kbd> พิมพ์ต่อเป็นข้อความ
      </p>
    </div>
  )
}
