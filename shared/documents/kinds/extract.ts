import type { MeetingFile } from '../../api.ts'
import { paragraph } from '../../model/prose.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'
import { choose } from './choice.ts'
import { agendaCite, resolved } from './clauseWords.ts'
import { COPY_FIELDS, COPY_SETTINGS, copied } from './copies.ts'
import { itemChoices, itemNamed, noSuchItem } from './itemChoice.ts'
import { dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { MINUTES_SETTINGS, minutes, RECORDING_FIELD } from './minutes.ts'
import { RECORDINGS } from './recording.ts'

/** The minutes of one item, copied and certified (ข้อ ๓๑; rulebook §2.8). */
export const extract = defineKind({
  id: 'extract',
  label: 'คัดสำเนารายงานการประชุม',
  from: 'meeting',
  rules: { continuation: true },
  settings: {
    ...MINUTES_SETTINGS,
    ...COPY_SETTINGS,
    only: words('บอกว่าคัดเฉพาะเรื่องใด', '(คัดเฉพาะ{ระเบียบวาระ})'),
  },
  oneFor: 'item',
  fields: {
    item: { input: 'line', label: 'ระเบียบวาระ', hint: 'เลขวาระ เช่น ๔.๑ หรือส่วนของชื่อเรื่อง' },
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    ...COPY_FIELDS,
    ...RECORDING_FIELD,
  },
  choices: (file) => ({
    item: itemChoices(file).map(({ value }) => itemNamed(value)),
    recording: Object.values(RECORDINGS),
  }),
  prefill: (file, template) => ({
    item: itemNamed(resolved(file).findLast(({ node }) => node.section === null)?.node),
    heading: titled(template.say('title'), file.meeting),
    date: dateLine(file.meeting),
    place: placeLine(file.meeting),
    certifier: file.meeting.recorder,
    certified: null,
    recording: RECORDINGS[template.get('recording')],
  }),
  compose: (values, file, template) => {
    const items = itemChoices(file)
    const found = choose(items, values.item)
    const body: Block[] = found
      ? [
          { type: 'centered', lines: [template.say('only', { ระเบียบวาระ: agendaCite(found.value) })] },
          OMITTED,
          ...itemOf(file, itemLabel(found.value), values.recording, template),
          OMITTED,
        ]
      : [{ type: 'prose', prose: [paragraph(noSuchItem(values.item, items, 'คัดสำเนา'))] }]
    return copied(
      [
        { type: 'centered', lines: values.heading, bold: true },
        { type: 'centered', lines: [values.date, values.place], bold: true },
        ...body,
      ],
      values,
      template,
    )
  },
})

/** Rule: ฯลฯ says that something is left out. */
const OMITTED: Block = { type: 'line', align: 'center', text: 'ฯลฯ          ฯลฯ          ฯลฯ' }

/** The item's own part of the minutes, below the items it stands under; numbers are those of the whole. */
function itemOf(file: MeetingFile, label: string, recording: string, template: Template): Block[] {
  const meeting = { ...file.meeting, startedAt: null, closedAt: null }
  const facts = { ...file, meeting, attendances: [] }
  const blocks = minutes
    .compose({ ...minutes.prefill(facts, template), recording }, facts, template)
    .filter((block) => block.type !== 'signature')
  const start = blocks.findIndex((block) => block.type === 'item' && block.label === label)
  const chosen = blocks[start]
  if (chosen?.type !== 'item') return []
  const length = blocks.slice(start + 1).findIndex((block) => block.type === 'item' && block.depth <= chosen.depth)
  const above: Block[] = []
  let depth = chosen.depth
  for (const block of blocks.slice(0, start).reverse()) {
    if (block.type !== 'item' || block.depth >= depth) continue
    above.unshift(block)
    depth = block.depth
  }
  return [...above, ...blocks.slice(start, length < 0 ? undefined : start + 1 + length)]
}
