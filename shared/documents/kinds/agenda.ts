import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'

/** Rule: ระเบียบวาระการประชุม (rulebook §6): head, a line of dashes, sections with their items. */
export const agenda = defineKind({
  id: 'agenda',
  label: 'ระเบียบวาระการประชุม',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
  },
  prefill: ({ meeting }) => ({
    heading: titled('ระเบียบวาระการประชุม', meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
  }),
  compose: (values, { items, agencies }) => [
    { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true, rule: true },
    ...agendaTree(items).flatMap((node) => itemBlocks(node, agencies)),
  ],
})

function itemBlocks(node: AgendaNode, agencies: Record<string, string>): Block[] {
  const owner = node.ownerId ? agencies[node.ownerId] : undefined
  const empty =
    node.depth === 0 && node.children.length === 0 && node.minutes.length === 0 && node.section !== 'minutes'
  return [
    { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth, ...(owner && { owner }) },
    ...node.children.flatMap((child) => itemBlocks(child, agencies)),
    ...(empty && node.section !== 'chair' && node.section !== 'other'
      ? [{ type: 'line' as const, text: '- ไม่มี -', align: 'center' as const }]
      : []),
  ]
}
