import type { Editor } from '@tiptap/core'
import type { MeetingFile } from '../../../shared/api.ts'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { focusSoon } from '../../components/focusSoon.ts'
import { resolutionKindOf, WORDS_OF_KIND } from '../../editor/resolutionWords.ts'
import type { MeetingStore } from '../../stores/meetingStore.ts'
import { sectionOf } from './agendaTree.ts'

/** Makes a resolution with the words usual under its item, at the caret, and goes into it. */
export async function placeResolution(
  store: MeetingStore,
  file: MeetingFile,
  item: AgendaItem,
  editor: Editor,
): Promise<void> {
  const position = file.resolutions.filter((one) => one.itemId === item.id).length
  const kind = resolutionKindOf(sectionOf(file.items, item))
  const made = await store.add('resolutions', { itemId: item.id, position, kind, text: WORDS_OF_KIND[kind] })
  const after = editor.state.selection.$head.after(1)
  editor.commands.insertContentAt(after, { type: 'resolution', attrs: { resolutionId: made.id } })
  focusSoon(() => document.querySelector<HTMLElement>(`[data-resolution="${CSS.escape(made.id)}"] textarea`))
}

/** Everyone who has spoken in this meeting so far, in the order they first did. */
export function speakersOf(file: MeetingFile): string[] {
  const found = new Set(['ประธาน', 'ฝ่ายเลขานุการฯ', 'ที่ประชุม'])
  for (const item of file.items) {
    for (const block of item.minutes) if (block.type === 'paragraph' && block.speaker) found.add(block.speaker)
  }
  return [...found]
}
