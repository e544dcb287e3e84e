import type { MeetingFile } from '../../api.ts'
import type { Salutation, Signatory } from '../../model/fields.ts'
import type { Letter, Reference } from '../../model/letter.ts'
import type { MeetingEvent } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { summary } from '../../saraban/wording.ts'
import { clock, fullDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { placeLine } from './meetingHead.ts'
import { chairOf, memberWord, sitting } from './meetingWords.ts'

/** What the letters that put a meeting off, move it or call it off share: the invitation they cite, the day, the reason. */

export const CALLED_OFF_SETTINGS = {
  ...LETTER_SETTINGS,
  invited: words('ภาคเหตุ เมื่อมีหนังสือเชิญ', 'ตามหนังสือที่อ้างถึง {สำนักงาน} ได้เชิญท่านเข้าร่วม{ประชุมครั้งนี้} ใน{วันเวลา} {สถานที่} นั้น'),
  planned: words('ภาคเหตุ เมื่อไม่มีหนังสือเชิญ', 'ตามที่{สำนักงาน} ได้กำหนดจัด{ประชุมครั้งนี้} ใน{วันเวลา} {สถานที่} นั้น'),
  cites: part('อ้างถึงหนังสือเชิญประชุม'),
} as const

export const CALLED_OFF_FIELDS = {
  ...OUTGOING,
  addressees: { input: 'addressees', label: 'ผู้รับ' },
  references: { input: 'references', label: 'อ้างถึง', hint: 'ว่างไว้ = หนังสือเชิญประชุมในทะเบียน', optional: true },
  reason: { input: 'text', label: 'เหตุผล', hint: 'ต่อท้ายคำว่า เนื่องจาก' },
  more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
  signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
} as const

export const eventOf = ({ events }: MeetingFile, what: MeetingEvent['what']): MeetingEvent | undefined =>
  events.findLast((event) => event.what === what)

export const calledOffPrefill = (file: MeetingFile, what: 'postponed' | 'cancelled' | null, subject: string) => ({
  urgency: 'ด่วนที่สุด' as const,
  number: '',
  date: null,
  subject,
  salutation: 'เรียน' as const,
  addressees: file.committee ? [{ groupId: null, text: `${memberWord(file)}ทุกท่าน` }] : [],
  references: [],
  reason: (what && eventOf(file, what)?.reason) || '',
  more: '',
  signatory: chairOf(file),
})

const whenOf = (day: string, time: string): string => `${fullDate(day)} เวลา ${clock(time)}`

interface OwnCalledOff {
  urgency: string | null
  number: string
  date: string | null
  subject: string
  salutation: Salutation
  addressees: Array<{ groupId: string | null; text: string }>
  references: Reference[]
  reason: string
  more: string
  signatory: Signatory | null
}

/** The letter: what had been arranged, what is now decided, and that it is told for the reader's knowledge. */
export function calledOffLetter(
  what: 'postponed' | 'cancelled',
  values: OwnCalledOff,
  file: MeetingFile,
  template: Template<typeof CALLED_OFF_SETTINGS>,
  decided: (slots: { เหตุผล: string; สำนักงาน: string }, event: MeetingEvent | undefined) => string,
): Block[] {
  const event = eventOf(file, what)
  const { date, start } = file.meeting
  const first = { day: event?.oldDate ?? date, time: event?.oldStart ?? start, place: placeLine(file.meeting) }
  const words = decided({ เหตุผล: because(values.reason), สำนักงาน: file.office.name }, event)
  return changeLetter(values, file, template, first, words)
}

/** `first` is what the reader was told at first. */
export function changeLetter(
  values: OwnCalledOff,
  file: MeetingFile,
  template: Template<typeof CALLED_OFF_SETTINGS>,
  first: { day: string; time: string; place: string },
  decided: string,
): Block[] {
  const references = referencesOf(file, values.references, template)
  const body = [arranged(file, references.length > 0, first, template), decided]
  const own = { ...values, references, enclosures: [], body: closed(body, values.more, values.salutation) }
  return asLetter(file.office, own, template)
}

/** The invitation that went out, as it stands in the register. */
export const invitationIn = ({ letters }: MeetingFile): Letter | undefined =>
  letters.findLast(
    ({ direction, subject, state, number }) =>
      direction === 'out' && state !== 'void' && number !== '' && /^ขอเชิญ/.test(subject),
  )

/** The invitation in the register, unless the officer names another letter or the office cites none. */
function referencesOf(
  file: MeetingFile,
  typed: Reference[],
  template: Template<typeof CALLED_OFF_SETTINGS>,
): Reference[] {
  if (typed.length > 0 || !template.get('cites')) return typed
  const invitation = invitationIn(file)
  if (!invitation) return []
  const { id, from, urgency, number, date } = invitation
  return [{ letterId: id, from: from || file.office.name, urgency, number, date }]
}

/** ภาคเหตุ: what had been arranged, on the day it was first set for. */
function arranged(
  file: MeetingFile,
  cited: boolean,
  { day, time, place }: { day: string; time: string; place: string },
  template: Template<typeof CALLED_OFF_SETTINGS>,
): string {
  return template.say(cited ? 'invited' : 'planned', {
    สำนักงาน: file.office.name,
    ประชุมครั้งนี้: sitting(file),
    วันเวลา: whenOf(day, time),
    สถานที่: place,
  })
}

export const because = (reason: string): string => {
  const said = reason.trim()
  return said === '' ? '' : /^(?:เนื่อง|ด้วย)/.test(said) ? `${said} ` : `เนื่องจาก${said} `
}

export const newWhen = (day: string, time: string, file: MeetingFile): string =>
  `${whenOf(day, time)} ${placeLine(file.meeting)}`

const closed = (body: string[], more: string, salutation: Salutation): Prose => [
  ...body.map((text) => paragraph(text)),
  ...more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
  paragraph(summary('inform', salutation, 'polite')),
]
