import type { MeetingFile } from '../../api.ts'
import { type AgendaChange, agendaChanges, agendaSnapshot } from '../../desk/agendaChanges.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, ownerWords, placeLine, titled } from './meetingHead.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'ระเบียบวาระการประชุม'),
  none: words('วาระที่ไม่มีเรื่อง', '- ไม่มี -'),
  revised: words('บรรทัดบอกฉบับแก้ไข ใต้หัวเรื่อง', 'ฉบับแก้ไข ครั้งที่ {ครั้งที่}'),
  added: words('คำต่อท้ายเรื่องที่เพิ่ม', '(เพิ่ม)'),
  changed: words('คำต่อท้ายเรื่องที่แก้ไข', '(แก้ไข)'),
  showRule: part('พิมพ์เส้นประใต้หัวเรื่อง'),
  showOwner: part('พิมพ์หน่วยงานเจ้าของเรื่องในวงเล็บ'),
  showNone: part('บอกวาระที่ไม่มีเรื่อง'),
  showRevised: part('บอกว่าเป็นฉบับแก้ไข'),
  showMarks: part('ทำเครื่องหมายเรื่องที่เพิ่มหรือแก้ไขในฉบับแก้ไข'),
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
  compose: (values, file, template) => [
    {
      type: 'centered',
      lines: [...values.heading, ...revisionLine(file, template), values.date, values.place],
      bold: true,
      ...(template.get('showRule') && { rule: true }),
    },
    ...agendaTree(file.items).flatMap((node) => itemBlocks(node, file, marksOf(file, template), template)),
  ],
})

function revisionLine({ agendaVersions }: MeetingFile, template: Words): string[] {
  const number = Math.max(0, ...agendaVersions.map((version) => version.number))
  return number > 0 && template.get('showRevised') ? [template.say('revised', { ครั้งที่: String(number) })] : []
}

/** What differs in print: time, brief and files are not on this paper. */
const inPrint = (change: AgendaChange, template: Words): boolean =>
  change.kind === 'changed' &&
  change.aspects.some(
    (aspect) => aspect === 'renamed' || aspect === 'moved' || (aspect === 'owner' && template.get('showOwner')),
  )

/** Marks of a revised agenda by item, against the agenda that it takes the place of. */
function marksOf(file: MeetingFile, template: Words): Map<string, string> {
  const [last, before] = file.agendaVersions.toSorted((a, b) => b.number - a.number)
  if (!last || !before || !template.get('showMarks')) return new Map()
  return new Map(
    agendaChanges(before.items, agendaSnapshot(file)).flatMap((change): Array<[string, string]> => {
      if (change.kind === 'added') return [[change.after.id, template.say('added')]]
      return change.after && inPrint(change, template) ? [[change.after.id, template.say('changed')]] : []
    }),
  )
}

function itemBlocks(node: AgendaNode, file: MeetingFile, marks: Map<string, string>, template: Words): Block[] {
  const owner = template.get('showOwner') ? ownerWords(node, file.agencies) : ''
  const empty =
    node.depth === 0 && node.children.length === 0 && node.minutes.length === 0 && node.section !== 'minutes'
  const text = [node.title, marks.get(node.id)].filter(Boolean).join(' ')
  return [
    { type: 'item', label: itemLabel(node), text, depth: node.depth, ...(owner && { owner }) },
    ...node.children.flatMap((child) => itemBlocks(child, file, marks, template)),
    ...(empty && template.get('showNone') && node.section !== 'chair' && node.section !== 'other'
      ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]
      : []),
  ]
}
