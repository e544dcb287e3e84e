import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { Hit } from '../../shared/desk/findReplace.ts'
import type { Prose } from '../../shared/model/prose.ts'
import { Action } from '../components/Action.tsx'
import { useDigits } from '../components/useDigits.ts'
import { type Asked, extensionsFor } from './extensions.ts'
import { FindingCard } from './FindingCard.tsx'
import { showFound } from './found.ts'
import { wroteIn } from './lastWritten.ts'
import { Phrases } from './Phrases.tsx'
import { docOf, proseOfDoc } from './proseDoc.ts'
import { SpeakerList } from './SpeakerList.tsx'
import { insertSentence, wordsBefore } from './slots.ts'
import type { SpeakerOffer } from './speakerMatch.ts'
import { Toolbar } from './Toolbar.tsx'
import { type Proofing, useProof } from './useProof.ts'
import { useProseSaving } from './useProseSaving.ts'
import { useSpeakers } from './useSpeakers.ts'

/** What minutes have beside the text: a gutter of speakers, places for resolutions, sentences known from the sitting. */
export interface MinutesParts {
  speakers: readonly SpeakerOffer[]
  sentences: readonly string[]
  insertResolution: (editor: Editor) => void
  find?: () => void
  /** F7 puts one in; left out where the screen has that key already. */
  resolveByKey?: boolean
}

interface ProseEditorProps {
  label: string
  value: Prose
  save: (prose: Prose) => Promise<void>
  readOnly?: boolean
  /** Another version replaced ours: the editor takes it in as one change, which undo takes back. */
  replaced?: number
  minutes?: MinutesParts
  proofing?: Proofing
  /** Words that were looked for. */
  found?: { hits: readonly Hit[]; current: Hit | undefined } | undefined
  /** Called while typing, before anything is saved: the preview follows it. */
  onWriting?: (prose: Prose) => void
  /** Keys outside the text act on it. */
  onReady?: (editor: Editor) => void
  /** The words right before the caret, and its place. */
  onCaret?: (text: string, at: number) => void
}

/** So many letters tell where on the page the caret stands. */
const CARET_WORDS = 60
/** What comes into sight stays clear of the tools above and of what is said of it below. */
const ROOM = { top: 110, bottom: 90, left: 0, right: 0 }
const NOBODY: readonly SpeakerOffer[] = []

/** Structured text, edited where it stands. Speaks Prose on both sides. */
export function ProseEditor(props: ProseEditorProps) {
  const digits = useDigits()
  const latest = useRef(props)
  latest.current = props
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState('')
  const saving = useProseSaving((prose) => latest.current.save(prose))
  // The editor is made once; what its keys ask is answered by what is known when they are pressed.
  const asked = useRef<Asked | null>(null)
  const editor = useEditor({
    extensions: extensionsFor(digits, {
      phrases: () => asked.current?.phrases() ?? false,
      find: () => asked.current?.find() ?? false,
      resolve: () => asked.current?.resolve() ?? false,
      proof: (what) => asked.current?.proof(what) ?? false,
      speaker: (what) => asked.current?.speaker(what) ?? false,
      pressed: (mark) => asked.current?.pressed(mark),
      told: setTold,
    }),
    content: docOf(props.value),
    editable: !props.readOnly,
    injectCSS: false,
    editorProps: {
      scrollThreshold: ROOM,
      scrollMargin: ROOM,
      attributes: {
        lang: 'th',
        spellcheck: 'false',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label,
        class: props.minutes ? 'prose prose-minutes' : 'prose',
        'data-pane-start': '',
      },
    },
    onUpdate: ({ editor: at }) => {
      const prose = proseOfDoc(at.state.doc)
      wroteIn(at)
      latest.current.onWriting?.(prose)
      saving.changed(prose)
    },
    onCreate: ({ editor: at }) => latest.current.onReady?.(at),
    onBlur: () => saving.flush(),
    onSelectionUpdate: ({ editor: at }) => {
      const { $head, head } = at.state.selection
      const { parent, parentOffset } = $head
      latest.current.onCaret?.(parent.textBetween(Math.max(0, parentOffset - CARET_WORDS), parentOffset), head)
    },
  })
  const proof = useProof(editor, props.proofing)
  const speakers = useSpeakers(editor, props.readOnly ? NOBODY : (props.minutes?.speakers ?? NOBODY))
  asked.current = {
    phrases: () => {
      if (props.minutes) setAsking(true)
      return props.minutes !== undefined
    },
    find: () => {
      props.minutes?.find?.()
      return props.minutes?.find !== undefined
    },
    resolve: () => {
      if (!editor || !props.minutes?.resolveByKey || props.readOnly) return false
      props.minutes.insertResolution(editor)
      return true
    },
    proof: proof.asked,
    speaker: speakers.asked,
    pressed: proof.pressed,
    told: setTold,
  }

  const seen = useRef(props.replaced)
  useEffect(() => {
    if (!editor || seen.current === props.replaced) return
    seen.current = props.replaced
    editor.commands.setContent(docOf(latest.current.value), { emitUpdate: false })
    latest.current.onWriting?.(latest.current.value)
  }, [editor, props.replaced])

  const { found } = props
  useEffect(() => {
    if (editor && found) showFound(editor, found.hits, found.current)
  }, [editor, found])

  if (!editor) return null
  return (
    <div className="editor">
      {!props.readOnly && (
        <Toolbar editor={editor} label={props.label} minutes={props.minutes} askPhrases={() => setAsking(true)} />
      )}
      {asking && (
        <Phrases
          own={wordsBefore(editor)}
          put={(sentence) => insertSentence(editor, sentence)}
          sentences={props.minutes?.sentences ?? []}
          onClose={() => setAsking(false)}
        />
      )}
      <EditorContent editor={editor} className="editor-sheet" />
      {told && (
        <div className="notice attention small paste-note" role="status">
          <p>{digits(told)}</p>
          <Action tight tone="quiet" onPress={() => setTold('')}>
            รับทราบ
          </Action>
        </div>
      )}
      {speakers.shown && (
        <SpeakerList
          editor={editor}
          id={speakers.id}
          offers={speakers.shown.found}
          at={speakers.shown.at}
          take={speakers.take}
        />
      )}
      {proof.shown && (
        <FindingCard
          key={`${proof.shown.mark.from} ${proof.shown.mark.finding.words}`}
          editor={editor}
          mark={proof.shown.mark}
          entered={proof.shown.entered}
          mend={proof.mend}
          accept={proof.accept}
          step={proof.step}
          onClose={proof.close}
        />
      )}
    </div>
  )
}
