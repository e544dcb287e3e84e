import type { Meeting } from '../model/meeting.ts'
import { type ListName, NOUNS } from '../model/nouns.ts'
import { fullName } from '../thai/name.ts'
import { fieldWord } from './historyFields.ts'

/** What a step did, as a sentence; and what stood in a field, as text that can be compared. */

type Values = Readonly<Record<string, unknown>>

/** Changes of one kind in one step; the record is the one that stands for them. */
export interface Did {
  list: ListName
  what: 'create' | 'update' | 'remove'
  count: number
  fields: readonly string[]
  record: Values | null
}

/** Calls whose meaning is more than the records they touch. */
const SENTENCES: Readonly<Record<string, string>> = {
  'letters.number': 'ออกเลขหนังสือ',
  'letters.void': 'ยกเลิกเลขหนังสือ',
  'letters.receive': 'ลงรับหนังสือ',
  'letters.replace': 'ทำฉบับใหม่แทน',
  'letters.answer': 'ทำหนังสือตอบ',
  'documents.number': 'ออกเลขเอกสาร',
  'documents.issue': 'ออกเอกสาร',
  'documents.forOwners': 'ทำหนังสือถึงหน่วยงานผู้รับผิดชอบ',
  'documents.tick': 'บันทึกการส่งหนังสือ',
  'documents.chase': 'ทำหนังสือติดตามคำตอบ',
  'clauses.report': 'บันทึกผลการดำเนินงานตามข้อสั่งการ',
  'clauses.notify': 'บันทึกว่าแจ้งมติแล้ว',
  'meetings.convene': 'เชิญประชุมและตรึงรายชื่อ',
  'meetings.roster': 'ตั้งรายชื่อผู้เข้าประชุม',
  'meetings.sit': 'บันทึกการดำเนินการประชุม',
  'attendances.paste': 'วางรายชื่อผู้เข้าร่วมประชุม',
  'agendaItems.paste': 'วางรายการระเบียบวาระ',
  'attendances.absentRest': 'บันทึกผู้ที่ยังไม่ระบุว่าไม่มา',
  'attendances.answeredCame': 'บันทึกผู้ที่ตอบรับว่ามาแล้ว',
  'meetings.circulate': 'แจ้งเวียนรายงานการประชุม',
  'meetings.certify': 'รับรองรายงานการประชุม',
  'amendments.decide': 'พิจารณาคำขอแก้ไขรายงาน',
  'amendments.apply': 'แก้รายงานตามคำขอที่รับ',
  'meetings.callOff': 'เลื่อนหรือยกเลิกการประชุม',
  'meetings.reopen': 'เปิดการประชุมใหม่',
  'meetings.bringIn': 'นำรายงานการประชุมเก่าเข้า',
  'agendaItems.move': 'ย้ายระเบียบวาระ',
  'agendaVersions.issue': 'ออกระเบียบวาระ',
  'agendaVersions.remove': 'ถอนระเบียบวาระ',
  'numberBlocks.reserve': 'กันเลข',
  'numberBlocks.giveBack': 'คืนเลขที่กันไว้',
  'posts.hand': 'เปลี่ยนผู้ดำรงตำแหน่ง',
  'posts.merge': 'รวมตำแหน่งที่ซ้ำ',
  'people.merge': 'รวมบุคคลที่ซ้ำ',
  'agencies.merge': 'รวมหน่วยงานที่ซ้ำ',
  'directory.apply': 'แก้ไขทำเนียบ',
  'directory.revert': 'เลิกทำการแก้ไขทำเนียบ',
  'exchange.import': 'นำเข้าข้อมูล',
  'ita.import': 'นำเข้าผล ITA',
  'ita.correct': 'แก้คะแนน ITA',
  'ita.amend': 'แก้กรอบการประเมิน ITA',
  'ita.beginOit': 'ตั้งรายการ OIT',
  'ita.beginPlan': 'ทำแผนจากแม่แบบ',
  'packs.keep': 'จัดชุดเอกสารประชุม',
  'templates.create': 'บันทึกแม่แบบ',
  'templates.import': 'นำเข้าแม่แบบ',
}
export const NAMED_METHODS: readonly string[] = Object.keys(SENTENCES)
/** Of these the number of records says more than any one of them. */
const COUNTED = new Set([
  'attendances.paste',
  'agendaItems.paste',
  'directory.apply',
  'directory.revert',
  'exchange.import',
  'ita.import',
  'ita.beginOit',
])

const SHOWN = 60
/** A meeting is known by its number and the beginning of its name. */
const MEETING_SHOWN = 36
const PEOPLE: ReadonlySet<ListName> = new Set(['people', 'attendances'])
const NAMES = ['shortName', 'title', 'name', 'subject', 'heading', 'fileName', 'text', 'roleWords', 'reason']

/** Cut between words. */
function cut(text: string, most = SHOWN): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(plain)]
  const whole = words.filter(({ index, segment }) => index + segment.length <= most)
  return `${
    whole
      .map(({ segment }) => segment)
      .join('')
      .trim() || plain.slice(0, most)
  }…`
}

/** The number first: what follows it is long and much the same for all of them. */
export const meetingName = ({ title, number, year }: Pick<Meeting, 'title' | 'number' | 'year'>): string =>
  cut([number && `ครั้งที่ ${number}/${year}`, ...title].filter(Boolean).join(' '), MEETING_SHOWN)

/** How a record is called; empty when nothing in it is a name. */
export function recordName(list: ListName, record: Values): string {
  if (list === 'people') return fullName(record as never)
  if (list === 'attendances') return record.name ? fullName(record.name as never) : String(record.post ?? '')
  if (list === 'amendments') return cut(String(record.from))
  if (list === 'meetings') return meetingName(record as unknown as Meeting)
  const found = NAMES.map((field) => record[field]).find((value) => typeof value === 'string' && value.trim() !== '')
  return cut(String(found ?? ''))
}

const quoted = (name: string): string => (name ? ` “${name}”` : '')

/** The first of `done` is what the step was about. */
export function stepSentence(method: string, done: readonly Did[]): string {
  const [main] = done
  if (!main) return 'แก้ไขข้อมูล'
  const all = done.reduce((sum, { count }) => sum + count, 0)
  const known = SENTENCES[method]
  const name = main.record ? recordName(main.list, main.record) : ''
  if (known) return COUNTED.has(method) ? `${known} ${all} รายการ` : `${known}${quoted(name)}`
  const { label } = NOUNS[main.list]
  const many = `${label} ${main.count} ${PEOPLE.has(main.list) ? 'คน' : 'รายการ'}`
  const thing = main.count > 1 ? many : `${label}${quoted(name)}`
  const others = all - main.count
  if (main.what === 'create') return `เพิ่ม${thing}${others > 0 ? ` พร้อมอีก ${others} รายการ` : ''}`
  if (main.what === 'remove') return `ลบ${thing}${others > 0 ? ` พร้อมสิ่งที่อยู่ใต้ ${others} รายการ` : ''}`
  if (main.fields.join() === 'position') return `เรียงลำดับ${label}ใหม่`
  const words = main.fields.flatMap((field) => fieldWord(main.list, field) ?? [])
  const fields = words.slice(0, 3).join(' ') + (words.length > 3 ? ' ฯลฯ' : '')
  return fields ? `แก้${fields}ของ${thing}` : `แก้ไข${thing}`
}

/** Fields whose stored value is a name for the program, not for a reader. */
const CODES =
  /^(state|status|kind|body|role|mode|emblem|emblemPicture|digits|font|section|mark|list|label|rhythm|reply|quorum|position|level|parentId|[a-z]+Ids?)$/
export const isReadable = (field: string): boolean => !CODES.test(field)
