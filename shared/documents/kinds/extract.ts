import type { MeetingFile } from '../../api.ts'
import { paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { choose } from './choice.ts'
import { agendaCite, allItems, resolved } from './clauseWords.ts'
import { dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { minutes } from './minutes.ts'
import { signatureBlock } from './parts.ts'

/** Rule: a copy says สำเนา above its first line and is certified at its foot (ข้อ ๓๑; rulebook §2.8). */
export const extract = defineKind({
  id: 'extract',
  label: 'คัดสำเนารายงานการประชุม',
  from: 'meeting',
  page: { continuation: true },
  oneFor: 'item',
  fields: {
    item: { input: 'line', label: 'ระเบียบวาระ', hint: 'เลขวาระ เช่น ๔.๑ หรือส่วนของชื่อเรื่อง' },
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    certifier: { input: 'signatory', label: 'ผู้รับรองสำเนา', optional: true },
    certified: { input: 'date', label: 'รับรองวันที่', optional: true },
  },
  prefill: (file) => ({
    item: resolved(file).findLast(({ node }) => node.section === null)?.node.number ?? '',
    heading: titled('รายงานการประชุม', file.meeting),
    date: dateLine(file.meeting),
    place: placeLine(file.meeting),
    certifier: file.meeting.recorder,
    certified: null,
  }),
  compose: (values, file) => {
    const items = allItems(file).map((node) => ({ value: node, number: node.number, name: node.title }))
    const found = choose(items, values.item)
    const certified = values.certified ? longDate(values.certified) : 'วันที่ ………………………………'
    return [
      { type: 'centered', lines: ['สำเนา'], bold: true },
      { type: 'centered', lines: values.heading, bold: true },
      { type: 'centered', lines: [values.date, values.place], bold: true },
      ...(found
        ? [
            { type: 'centered' as const, lines: [`(คัดเฉพาะ${agendaCite(found.value)})`] },
            OMITTED,
            ...itemOf(file, itemLabel(found.value)),
            OMITTED,
          ]
        : [{ type: 'prose' as const, prose: [paragraph(unknown(values.item, items))] }]),
      { type: 'line', align: 'axis', text: 'สำเนาถูกต้อง', space: 1 },
      signatureBlock(values.certifier, certified),
    ]
  },
})

/** Rule: ฯลฯ says that something is left out. */
const OMITTED: Block = { type: 'line', align: 'center', text: 'ฯลฯ          ฯลฯ          ฯลฯ' }

/** The item's own part of the minutes, below the items it stands under; numbers are those of the whole. */
function itemOf(file: MeetingFile, label: string): Block[] {
  const meeting = { ...file.meeting, startedAt: null, closedAt: null }
  const facts = { ...file, meeting, attendances: [] }
  const blocks = minutes.compose(minutes.prefill(facts), facts).filter((block) => block.type !== 'signature')
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

function unknown(typed: string, items: ReadonlyArray<{ number: string; name: string }>): string {
  if (items.length === 0) return 'การประชุมครั้งนี้ยังไม่มีระเบียบวาระ จึงยังคัดสำเนาไม่ได้'
  const asked = typed.trim() ? `ไม่พบระเบียบวาระ “${typed.trim()}” ในการประชุมครั้งนี้` : 'ยังไม่ได้เลือกระเบียบวาระ'
  return `${asked} ระเบียบวาระที่มี ได้แก่ ${items.map(({ number }) => number).join(' ')}`
}
