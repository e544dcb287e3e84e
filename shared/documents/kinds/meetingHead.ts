import type { MeetingFile } from '../../api.ts'
import type { Meeting } from '../../model/meeting.ts'
import { clock, clockSpan, fullDate } from '../../thai/date.ts'

/** Lines several papers of a meeting begin with. */

export const sittingLine = ({ number, year }: Meeting): string[] => (number ? [`ครั้งที่ ${number}/${year}`] : [])

/** The meeting's name with the word การประชุม before it, once: การประชุมคณะอนุกรรมการ, การประชุมเชิงปฏิบัติการ. */
export function meetingName(meeting: Meeting): [string, ...string[]] {
  const [first = '', ...rest] = meeting.title
  return [first.startsWith('การประชุม') ? first : `การประชุม${first}`, ...rest]
}

/** Letters of a centred line that take room; vowels above and below do not. */
const LINE_HOLDS = 68
const takesRoom = (text: string): number => text.replace(/[ัิ-ฺ็-๎]/g, '').length

/**
 * A word that ends in ประชุม and the name, in which it is not said again: รายงานการประชุมคณะอนุกรรมการ. A name as long as
 * a line begins its own.
 */
export function titled(word: string, meeting: Meeting): string[] {
  const [first = '', ...rest] = meeting.title
  const name = first.replace(/^(?:การ)?ประชุม/, '')
  const head = takesRoom(word + name) > LINE_HOLDS ? [word, name] : [`${word}${name}`]
  return [...head, ...rest, ...sittingLine(meeting)]
}

/** A name that is longer than a line goes on with its province, whole. */
export function nameLines(name: string): string[] {
  const at = name.lastIndexOf('จังหวัด')
  return at > 0 && takesRoom(name) > LINE_HOLDS ? [name.slice(0, at).trimEnd(), name.slice(at)] : [name]
}

export const dateLine = ({ date, start }: Meeting): string => `${fullDate(date)} เวลา ${clock(start)}`
export const dateSpanLine = ({ date, start, end }: Meeting): string => `${fullDate(date)} ${clockSpan(start, end)}`

/** Rule: an electronic meeting says by what means (พ.ร.ก. ๒๕๖๓; rulebook §5.6). */
export function placeLine({ place, mode, onlineMeans }: Meeting): string {
  const means =
    mode === 'onSite'
      ? ''
      : ` ${mode === 'hybrid' ? 'และ' : ''}ผ่านสื่ออิเล็กทรอนิกส์${onlineMeans ? ` (${onlineMeans})` : ''}`
  return `ณ ${place}${means}`
}

export type AgendaNode = MeetingFile['items'][number] & { number: string; depth: number; children: AgendaNode[] }

/** The agenda as a tree with its live numbers: `3`, `3.1`, `3.1.1`. */
export function agendaTree(items: MeetingFile['items']): AgendaNode[] {
  const under = (parentId: string | null, prefix: string, depth: number): AgendaNode[] =>
    items
      .filter((item) => item.parentId === parentId)
      .sort((a, b) => a.position - b.position)
      .map((item, index) => {
        const number = `${prefix}${index + 1}`
        return { ...item, number, depth, children: under(item.id, `${number}.`, depth + 1) }
      })
  return under(null, '', 0)
}

/** Whose item it is: the agency, and who presents it. */
export const ownerWords = (
  { ownerId, presenter }: Pick<AgendaNode, 'ownerId' | 'presenter'>,
  agencies: Record<string, string>,
): string => [ownerId ? agencies[ownerId] : '', presenter].filter(Boolean).join(' โดย')

export const itemLabel = (node: AgendaNode): string => (node.depth === 0 ? `ระเบียบวาระที่ ${node.number}` : node.number)
