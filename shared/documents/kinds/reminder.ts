import type { MeetingFile } from '../../api.ts'
import { waitOf } from '../../desk/clauseAge.ts'
import type { Letter, Reference } from '../../model/letter.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { mannerTo, summary } from '../../saraban/wording.ts'
import { longDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'
import { type ItemOrders, listed, noSuchOwner, ordersOf, orderText, owners } from './agencyClauses.ts'
import { headOfOwner, NOBODY } from './agencyHead.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { type Choice, choose } from './choice.ts'
import { above, type CitedClause } from './clauseWords.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { chairOf, heldAt, sitting } from './meetingWords.ts'
import { awaitsReport, isOpen, lastReport } from './progressWords.ts'

const settings = {
  ...LETTER_SETTINGS,
  subject: words('เรื่อง', 'ขอติดตามผลการดำเนินงานตามมติที่{ประชุมครั้งนี้}'),
  noticed: words(
    'ภาคเหตุ เมื่อเคยมีหนังสือแจ้งมติ',
    'ตามหนังสือที่อ้างถึง {สำนักงาน} ได้แจ้งมติที่{ประชุมครั้งนี้} {วันและสถานที่} ให้{หน่วยงาน}ดำเนินการในส่วนที่เกี่ยวข้อง นั้น',
  ),
  held: words(
    'ภาคเหตุ เมื่อยังไม่เคยมีหนังสือแจ้งมติ',
    'ตามที่{สำนักงาน} ได้จัด{ประชุมครั้งนี้} {วันและสถานที่} และที่ประชุมมีข้อสั่งการให้{หน่วยงาน}ดำเนินการ นั้น',
  ),
  unheard: words('ยังไม่ได้รับรายงานเลย', 'บัดนี้ {สำนักงาน}ยังไม่ได้รับรายงานผลการดำเนินงานในข้อสั่งการ'),
  waiting: words('มีรายงานแล้วบางข้อ', 'บัดนี้ มีข้อสั่งการที่ครบกำหนดรายงานหรือยังไม่ได้รับรายงานผลการดำเนินงาน'),
  reported: words('ข้อที่เคยรายงานแล้ว', '(รายงานล่าสุดเมื่อวันที่ {วันที่})'),
  settled: words('ไม่มีข้อที่ต้องเตือน', 'ข้อสั่งการของ{หน่วยงาน}มีรายงานผลการดำเนินงานครบถ้วนแล้ว จึงไม่มีข้อที่ต้องติดตาม'),
  askPlain: words(
    'ขอรายงาน จากหน่วยงานในบังคับบัญชา',
    'ในการนี้ จึงขอให้{หน่วยงาน}รายงานผลการดำเนินงาน พร้อมปัญหาและอุปสรรค (ถ้ามี) ให้{สำนักงาน}ทราบ {กำหนดตอบ}',
  ),
  askPolite: words(
    'ขอรายงาน จากหน่วยงานอื่น',
    'ในการนี้ จึงขอความร่วมมือ{หน่วยงาน}แจ้งผลการดำเนินงาน พร้อมปัญหาและอุปสรรค (ถ้ามี) ให้{สำนักงาน}ทราบ {กำหนดตอบ}',
  ),
} as const
type Words = Template<typeof settings>

/** The second letter to an agency: its clauses that have fallen due or that nothing was reported of, and by when. */
export const reminder = defineKind({
  id: 'reminder',
  label: 'หนังสือติดตามผลตามมติ',
  from: 'meeting',
  rules: { continuation: true },
  settings,
  oneFor: 'agency',
  fields: {
    agency: { input: 'line', label: 'หน่วยงานผู้รับผิดชอบ', hint: 'ชื่อหรือส่วนของชื่อ หรือลำดับที่ในข้อสั่งการ' },
    ...OUTGOING,
    date: { ...OUTGOING.date, hint: 'ข้อที่เลยกำหนดก่อนวันนี้และยังไม่แล้วเสร็จจะอยู่ในหนังสือ' },
    addressees: { input: 'addressees', label: 'ผู้รับ', hint: 'ว่างไว้ = หัวหน้าหน่วยงานนั้น', optional: true },
    references: { input: 'references', label: 'อ้างถึง', hint: 'ว่างไว้ = หนังสือแจ้งมติถึงหน่วยงานนั้น', optional: true },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
    answerBy: { input: 'date', label: 'ขอรับรายงานภายในวันที่', optional: true, atIssue: true },
    more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  choices: (file) => ({ agency: owners(file).map(({ name }) => name) }),
  prefill: (file, template) => ({
    agency: (owners(file).find(({ value }) => awaited(value, file, null).length > 0) ?? owners(file)[0])?.name ?? '',
    urgency: null,
    number: '',
    date: null,
    subject: template.say('subject', { ประชุมครั้งนี้: sitting(file) }),
    salutation: 'เรียน',
    addressees: [],
    references: [],
    enclosures: [],
    answerBy: null,
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file, template) => {
    const found = choose(owners(file), values.agency)
    const head = found ? headOfOwner(found.value, file) : NOBODY
    const typed = values.addressees.length > 0
    const addressees = typed ? values.addressees : [{ groupId: null, text: head.post }]
    const notice = found ? noticeTo(found.name, head.post, file) : undefined
    const references = values.references.length > 0 ? values.references : notice ? [cited(notice, file)] : []
    const body = found
      ? [
          ...request(found, file, values, references.length > 0, template),
          ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
          paragraph(summary('act', values.salutation, mannerTo(file.office.name, found.name))),
        ]
      : [paragraph(noSuchOwner(values.agency, file))]
    return asLetter(file.office, { ...values, addressees, guessed: !typed && head.guessed, references, body }, template)
  },
})

type Order = CitedClause['clause']

/**
 * The agency's clauses that a report is awaited of; where there is none, those that the list of orders asks after all the
 * same: near their day, or long silent. What stands below a clause goes with it.
 */
function awaited(agencyId: string, file: MeetingFile, asOf: string | null): ItemOrders[] {
  const last = (clause: Order) => lastReport(file, clause, asOf, agencyId)
  const those = (asked: (clause: Order) => boolean): ItemOrders[] =>
    ordersOf(agencyId, file)
      .map(({ node, clauses }) => ({
        node,
        clauses: clauses.filter(({ clause }) =>
          asked(clause.ownerIds.length > 0 ? clause : (above(clause, clauses) ?? clause)),
        ),
      }))
      .filter(({ clauses }) => clauses.length > 0)
  const known = { meeting: file.meeting, meetings: file.laterMeetings }
  const pressing = (clause: Order) =>
    asOf === null ? isOpen(clause) : waitOf(clause, { ...known, heard: last(clause)?.date ?? null }, asOf).pressing
  const due = those((clause) => awaitsReport(clause, last(clause), asOf))
  return due.length > 0 ? due : those(pressing)
}

function request(
  { value: agencyId, name }: Choice<string>,
  file: MeetingFile,
  { date, answerBy }: { date: string | null; answerBy: string | null },
  noticed: boolean,
  template: Words,
): Prose {
  const slots = { สำนักงาน: file.office.name, หน่วยงาน: name }
  const items = awaited(agencyId, file, date)
  const reason = { ...slots, ประชุมครั้งนี้: sitting(file), วันและสถานที่: heldAt(file) }
  const last = ({ clause }: CitedClause) => lastReport(file, clause, date, agencyId)
  const unheard = items.every(({ clauses }) => clauses.every((clause) => last(clause) === null))
  const ask = mannerTo(file.office.name, name) === 'plain' ? 'askPlain' : 'askPolite'
  const due = answerBy ? `ภายในวันที่ ${longDate(answerBy)}` : 'ภายในวันที่ ………………………………'
  const text = (clause: CitedClause, all: readonly CitedClause[]): string => {
    const said = last(clause)
    return `${orderText(clause, all)}${said ? ` ${template.say('reported', { วันที่: longDate(said.date) })}` : ''}`
  }
  return [
    paragraph(template.say(noticed ? 'noticed' : 'held', reason)),
    ...(items.length === 0
      ? [paragraph(template.say('settled', slots))]
      : [
          ...listed(template.say(unheard ? 'unheard' : 'waiting', slots), items, text),
          paragraph(template.say(ask, { ...slots, กำหนดตอบ: due })),
        ]),
  ]
}

const bare = (text: string): string => text.replace(/[\s\u00a0]/g, '')

/** The last letter of the register that told this agency, or whoever heads it, of the resolutions. */
const noticeTo = (agency: string, head: string, { letters }: MeetingFile): Letter | undefined =>
  letters
    .filter(
      ({ direction, state, number, subject }) =>
        direction === 'out' && state !== 'void' && number !== '' && subject.includes('แจ้งมติ'),
    )
    .filter(({ addressees }) =>
      addressees.some(({ text }) => bare(text) === bare(head) || bare(text).includes(bare(agency))),
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .at(-1)

const cited = ({ number, date, urgency }: Letter, { office }: MeetingFile): Reference => ({
  letterId: null,
  from: office.name,
  urgency,
  number,
  date,
})
