import type { Section } from '../../model/meeting.ts'
import { type Inline, inlineText, type Paragraph, type Prose, type ProseBlock, paragraph } from '../../model/prose.ts'
import type { Block } from '../block.ts'
import { choose } from './choice.ts'

/**
 * Rule: รายงานการประชุม is taken in one of three ways, which the meeting itself chooses, or its chair with the
 * secretary (rulebook §5.4). Nothing that was taken down is lost: the way only says what is printed, and how.
 */
export const RECORDINGS = {
  full: 'จดละเอียดทุกคำพูด',
  points: 'จดย่อคำพูดที่เป็นประเด็นสำคัญ',
  reasons: 'จดแต่เหตุผลกับมติ',
} as const
export type Recording = keyof typeof RECORDINGS

const WAYS = (Object.keys(RECORDINGS) as Recording[]).map((value, index) => ({
  value,
  number: String(index + 1),
  name: RECORDINGS[value],
}))

/** The way an officer named, by its words, a part of them or its number; else the office's own. */
export const recordingOf = (typed: string, own: Recording): Recording => choose(WAYS, typed)?.value ?? own

/** What one speaker says, or the text nobody is named for. */
export interface Passage {
  speaker: string
  prose: Prose
}

/** Prose of an item cut at each speaker and each resolution; a resolution stands by its id. */
export function passages(prose: Prose): Array<Passage | string> {
  const out: Array<Passage | string> = []
  for (const block of prose) {
    const last = out.at(-1)
    if (block.type === 'resolution') out.push(block.resolutionId)
    else if (block.type === 'paragraph' && block.speaker) out.push({ speaker: block.speaker, prose: [block] })
    else if (typeof last === 'object') last.prose.push(block)
    else out.push({ speaker: '', prose: [block] })
  }
  return out
}

/** Where a passage stands: the section decides what a report is called, the passage before whether it answers. */
export interface Place {
  section: Section | null
  before: Passage | null
}

export function recorded(passage: Passage, way: Recording, place: Place): Block[] {
  switch (way) {
    case 'full':
      return [{ type: 'speech', ...passage }]
    case 'points':
      return [{ type: 'prose', prose: passage.speaker ? narrated(passage, place) : passage.prose }]
    case 'reasons':
      return passage.speaker ? [] : [{ type: 'prose', prose: passage.prose }]
  }
}

/** The reason of an item: its brief, unless the minutes say the very same. */
export function reasonOf(brief: string, minutes: Prose): Block[] {
  const said = new Set(minutes.map((block) => squeezed(textOf(block))))
  const prose = brief
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !said.has(squeezed(line)))
    .map((line) => paragraph(line))
  return prose.length > 0 ? [{ type: 'prose', prose }] : []
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]/g, '')
const textOf = (block: ProseBlock): string =>
  block.type === 'paragraph' || block.type === 'heading' ? inlineText(block.text) : ''

/** The speaker run into the sentence: `ประธานแจ้งว่า …`; later paragraphs of the speech stand as they are. */
function narrated({ speaker, prose }: Passage, place: Place): Prose {
  const [first, ...rest] = prose
  if (first?.type !== 'paragraph') return prose
  const name = speaker.replace(/\s*\n\s*/g, ' ').trim()
  const text = inlineText(first.text).trimStart()
  const verb = verbOf(name, textOf(prose.at(-1) ?? first), text, place)
  const lead = `${afterName(name)}${verb}`
  const said: Paragraph = {
    ...first,
    speaker: null,
    text: text === '' ? [lead.trimEnd()] : [lead, ...trimmed(first.text)],
  }
  return [said, ...rest]
}

const trimmed = ([first, ...rest]: readonly Inline[]): Inline[] =>
  first === undefined
    ? []
    : [typeof first === 'string' ? first.trimStart() : { ...first, text: first.text.trimStart() }, ...rest]

/** Rule: ฯ and an abbreviation are parted from what follows (rulebook §2.6); another word is not. */
const afterName = (name: string): string => (/[ฯ.)\]0-9๐-๙A-Za-z]$/.test(name) ? `${name} ` : name)

/** What was typed as a speech often begins with its own verb; รายงานการประชุม, ขอบเขต and the like are nouns. */
const VERB = new RegExp(
  `^(?:(?:ได้|จึง|ขอ|นำ)*(?:${[
    'แจ้ง',
    'ชี้แจง',
    'เสนอ',
    'สอบถาม',
    'ซักถาม',
    'ตอบ(?!แทน|สนอง|รับ)',
    'รายงาน(?!การ(?:ประชุม|ประเมิน|เงิน)|ฉบับ|ประจำ|ดังกล่าว|นี้)',
    'กล่าว(?!คือ)',
    'เรียน(?!รู้|การสอน)',
    'อธิบาย',
    'อภิปราย',
    'แถลง',
    'สรุป(?:ว่า|ให้|ประเด็น)',
    'เปิด(?:การ)?ประชุม',
    'ปิด(?:การ)?ประชุม',
    'มอบหมาย',
    'สั่งการ',
    'กำชับ',
    'เน้นย้ำ',
    'ย้ำ',
    'แนะนำ',
    'ขอบคุณ',
    'หารือ',
    'ยืนยัน',
    'เชิญ',
    'ทักท้วง',
    'คัดค้าน',
    'ตั้งข้อสังเกต',
    'ให้(?:ข้อสังเกต|ข้อเสนอ|ข้อคิดเห็น|ความเห็น|ข้อมูล)',
    'มี(?:ข้อสังเกต|ข้อเสนอ|ความเห็น)',
    'เห็น(?:ว่า|ด้วย|ชอบ|ควร|พ้อง)',
    'ต้องการทราบ',
    'รับ(?:ทราบ|ไป|ว่า|ที่จะ)',
  ].join('|')})|ขอ(?:ให้|ความ|แก้ไข|เพิ่ม|ถอน|รับ)|ว่า(?!ที่|ง|ด้วย|การ|จ้าง))`,
)

const ASKS = /(?:หรือไม่(?:อย่างไร)?|อย่างไร(?:บ้าง)?|เท่าใด|เมื่อใด|ที่ใด|ผู้ใด|เพราะเหตุใด|ใช่หรือไม่)\s*\??$/

/** Reported speech in the words of the minutes (rulebook §5.3); empty when the text has its own verb. */
function verbOf(name: string, end: string, text: string, { section, before }: Place): string {
  if (/^ว่า(?!ที่|ง|ด้วย|การ|จ้าง)/.test(text)) return 'แจ้ง'
  if (VERB.test(text)) return ''
  if (ASKS.test(end.trim())) return 'สอบถามว่า '
  if (/^(?:ควร|น่าจะ|อยากให้|เพื่อให้)/.test(text)) return 'เสนอว่า '
  const chair = /^(?:ท่าน)?ประธาน/.test(name)
  if (before && !chair && ASKS.test(textOf(before.prose.at(-1) ?? paragraph('')).trim())) return 'ชี้แจงว่า '
  if (chair) return section === 'chair' ? 'แจ้งว่า ' : 'กล่าวว่า '
  // Rule: a word is not said twice on end: รายงานว่า รายงานการประชุม….
  if (/เลขา/.test(name) && !text.startsWith('รายงาน')) return section === 'consideration' ? 'เสนอว่า ' : 'รายงานว่า '
  return 'แจ้งว่า '
}
