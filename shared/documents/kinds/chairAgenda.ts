import type { MeetingFile } from '../../api.ts'
import { assertNever } from '../../assertNever.ts'
import type { Section } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { sitting } from './meetingWords.ts'

/** The agenda with the sentences the chair reads at each item; what is done, not said, stands in brackets. */
export const chairAgenda = defineKind({
  id: 'chairAgenda',
  label: 'ระเบียบวาระพร้อมคำกล่าวประธาน',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    opening: { input: 'text', label: 'คำกล่าวเปิดประชุม' },
    closing: { input: 'text', label: 'คำกล่าวปิดประชุม' },
  },
  prefill: (file) => ({
    heading: ['(สำหรับประธาน)', ...titled('ระเบียบวาระการประชุม', file.meeting)],
    date: dateLine(file.meeting),
    place: placeLine(file.meeting),
    opening: `บัดนี้ ถึงกำหนดเวลาประชุม และมีผู้มาประชุมครบองค์ประชุมแล้ว ขอเปิดการ${sitting(file)}`,
    closing: 'หากไม่มีท่านใดมีเรื่องเสนอเพิ่มเติม ขอขอบคุณทุกท่านที่เข้าร่วมประชุม และขอปิดการประชุม',
  }),
  compose: (values, file) => [
    { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true, rule: true },
    said(values.opening),
    ...joined([...agendaTree(file.items).flatMap((node) => sectionBlocks(node, file)), said(values.closing)]),
  ],
})

/** What the chair says without a pause stands under one label. */
function joined(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.type === 'speech' && last?.type === 'speech' && block.speaker && block.speaker === last.speaker)
      out[out.length - 1] = { ...last, prose: [...last.prose, ...block.prose] }
    else out.push(block)
  }
  return out
}

const lines = (text: string): Prose =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => paragraph(line))

const said = (...texts: string[]): Block => ({ type: 'speech', speaker: 'ประธาน', prose: texts.flatMap(lines) })
/** What happens, in brackets and italics. */
const done = (text: string): Block => ({
  type: 'speech',
  speaker: '',
  prose: [{ ...paragraph(''), text: [{ text: `(${text})`, italic: true }] }],
})
const note = (label: string): Block => ({ type: 'form', indent: true, fields: [{ label, value: '', share: 1 }] })

function sectionBlocks(node: AgendaNode, file: MeetingFile): Block[] {
  const section = node.section ?? 'other'
  const empty = node.children.length === 0 && node.brief === '' && node.minutes.length === 0
  const quiet = empty && section !== 'chair' && section !== 'minutes' && section !== 'other'
  return [
    itemBlock(node, file),
    ...(quiet
      ? [said(`ต่อไปเป็น${itemLabel(node)} ${node.title} ไม่มีเรื่องในระเบียบวาระนี้ ขอผ่านไประเบียบวาระต่อไป`)]
      : [said(...announced(node, section)), ...own(node, section, file)]),
  ]
}

function itemBlock(node: AgendaNode, { agencies }: MeetingFile): Block {
  const owner = node.ownerId ? agencies[node.ownerId] : undefined
  const time = node.minutesNeeded > 0 ? `${node.minutesNeeded} นาที` : ''
  const beside = [owner, time].filter(Boolean).join(' · ')
  return { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth, ...(beside && { owner: beside }) }
}

function announced(node: AgendaNode, section: Section): string[] {
  const first = section === 'chair' ? 'ขอเข้าสู่' : 'ต่อไปเป็น'
  return [`${first}${itemLabel(node)} ${node.title}`]
}

/** The item itself: at the top level when nothing stands below it, else each item below. */
function own(node: AgendaNode, section: Section, file: MeetingFile): Block[] {
  if (node.children.length === 0) return words(node, section, file)
  return node.children.flatMap((child) => childBlocks(child, section, file))
}

function childBlocks(node: AgendaNode, section: Section, file: MeetingFile): Block[] {
  return [
    itemBlock(node, file),
    ...(node.children.length > 0
      ? node.children.flatMap((child) => childBlocks(child, section, file))
      : words(node, section, file)),
  ]
}

function words(node: AgendaNode, section: Section, file: MeetingFile): Block[] {
  const owner = (node.ownerId && file.agencies[node.ownerId]) || 'ฝ่ายเลขานุการ'
  const brief = node.brief ? [said(node.brief)] : []
  switch (section) {
    case 'chair':
      return [
        ...(node.brief ? brief : [done('แจ้งเรื่องที่ประธานประสงค์แจ้งให้ที่ประชุมทราบ')]),
        said('จึงแจ้งให้ที่ประชุมทราบ มีท่านใดประสงค์จะสอบถามหรือไม่ หากไม่มี ถือว่าที่ประชุมรับทราบ'),
      ]
    case 'minutes':
      return file.previous ? certify(file.previous) : [said('เนื่องจากเป็นการประชุมครั้งแรก จึงไม่มีรายงานการประชุมที่ต้องรับรอง')]
    case 'followUp':
    case 'information':
      return [
        said(`ขอเชิญ${owner}${section === 'followUp' ? 'รายงานความก้าวหน้า' : 'รายงาน'}ให้ที่ประชุมทราบ`),
        done(`${owner}รายงาน`),
        ...brief,
        said('มีท่านใดมีข้อสังเกตหรือประสงค์จะสอบถามหรือไม่ หากไม่มี ถือว่าที่ประชุมรับทราบ'),
        note('ข้อสังเกต/ข้อสั่งการ'),
      ]
    case 'consideration':
      return [
        said(`ขอเชิญ${owner}นำเสนอเรื่องต่อที่ประชุม`),
        done(`${owner}นำเสนอ`),
        ...brief,
        // Rule: no objection is consent, and the chair must ask for it (พ.ร.บ.วิธีปฏิบัติราชการทางปกครองฯ ม.๘๒).
        said(
          'ขอให้ที่ประชุมร่วมกันพิจารณา มีท่านใดมีความเห็นหรือข้อเสนอแนะหรือไม่',
          'มีท่านใดเห็นเป็นอย่างอื่นหรือไม่ หากไม่มี ถือว่าที่ประชุมมีมติเห็นชอบตามที่เสนอ',
        ),
        note('มติที่ประชุม'),
      ]
    case 'other':
      return [...brief, said('มีท่านใดมีเรื่องอื่นที่จะเสนอต่อที่ประชุมหรือไม่'), note('เรื่องที่เสนอ')]
    default:
      return assertNever(section)
  }
}

/** Rule: what is certified is named by number and date (rulebook §5.2). */
function certify({ number, year, date }: NonNullable<MeetingFile['previous']>): Block[] {
  const which = [number && `ครั้งที่ ${number}/${year}`, `เมื่อวันที่ ${longDate(date)}`].filter(Boolean).join(' ')
  return [
    said('ขอเชิญฝ่ายเลขานุการนำเสนอ'),
    done('ฝ่ายเลขานุการนำเสนอรายงานการประชุม'),
    said(
      `ขอให้ที่ประชุมพิจารณารับรองรายงานการประชุม ${which} มีท่านใดขอแก้ไขหรือไม่`,
      'หากไม่มี ถือว่าที่ประชุมรับรองรายงานการประชุมโดยไม่มีการแก้ไข',
    ),
    note('ข้อแก้ไข (ถ้ามี)'),
  ]
}
