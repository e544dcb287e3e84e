import type { MeetingFile } from '../../api.ts'
import type { Section } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { choose } from './choice.ts'
import { agendaCite, subjectOf } from './clauseWords.ts'
import { itemChoices, itemNamed, noSuchItem, sectionOf } from './itemChoice.ts'
import { type AgendaNode, dateLine, placeLine, titled } from './meetingHead.ts'
import { signatureBlock } from './parts.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'บันทึกสรุปเรื่องเสนอที่ประชุม'),
  owner: words('ป้าย หน่วยงานเจ้าของเรื่อง', 'หน่วยงานเจ้าของเรื่อง'),
  background: words('หัวข้อ เรื่องเดิม', 'เรื่องเดิม'),
  facts: words('หัวข้อ ข้อเท็จจริง', 'ข้อเท็จจริง'),
  law: words('หัวข้อ ข้อกฎหมาย', 'ข้อกฎหมายและระเบียบที่เกี่ยวข้อง'),
  issues: words('หัวข้อ ข้อพิจารณา', 'ข้อพิจารณา'),
  proposal: words('หัวข้อ ข้อเสนอ', 'ข้อเสนอ'),
  forInformation: words('ข้อเสนอของเรื่องเพื่อทราบ', 'จึงเสนอที่ประชุมเพื่อโปรดทราบ'),
  forConsideration: words('ข้อเสนอของเรื่องเพื่อพิจารณา', 'จึงเสนอที่ประชุมเพื่อโปรดพิจารณา'),
  forCertifying: words('ข้อเสนอของเรื่องรับรองรายงาน', 'จึงเสนอที่ประชุมเพื่อโปรดพิจารณารับรองรายงานการประชุม'),
  presenter: words('ใต้ชื่อผู้เสนอเรื่อง', 'ผู้เสนอเรื่อง'),
  showEmpty: part('พิมพ์หัวข้อที่ยังไม่มีข้อความ พร้อมที่ว่างให้เขียน', false),
  showPresenter: part('พิมพ์ที่ลงลายมือชื่อผู้เสนอเรื่อง'),
} as const
type Words = Template<typeof settings>

/** What an agency puts before the meeting of one item: the heads of a submission in their customary order. */
export const brief = defineKind({
  id: 'brief',
  label: 'บันทึกสรุปเรื่องเสนอที่ประชุม',
  from: 'meeting',
  stage: 'before',
  settings,
  oneFor: 'item',
  fields: {
    item: { input: 'line', label: 'ระเบียบวาระ', hint: 'เลขวาระ เช่น ๔.๑ หรือส่วนของชื่อเรื่อง' },
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    background: { input: 'prose', label: 'เรื่องเดิม', optional: true },
    facts: { input: 'prose', label: 'ข้อเท็จจริง', hint: 'ว่างไว้ = สรุปเรื่องที่บันทึกไว้ในระเบียบวาระ', optional: true },
    law: { input: 'prose', label: 'ข้อกฎหมาย ระเบียบ', optional: true },
    issues: { input: 'prose', label: 'ข้อพิจารณา', optional: true },
    proposal: { input: 'prose', label: 'ข้อเสนอ หรือมติที่ขอ', hint: 'ว่างไว้ = ตามชนิดของวาระ', optional: true },
    presenter: { input: 'signatory', label: 'ผู้เสนอเรื่อง', optional: true },
  },
  choices: (file) => ({ item: itemChoices(file).map(({ value }) => itemNamed(value)) }),
  prefill: (file, template) => ({
    item: itemNamed(proposed(file)),
    heading: titled(template.say('title'), file.meeting),
    date: dateLine(file.meeting),
    place: placeLine(file.meeting),
    background: [],
    facts: [],
    law: [],
    issues: [],
    proposal: [],
    presenter: null,
  }),
  compose: (values, file, template) => {
    const items = itemChoices(file)
    const node = choose(items, values.item)?.value
    return [
      { type: 'centered', lines: values.heading, bold: true },
      { type: 'centered', lines: [values.date, values.place], bold: true },
      ...(node
        ? submission(node, values, file, template)
        : [{ type: 'prose' as const, prose: [paragraph(noSuchItem(values.item, items, 'สรุปเรื่อง'))] }]),
    ]
  },
})

/** The first item that the meeting has to decide, else the first of all that lies below a section. */
function proposed(file: MeetingFile): AgendaNode | undefined {
  const below = itemChoices(file).map(({ value }) => value)
  const matters = below.filter((node) => node.children.length === 0 && node.section === null)
  return matters.find((node) => sectionOf(node, file) === 'consideration') ?? matters[0] ?? below[0]
}

type Texts = Record<'background' | 'facts' | 'law' | 'issues' | 'proposal', Prose>

function submission(
  node: AgendaNode,
  values: Texts & { presenter: Parameters<typeof signatureBlock>[0] },
  file: MeetingFile,
  template: Words,
): Block[] {
  const owner = node.ownerId ? file.agencies[node.ownerId] : undefined
  const texts: Texts = {
    background: values.background,
    facts: values.facts.length > 0 ? values.facts : lines(node.brief),
    law: values.law,
    issues: values.issues,
    proposal: values.proposal.length > 0 ? values.proposal : lines(asked(sectionOf(node, file), template)),
  }
  const heads = (['background', 'facts', 'law', 'issues', 'proposal'] as const).filter(
    (head) => texts[head].length > 0 || template.get('showEmpty'),
  )
  const prose = heads.flatMap(
    (head): Prose => [
      { type: 'heading', level: 0, numbered: true, text: [template.say(head)] },
      ...(texts[head].length > 0 ? texts[head] : BLANK),
    ],
  )
  return [
    { type: 'item', label: agendaCite(node), text: subjectOf(node), depth: 0 },
    ...(owner
      ? [{ type: 'labelled' as const, label: template.say('owner'), entries: [owner], bold: true as const }]
      : []),
    { type: 'prose', prose },
    ...(template.get('showPresenter') ? [signatureBlock(values.presenter, template.say('presenter'))] : []),
  ]
}

/** Room for three lines of handwriting. */
const BLANK: Prose = Array.from({ length: 3 }, () => paragraph('…'.repeat(38)))

const lines = (text: string): Prose =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => paragraph(line))

/** Rule: what is asked of the meeting follows the section that the item stands in (rulebook §5.3). */
const asked = (section: Section | null, template: Words): string =>
  template.say(
    section === 'consideration' ? 'forConsideration' : section === 'minutes' ? 'forCertifying' : 'forInformation',
  )
