import type { MeetingFile } from '../../api.ts'
import { waitOf } from '../../desk/clauseAge.ts'
import type { Clause } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { summary } from '../../saraban/wording.ts'
import { longDate, monthOf, shortDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { agendaCite, dueWords, isOrder, ownersOf, resolved, STATE_WORDS } from './clauseWords.ts'
import { chairOf, heldAt, signatoryOf, sitting } from './meetingWords.ts'
import { MEMO_SETTINGS, memo } from './memo.ts'
import { joinThai } from './parts.ts'
import { isOpen, isOverdue, lastReport } from './progressWords.ts'

const settings = {
  ...MEMO_SETTINGS,
  subject: words('เรื่อง', 'รายงานผลการติดตามมติที่{ประชุมครั้งนี้} ประจำเดือน{เดือน}'),
  to: words('ผู้รับ', 'ผู้ว่าราชการจังหวัด{จังหวัด}'),
  headBackground: words('หัวข้อ เรื่องเดิม', 'เรื่องเดิม'),
  headFacts: words('หัวข้อ ข้อเท็จจริง', 'ข้อเท็จจริง'),
  headProposal: words('หัวข้อ ข้อเสนอ', 'ข้อเสนอ'),
  background: words(
    'เรื่องเดิม',
    'ตามที่{สำนักงาน} ได้จัด{ประชุมครั้งนี้} {วันและสถานที่} และที่ประชุมมีมติและข้อสั่งการให้หน่วยงานที่เกี่ยวข้องดำเนินการ นั้น',
  ),
  counted: words(
    'ข้อเท็จจริง',
    'ฝ่ายเลขานุการได้ติดตามผลการดำเนินงานตามข้อสั่งการดังกล่าวแล้ว ปรากฏว่า {วันที่} มีข้อสั่งการที่มอบหมายหน่วยงานรวมทั้งสิ้น จำนวน {ทั้งหมด} ข้อ แยกเป็น {จำนวนตามสถานะ}',
  ),
  single: words(
    'ข้อเท็จจริง เมื่อทุกข้ออยู่ในสถานะเดียวกัน',
    'ฝ่ายเลขานุการได้ติดตามผลการดำเนินงานตามข้อสั่งการดังกล่าวแล้ว ปรากฏว่า {วันที่} มีข้อสั่งการที่มอบหมายหน่วยงานรวมทั้งสิ้น จำนวน {ทั้งหมด} ข้อ {สถานะ}ทุกข้อ',
  ),
  open: words('ข้อที่ต้องเร่งรัด', 'ในจำนวนนี้ มีข้อสั่งการที่{ข้อค้าง}'),
  detail: words('อ้างตาราง', 'รายละเอียดตามตารางที่แนบ'),
  none: words('เมื่อไม่มีข้อสั่งการ', 'การประชุมครั้งนี้ไม่มีข้อสั่งการที่ต้องติดตาม'),
  urge: words('ข้อเสนอ เมื่อมีข้อค้าง', 'เห็นควรมีหนังสือติดตามผลการดำเนินงานไปยัง{หน่วยงาน} เพื่อให้รายงานผลตามกำหนด'),
  follow: words('ข้อเสนอ เมื่อไม่มีข้อค้าง', 'เห็นควรติดตามผลการดำเนินงานในข้อที่ยังไม่แล้วเสร็จ และรายงานให้ทราบในเดือนถัดไป'),
  finish: words('ข้อเสนอ เมื่อแล้วเสร็จทุกข้อ', 'เห็นควรยุติการติดตาม และรายงานให้ที่ประชุมทราบในการประชุมครั้งต่อไป'),
  tableTitle: words('ชื่อตาราง', 'ตารางผลการดำเนินงานตามมติและข้อสั่งการ ประจำเดือน{เดือน}'),
  columnNumber: words('ช่อง ที่', 'ที่'),
  columnOrder: words('ช่อง ข้อสั่งการ', 'ข้อสั่งการ'),
  columnOwner: words('ช่อง ผู้รับผิดชอบ', 'ผู้รับผิดชอบ'),
  columnDue: words('ช่อง กำหนด', 'กำหนด'),
  columnProgress: words('ช่อง ผลการดำเนินงานล่าสุด', 'ผลล่าสุด'),
  showTable: part('แนบตารางผลการดำเนินงานรายข้อ'),
} as const
type Words = Template<typeof settings>

/** The secretariat's monthly memo to the governor: every number in it is counted from the clauses, never typed. */
export const governorMemo = defineKind({
  id: 'governorMemo',
  label: 'บันทึกรายงานผลการติดตามมติ',
  from: 'meeting',
  // The table begins its own page, so no page runs on into the next.
  rules: { top: 2, continuation: false },
  settings,
  fields: {
    urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
    number: { input: 'line', label: 'ที่', optional: true, atIssue: true },
    date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
    asOf: { input: 'date', label: 'ข้อมูล ณ วันที่', hint: 'ว่างไว้ = วันที่ของบันทึก', optional: true },
    month: { input: 'line', label: 'ประจำเดือน', hint: 'เช่น ธันวาคม ๒๕๖๓ · ว่างไว้ = เดือนของข้อมูล', optional: true },
    subject: { input: 'text', label: 'เรื่อง', hint: 'ว่างไว้ = ตามการประชุมและเดือน', optional: true },
    salutation: { input: 'salutation', label: 'คำขึ้นต้น' },
    addressees: { input: 'addressees', label: 'ผู้รับ' },
    more: { input: 'text', label: 'ปัญหา อุปสรรค หรือข้อเสนอเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (file, template) => ({
    urgency: null,
    number: '',
    date: null,
    asOf: null,
    month: '',
    subject: '',
    salutation: 'เรียน',
    addressees: [{ groupId: null, text: governor(file) ?? template.say('to', { จังหวัด: file.office.province }) }],
    more: '',
    signatory: secretaryOf(file),
  }),
  compose: (values, file, template) => {
    const known = values.asOf ?? values.date
    const day = known ?? newest(file)
    const month = values.month.trim() || (day ? monthOf(day) : '………………………………')
    const rows = ordersAsOf(file, known)
    const own = {
      ...values,
      subject: values.subject || template.say('subject', { ประชุมครั้งนี้: sitting(file), เดือน: month }),
      body: [
        ...report(rows, known, file, template),
        ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
        paragraph(closingWords(rows, values.salutation)),
      ],
    }
    return [
      ...memo.compose(own as never, { office: file.office } as never, template),
      ...(rows.length > 0 && template.get('showTable') ? table(rows, month, file, template) : []),
    ]
  },
})

/** The governor's post as the roster prints it, when it is the governor who chairs. */
const governor = ({ attendances }: MeetingFile): string | undefined =>
  attendances.find(({ chair, post }) => chair && post.startsWith('ผู้ว่าราชการ'))?.post

/** Who reports: the secretary of the body as the roster names one, else whoever checked the minutes. */
const secretaryOf = (file: MeetingFile) =>
  signatoryOf(file.attendances.find(({ role, name }) => name && /เลขานุการ/.test(role) && !/ผู้ช่วย/.test(role))) ??
  file.meeting.checker ??
  chairOf(file)

/** The day of the last thing that was reported. */
const newest = ({ progress }: MeetingFile): string | undefined =>
  progress
    .map(({ date }) => date)
    .sort()
    .at(-1)

interface Row {
  clause: Clause
  /** `วาระที่ 4.1 ข้อ 2` */
  cite: string
  last: ReturnType<typeof lastReport>
  overdue: boolean
  silent: boolean
  /** To be asked after: as the list of orders and the letters to their owners have it. */
  pressing: boolean
}

function ordersAsOf(file: MeetingFile, asOf: string | null): Row[] {
  const known = { meeting: file.meeting, meetings: file.laterMeetings }
  return resolved(file).flatMap(({ node, resolutions }) =>
    resolutions.flatMap(({ clauses }) =>
      clauses
        .filter(({ clause }) => isOrder(clause))
        .map(({ clause, cite }) => {
          const last = lastReport(file, clause, asOf)
          const silent = isOpen(clause) && last === null
          return {
            clause,
            cite: [agendaCite(node).replace('ระเบียบ', ''), cite].filter(Boolean).join(' '),
            last,
            overdue: isOverdue(clause, last, asOf),
            silent,
            // Without a day nothing is late; what was never reported of is missing on any day.
            pressing: asOf === null ? silent : waitOf(clause, { ...known, heard: last?.date ?? null }, asOf).pressing,
          }
        }),
    ),
  )
}

const heading = (text: string): Prose[number] => ({ type: 'heading', level: 0, numbered: true, text: [text] })

function report(rows: readonly Row[], asOf: string | null, file: MeetingFile, template: Words): Prose {
  const reason = { สำนักงาน: file.office.name, ประชุมครั้งนี้: sitting(file), วันและสถานที่: heldAt(file) }
  return [
    heading(template.say('headBackground')),
    paragraph(template.say('background', reason)),
    heading(template.say('headFacts')),
    paragraph(rows.length === 0 ? template.say('none') : facts(rows, asOf, template)),
    ...(rows.length === 0 ? [] : [heading(template.say('headProposal')), paragraph(proposal(rows, file, template))]),
  ]
}

/** `มอบหมายแล้ว จำนวน 7 ข้อ และ…`: the counts add up to the whole because each row is in one state. */
function facts(rows: readonly Row[], asOf: string | null, template: Words): string {
  const states = (Object.keys(STATE_WORDS) as Array<Clause['state']>).map((state) => ({
    words: STATE_WORDS[state],
    count: rows.filter(({ clause }) => clause.state === state).length,
  }))
  const found = states.filter(({ count }) => count > 0)
  const slots = { วันที่: asOf ? `ณ วันที่ ${longDate(asOf)}` : '', ทั้งหมด: String(rows.length) }
  const counted =
    found.length === 1
      ? template.say('single', { ...slots, สถานะ: found[0]?.words ?? '' })
      : template.say('counted', {
          ...slots,
          จำนวนตามสถานะ: joinThai(found.map(({ words: state, count }) => `${state} จำนวน ${count} ข้อ`)),
        })
  const [late, silent] = [rows.filter(({ overdue }) => overdue), rows.filter((row) => row.silent)]
  const held = [
    late.length > 0 && `เกินกำหนด จำนวน ${late.length} ข้อ`,
    silent.length > 0 && `ยังไม่มีรายงานผล จำนวน ${silent.length} ข้อ`,
  ].filter((phrase) => phrase !== false)
  return [
    counted.replace(/ {2,}/g, ' '),
    held.length > 0 && template.say('open', { ข้อค้าง: joinThai(held) }),
    template.get('showTable') && template.say('detail'),
  ]
    .filter(Boolean)
    .join(' ')
}

function proposal(rows: readonly Row[], { agencies }: MeetingFile, template: Words): string {
  const pressing = rows.filter((row) => row.pressing)
  const names = [...new Set(pressing.flatMap(({ clause }) => ownersOf(clause, agencies)))]
  if (names.length > 0) return template.say('urge', { หน่วยงาน: joinThai(names) })
  return template.say(rows.some(({ clause }) => isOpen(clause)) ? 'follow' : 'finish')
}

/** Rule: the summary matches what is asked (rulebook §4.3): a proposal wants a decision, an empty report none. */
const closingWords = (rows: readonly Row[], salutation: Parameters<typeof summary>[1]): string =>
  `${summary('inform', salutation, 'polite')}${rows.length > 0 ? 'และพิจารณา' : ''}`

function table(rows: readonly Row[], month: string, file: MeetingFile, template: Words): Block[] {
  return [
    { type: 'pageBreak' },
    { type: 'centered', lines: [template.say('tableTitle', { เดือน: month })], bold: true },
    {
      type: 'table',
      columns: [
        { label: template.say('columnNumber'), width: 0.9, align: 'center' },
        { label: template.say('columnOrder'), width: 7.2, align: 'left' },
        { label: template.say('columnOwner'), width: 2.8, align: 'left' },
        { label: template.say('columnDue'), width: 2.6, align: 'left' },
        { label: template.say('columnProgress'), width: 2.8, align: 'left' },
      ],
      rows: rows.map(({ clause, cite, last, overdue }, index) => [
        [String(index + 1)],
        [cite, clause.text],
        ownersOf(clause, file.agencies).map((owner) => `- ${owner}`),
        dueLines(clause, overdue),
        [STATE_WORDS[clause.state], ...(last ? progressLines(last) : [])],
      ]),
    },
  ]
}

/** Rule: short days stand in tables (rulebook §8.1). */
const dueLines = ({ due, rhythm }: Clause, overdue: boolean): string[] => {
  const said = [...(due ? [shortDate(due)] : []), ...dueWords({ due: null, rhythm }), ...(overdue ? ['เกินกำหนด'] : [])]
  return said.length > 0 ? said : ['-']
}

/** `24 ธ.ค. 63 (ร้อยละ 50)` and what was reported. */
const progressLines = ({ date, percent, text }: NonNullable<Row['last']>): string[] => [
  `${shortDate(date)}${percent === null ? '' : ` (ร้อยละ ${percent})`}`,
  ...text.split('\n').filter((line) => line.trim() !== ''),
]
