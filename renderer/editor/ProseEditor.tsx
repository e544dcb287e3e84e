import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { Hit } from '../../shared/desk/findReplace.ts'
import type { Prose } from '../../shared/model/prose.ts'
import { useDigits } from '../components/useDigits.ts'
import { extensionsFor } from './extensions.ts'
import { showFound } from './found.ts'
import { Phrases } from './Phrases.tsx'
import { docOf, proseOf } from './proseDoc.ts'
import { Toolbar } from './Toolbar.tsx'
import { useProseSaving } from './useProseSaving.ts'

interface ProseEditorProps {
  label: string
  value: Prose
  save: (prose: Prose) => Promise<void>
  readOnly?: boolean
  /** Another version replaced ours: the editor takes it in as one change, which undo takes back. */
  replaced?: number
  /** Minutes have a gutter of speakers and places for resolutions. */
  minutes?: { speakers: string[]; insertResolution: (editor: Editor) => void; find?: () => void }
  /** Words that were looked for. */
  found?: { hits: readonly Hit[]; current: Hit | undefined } | undefined
  /** Called while typing, before anything is saved: the preview follows it. */
  onWriting?: (prose: Prose) => void
  /** Keys outside the text act on it. */
  onReady?: (editor: Editor) => void
  /** The words of the paragraph the caret stands in. */
  onCaret?: (text: string) => void
}

/** Structured text, edited where it stands. Speaks Prose on both sides. */
export function ProseEditor(props: ProseEditorProps) {
  const digits = useDigits()
  const latest = useRef(props)
  latest.current = props
  const [asking, setAsking] = useState(false)
  const saving = useProseSaving((prose) => latest.current.save(prose))
  const editor = useEditor({
    extensions: extensionsFor(digits, {
      phrases: () => {
        if (latest.current.minutes) setAsking(true)
        return latest.current.minutes !== undefined
      },
      find: () => {
        const find = latest.current.minutes?.find
        find?.()
        return find !== undefined
      },
    }),
    content: docOf(props.value),
    editable: !props.readOnly,
    injectCSS: false,
    editorProps: {
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
      const prose = proseOf(at.getJSON())
      latest.current.onWriting?.(prose)
      saving.changed(prose)
    },
    onCreate: ({ editor: at }) => latest.current.onReady?.(at),
    onBlur: () => saving.flush(),
    onSelectionUpdate: ({ editor: at }) => latest.current.onCaret?.(at.state.selection.$head.parent.textContent),
  })

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
      {asking && <Phrases editor={editor} onClose={() => setAsking(false)} />}
      <EditorContent editor={editor} className="editor-sheet" />
    </div>
  )
}
