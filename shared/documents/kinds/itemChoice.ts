import type { MeetingFile } from '../../api.ts'
import type { Section } from '../../model/meeting.ts'
import type { Choice } from './choice.ts'
import { allItems } from './clauseWords.ts'
import { type AgendaNode, agendaTree } from './meetingHead.ts'

/** Items of the agenda as an officer chooses one of them. */
export const itemChoices = (file: MeetingFile): Array<Choice<AgendaNode>> =>
  allItems(file).map((node) => ({ value: node, number: node.number, name: node.title }))

/** An item as it is offered and prefilled: its number and its title. */
export const itemNamed = (node?: AgendaNode): string => [node?.number, node?.title].filter(Boolean).join(' ')

/** What to say when an officer names no item of this meeting; `cannot` is what is not possible without any. */
export function noSuchItem(typed: string, items: ReadonlyArray<Choice<AgendaNode>>, cannot: string): string {
  if (items.length === 0) return `การประชุมครั้งนี้ยังไม่มีระเบียบวาระ จึงยัง${cannot}ไม่ได้`
  const asked = typed.trim() ? `ไม่พบระเบียบวาระ “${typed.trim()}” ในการประชุมครั้งนี้` : 'ยังไม่ได้เลือกระเบียบวาระ'
  return `${asked} ระเบียบวาระที่มี ได้แก่ ${items.map(({ number }) => number).join(' ')}`
}

/** The section that an item stands in: that of the top level above it. */
export const sectionOf = ({ number }: Pick<AgendaNode, 'number'>, { items }: MeetingFile): Section | null =>
  agendaTree(items)[Number.parseInt(number, 10) - 1]?.section ?? null
