import { type Editor, Extension } from '@tiptap/core'

export type SpeakerKey = 'take' | 'enter' | 'down' | 'up' | 'close'

/** Keys that belong to the list of speakers while it is open; false lets them mean what they always do. */
export const Speakers = Extension.create<{ asked: (what: SpeakerKey) => boolean }>({
  name: 'speakers',
  priority: 1900,
  addOptions: () => ({ asked: () => false }),
  addKeyboardShortcuts() {
    const ask = (what: SpeakerKey) => () => this.options.asked(what)
    return { Tab: ask('take'), Enter: ask('enter'), ArrowDown: ask('down'), ArrowUp: ask('up'), Escape: ask('close') }
  },
})

/** What was typed at the very beginning of a paragraph that has no speaker yet; empty elsewhere. */
export function speakerTyped(editor: Editor): string {
  const { $from, empty } = editor.state.selection
  const { parent, parentOffset, depth } = $from
  if (!empty || depth !== 1 || parent.type.name !== 'paragraph' || parent.attrs.mark || parent.attrs.speaker) return ''
  return parent.textBetween(0, parentOffset, '\n', '\n')
}

/** The letters typed become the speaker of their paragraph. */
export function takeSpeaker(editor: Editor, label: string): void {
  const { $from } = editor.state.selection
  const { tr } = editor.state
  tr.delete($from.start(), $from.pos)
  tr.setNodeAttribute($from.before(), 'speaker', label)
  editor.view.dispatch(tr.scrollIntoView())
}
