import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'ระเบียบวาระการประชุม'),
  none: words('วาระที่ไม่มีเรื่อง', '- ไม่มี -'),
  showRule: part('พิมพ์เส้นประใต้หัวเรื่อง'),
  showOwner: part('พิมพ์หน่วยงานเจ้าของเรื่องในวงเล็บ'),
  showNone: part('บอกวาระที่ไม่มีเรื่อง'),
} as const
type Words = Template<typeof settings>

/** Rule: ระเบียบวาระการประชุม (rulebook §6): head, a line of dashes, sections with their items. */
export const agenda = defineKind({
  id: 'agenda',
  label: 'ระเบียบวาระการประชุม',
  from: 'meeting',
  stage: 'before',
  settings,
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
  },
  prefill: ({ meeting }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
  }),
  compose: (values, { items, agencies }, template) => [
    {
      type: 'centered',
      lines: [...values.heading, values.date, values.place],
      bold: true,
      ...(template.get('showRule') && { rule: true }),
    },
    ...agendaTree(items).flatMap((node) => itemBlocks(node, agencies, template)),
  ],
})

function itemBlocks(node: AgendaNode, agencies: Record<string, string>, template: Words): Block[] {
  const owner = node.ownerId && template.get('showOwner') ? agencies[node.ownerId] : undefined
  const empty =
    node.depth === 0 && node.children.length === 0 && node.minutes.length === 0 && node.section !== 'minutes'
  return [
    { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth, ...(owner && { owner }) },
    ...node.children.flatMap((child) => itemBlocks(child, agencies, template)),
    ...(empty && template.get('showNone') && node.section !== 'chair' && node.section !== 'other'
      ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]
      : []),
  ]
}
