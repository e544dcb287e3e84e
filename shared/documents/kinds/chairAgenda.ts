import type { MeetingFile } from '../../api.ts'
import { assertNever } from '../../assertNever.ts'
import type { Section } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { sitting } from './meetingWords.ts'

const settings = {
  mark: words('คำเหนือหัวเรื่อง', '(สำหรับประธาน)'),
  title: words('ชื่อเอกสาร', 'ระเบียบวาระการประชุม'),
  speaker: words('ชื่อผู้กล่าวด้านซ้าย', 'ประธาน'),
  opening: words('คำกล่าวเปิดประชุม', 'บัดนี้ ถึงกำหนดเวลาประชุม และมีผู้มาประชุมครบองค์ประชุมแล้ว ขอเปิดการ{ประชุมครั้งนี้}'),
  closing: words('คำกล่าวปิดประชุม', 'หากไม่มีท่านใดมีเรื่องเสนอเพิ่มเติม ขอขอบคุณทุกท่านที่เข้าร่วมประชุม และขอปิดการประชุม'),
  enter: words('เข้าสู่วาระแรก', 'ขอเข้าสู่{ระเบียบวาระ}'),
  next: words('เข้าสู่วาระถัดไป', 'ต่อไปเป็น{ระเบียบวาระ}'),
  skip: words('วาระที่ไม่มีเรื่อง', 'ต่อไปเป็น{ระเบียบวาระ} ไม่มีเรื่องในระเบียบวาระนี้ ขอผ่านไประเบียบวาระต่อไป'),
  chairTells: words('วาระประธานแจ้ง ยังไม่มีสรุปเรื่อง', 'แจ้งเรื่องที่ประธานประสงค์แจ้งให้ที่ประชุมทราบ'),
  told: words('ปิดวาระประธานแจ้ง', 'จึงแจ้งให้ที่ประชุมทราบ มีท่านใดประสงค์จะสอบถามหรือไม่ หากไม่มี ถือว่าที่ประชุมรับทราบ'),
  firstMeeting: words('ประชุมครั้งแรก', 'เนื่องจากเป็นการประชุมครั้งแรก จึงไม่มีรายงานการประชุมที่ต้องรับรอง'),
  certify: words('ถามรับรองรายงานการประชุม', 'ขอให้ที่ประชุมพิจารณารับรองรายงานการประชุม {ครั้งก่อน} มีท่านใดขอแก้ไขหรือไม่'),
  certified: words('ปิดวาระรับรองรายงาน', 'หากไม่มี ถือว่าที่ประชุมรับรองรายงานการประชุมโดยไม่มีการแก้ไข'),
  progress: words('เชิญรายงานความก้าวหน้า', 'ขอเชิญ{เจ้าของเรื่อง}รายงานความก้าวหน้าให้ที่ประชุมทราบ'),
  report: words('เชิญรายงานเรื่องเพื่อทราบ', 'ขอเชิญ{เจ้าของเรื่อง}รายงานให้ที่ประชุมทราบ'),
  reported: words('ปิดเรื่องเพื่อทราบ', 'มีท่านใดมีข้อสังเกตหรือประสงค์จะสอบถามหรือไม่ หากไม่มี ถือว่าที่ประชุมรับทราบ'),
  present: words('เชิญเสนอเรื่องเพื่อพิจารณา', 'ขอเชิญ{เจ้าของเรื่อง}นำเสนอเรื่องต่อที่ประชุม'),
  consider: words('ขอความเห็น', 'ขอให้ที่ประชุมร่วมกันพิจารณา มีท่านใดมีความเห็นหรือข้อเสนอแนะหรือไม่'),
  consent: words('ถามมติ', 'มีท่านใดเห็นเป็นอย่างอื่นหรือไม่ หากไม่มี ถือว่าที่ประชุมมีมติเห็นชอบตามที่เสนอ'),
  other: words('ถามเรื่องอื่น ๆ', 'มีท่านใดมีเรื่องอื่นที่จะเสนอต่อที่ประชุมหรือไม่'),
  secretary: words('ชื่อเรียกฝ่ายเลขานุการ', 'ฝ่ายเลขานุการ'),
  showNotes: part('เว้นบรรทัดให้ประธานจด'),
  showTime: part('พิมพ์เวลาที่ใช้ท้ายชื่อเรื่อง'),
} as const
type Words = Template<typeof settings>

/** The agenda with the sentences the chair reads at each item; what is done, not said, stands in brackets. */
export const chairAgenda = defineKind({
  id: 'chairAgenda',
  label: 'ระเบียบวาระพร้อมคำกล่าวประธาน',
  from: 'meeting',
  stage: 'day',
  settings,
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    opening: { input: 'text', label: 'คำกล่าวเปิดประชุม' },
    closing: { input: 'text', label: 'คำกล่าวปิดประชุม' },
  },
  prefill: (file, template) => ({
    heading: [template.say('mark'), ...titled(template.say('title'), file.meeting)],
    date: dateLine(file.meeting),
    place: placeLine(file.meeting),
    opening: template.say('opening', { ประชุมครั้งนี้: sitting(file) }),
    closing: template.say('closing'),
  }),
  compose: (values, file, template) => {
    const chair = voice(template)
    const sections = agendaTree(file.items).flatMap((node) => sectionBlocks(node, file, chair))
    return [
      { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true, rule: true },
      chair.said(values.opening),
      ...joined([...sections, chair.said(values.closing)]),
    ]
  },
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

/** What happens, in brackets and italics. */
const done = (text: string): Block => ({
  type: 'speech',
  speaker: '',
  prose: [{ ...paragraph(''), text: [{ text: `(${text})`, italic: true }] }],
})

/** The chair's words as the office says them. */
const voice = (template: Words) => ({
  ...template,
  said: (...texts: string[]): Block => ({
    type: 'speech',
    speaker: template.say('speaker'),
    prose: texts.flatMap(lines),
  }),
  note: (label: string): Block[] =>
    template.get('showNotes') ? [{ type: 'form', indent: true, fields: [{ label, value: '', share: 1 }] }] : [],
})
type Voice = ReturnType<typeof voice>

function sectionBlocks(node: AgendaNode, file: MeetingFile, chair: Voice): Block[] {
  const section = node.section ?? 'other'
  const empty = node.children.length === 0 && node.brief === '' && node.minutes.length === 0
  const quiet = empty && section !== 'chair' && section !== 'minutes' && section !== 'other'
  const slots = { ระเบียบวาระ: `${itemLabel(node)} ${node.title}` }
  return [
    itemBlock(node, file, chair),
    ...(quiet
      ? [chair.said(chair.say('skip', slots))]
      : [chair.said(chair.say(section === 'chair' ? 'enter' : 'next', slots)), ...own(node, section, file, chair)]),
  ]
}

function itemBlock(node: AgendaNode, { agencies }: MeetingFile, chair: Voice): Block {
  const owner = node.ownerId ? agencies[node.ownerId] : undefined
  const time = node.minutesNeeded > 0 && chair.get('showTime') ? `${node.minutesNeeded} นาที` : ''
  const beside = [owner, time].filter(Boolean).join(' · ')
  return { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth, ...(beside && { owner: beside }) }
}

/** The item itself: at the top level when nothing stands below it, else each item below. */
function own(node: AgendaNode, section: Section, file: MeetingFile, chair: Voice): Block[] {
  if (node.children.length === 0) return spoken(node, section, file, chair)
  return node.children.flatMap((child) => childBlocks(child, section, file, chair))
}

function childBlocks(node: AgendaNode, section: Section, file: MeetingFile, chair: Voice): Block[] {
  return [
    itemBlock(node, file, chair),
    ...(node.children.length > 0
      ? node.children.flatMap((child) => childBlocks(child, section, file, chair))
      : spoken(node, section, file, chair)),
  ]
}

function spoken(node: AgendaNode, section: Section, file: MeetingFile, chair: Voice): Block[] {
  const { say, said, note } = chair
  // Who stands up is called by name; an agency sends whom it will.
  const owner = node.presenter || (node.ownerId && file.agencies[node.ownerId]) || say('secretary')
  const slots = { เจ้าของเรื่อง: owner }
  const brief = node.brief ? [said(node.brief)] : []
  switch (section) {
    case 'chair':
      return [...(node.brief ? brief : [done(say('chairTells'))]), said(say('told'))]
    case 'minutes':
      return file.previous ? certify(file.previous, chair) : [said(say('firstMeeting'))]
    case 'followUp':
    case 'information':
      return [
        said(say(section === 'followUp' ? 'progress' : 'report', slots)),
        done(`${owner}รายงาน`),
        ...brief,
        said(say('reported')),
        ...note('ข้อสังเกต/ข้อสั่งการ'),
      ]
    case 'consideration':
      return [
        said(say('present', slots)),
        done(`${owner}นำเสนอ`),
        ...brief,
        // Rule: no objection is consent, and the chair must ask for it (พ.ร.บ.วิธีปฏิบัติราชการทางปกครองฯ ม.๘๒).
        said(say('consider'), say('consent')),
        ...note('มติที่ประชุม'),
      ]
    case 'other':
      return [...brief, said(say('other')), ...note('เรื่องที่เสนอ')]
    default:
      return assertNever(section)
  }
}

/** Rule: what is certified is named by number and date (rulebook §5.2). */
function certify({ number, year, date }: NonNullable<MeetingFile['previous']>, { say, said, note }: Voice): Block[] {
  const which = [number && `ครั้งที่ ${number}/${year}`, `เมื่อวันที่ ${longDate(date)}`].filter(Boolean).join(' ')
  return [
    said(`ขอเชิญ${say('secretary')}นำเสนอ`),
    done(`${say('secretary')}นำเสนอรายงานการประชุม`),
    said(say('certify', { ครั้งก่อน: which }), say('certified')),
    ...note('ข้อแก้ไข (ถ้ามี)'),
  ]
}
