import type { Editor } from '@tiptap/core'
import type { MeetingFile } from '../../../shared/api.ts'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { focusSoon } from '../../components/focusSoon.ts'
import { afterGroup } from '../../editor/afterGroup.ts'
import { resolutionKindOf, WORDS_OF_KIND } from '../../editor/resolutionWords.ts'
import type { SpeakerOffer } from '../../editor/speakerMatch.ts'
import type { MeetingStore } from '../../stores/meetingStore.ts'
import { sectionOf } from './agendaTree.ts'

/**
 * Makes a resolution with the words usual under its item, behind what the caret stands in, and goes into it. The words
 * are selected: typing takes their place, any other key keeps them.
 */
export async function placeResolution(
  store: MeetingStore,
  file: MeetingFile,
  item: AgendaItem,
  editor: Editor,
): Promise<void> {
  const position = file.resolutions.filter((one) => one.itemId === item.id).length
  const kind = resolutionKindOf(sectionOf(file.items, item))
  const made = await store.add('resolutions', { itemId: item.id, position, kind, text: WORDS_OF_KIND[kind] })
  putResolution(editor, made.id, afterGroup(editor.state))
  const find = () => document.querySelector<HTMLTextAreaElement>(`[data-resolution="${CSS.escape(made.id)}"] textarea`)
  focusSoon(find, undefined, (field) => field.select())
}

/** Puts the place of a resolution into the text; left out, at its end. */
export const putResolution = (editor: Editor, resolutionId: string, at = editor.state.doc.content.size): boolean =>
  editor.commands.insertContentAt(at, { type: 'resolution', attrs: { resolutionId } })

const CHAIR = 'ประธาน'

/** Everyone who may speak: those who have spoken so far in the order they first did, then the roster. */
export function speakersOf(file: MeetingFile): SpeakerOffer[] {
  const offers = new Map<string, { detail: string; names: string[]; spoke: boolean }>()
  const spoke = (label: string) => offers.set(label, { detail: '', names: [label], spoke: true })
  for (const label of [CHAIR, 'ฝ่ายเลขานุการฯ', 'ที่ประชุม']) spoke(label)
  for (const item of file.items) {
    for (const block of item.minutes) {
      if (block.type === 'paragraph' && block.speaker && !offers.has(block.speaker)) spoke(block.speaker)
    }
  }
  for (const row of file.attendances) {
    if (row.status === 'absent') continue
    const stead = row.status === 'substitute' ? row.substitute : null
    const name = stead ? stead.name : row.name
    const post = stead ? stead.post || (row.post && `ผู้แทน${row.post}`) : row.post
    const label = row.chair ? CHAIR : post || (name ? fullName(name) : '')
    if (!label) continue
    const offer = offers.get(label) ?? { detail: '', names: [label], spoke: false }
    offer.names.push(post, ...(name ? [`${name.given}${name.family}`, fullName(name)] : []))
    if (name && label !== fullName(name)) offer.detail ||= fullName(name)
    offers.set(label, offer)
  }
  return [...offers].map(([label, offer]) => ({ label, ...offer }))
}
