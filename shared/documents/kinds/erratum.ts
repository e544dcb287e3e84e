import type { MeetingFile } from '../../api.ts'
import { errataOf } from '../../desk/amendments.ts'
import { paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { AMENDMENT_COLUMNS, amendmentTable, ROWS_HINT, rowOf } from './amendmentTable.ts'
import { titled } from './meetingHead.ts'
import { sitting } from './meetingWords.ts'
import { signatureBlock } from './parts.ts'

/** Rows an empty one offers. */
const BLANKS = 3

/** Certified minutes never change: what is found wrong in them afterwards is told beside them, by page and line. */
export const erratum = defineKind({
  id: 'erratum',
  label: 'ใบแก้คำผิดรายงานการประชุม',
  from: 'meeting',
  wanted: (file) => errataOf(file).length > 0,
  settings: {
    title: words('ชื่อเอกสาร', 'ใบแก้คำผิดรายงานการประชุม'),
    held: words('บรรทัดวันที่ประชุม', 'เมื่อวันที่ {วันประชุม}'),
    certified: words('เหตุที่แก้', 'ตามที่{ที่ประชุม}ได้รับรองรายงานการ{ประชุมครั้งนี้} {วันรับรอง} แล้ว นั้น'),
    found: words('ข้อที่แก้', 'ปรากฏว่ารายงานการประชุมดังกล่าวมีข้อความคลาดเคลื่อน จึงขอแก้คำผิด ดังนี้'),
    rest: words('ข้อความอื่น', 'ข้อความอื่นนอกจากที่แก้คำผิดนี้ให้คงเดิมตามรายงานการประชุมที่ได้รับรองแล้ว'),
    mended: words('บรรทัดวันที่', 'ณ วันที่ {วันที่}'),
    ...AMENDMENT_COLUMNS,
    recorder: words('ใต้ชื่อผู้จด', 'ผู้จดรายงานการประชุม'),
    checker: words('ใต้ชื่อผู้ตรวจ', 'ผู้ตรวจรายงานการประชุม'),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    held: { input: 'line', label: 'วันประชุม' },
    reason: { input: 'text', label: 'เหตุที่แก้' },
    rows: { input: 'lines', label: 'คำผิดที่แก้', hint: ROWS_HINT, optional: true, atIssue: true },
    date: { input: 'date', label: 'วันที่แก้คำผิด', optional: true, atIssue: true },
    recorder: { input: 'signatory', label: 'ผู้จดรายงานการประชุม', optional: true },
    checker: { input: 'signatory', label: 'ผู้ตรวจรายงานการประชุม', optional: true },
  },
  prefill: (file, template) => ({
    heading: titled(template.say('title'), file.meeting),
    held: template.say('held', { วันประชุม: longDate(file.meeting.date) }),
    reason: [
      template
        .say('certified', {
          ที่ประชุม: whoCertified(file),
          ประชุมครั้งนี้: sitting(file),
          วันรับรอง: file.meeting.certified ? `เมื่อวันที่ ${longDate(file.meeting.certified)}` : '',
        })
        .replace(/ {2,}/g, ' '),
      template.say('found'),
    ]
      .filter(Boolean)
      .join(' '),
    rows: errataOf(file).map(rowOf),
    date: null,
    recorder: file.meeting.recorder,
    checker: file.meeting.checker,
  }),
  compose: (values, _file, template) => [
    { type: 'centered', lines: [...values.heading, values.held], bold: true },
    prose(values.reason),
    amendmentTable(values.rows, BLANKS, template),
    ...(template.say('rest') ? [prose(template.say('rest'))] : []),
    {
      type: 'line',
      align: 'axis',
      space: 1,
      text: template.say('mended', { วันที่: values.date ? longDate(values.date) : '……………………………' }),
    },
    signatureBlock(values.recorder, template.say('recorder')),
    ...(values.checker ? [signatureBlock(values.checker, template.say('checker'))] : []),
  ],
})

/** The sitting that certified them, else the body itself. */
const whoCertified = ({ certifiedAt, committee }: MeetingFile): string =>
  certifiedAt?.number ? `ที่ประชุมครั้งที่ ${certifiedAt.number}/${certifiedAt.year} ` : committee ? 'ที่ประชุม' : ''

const prose = (text: string): Block => ({
  type: 'prose',
  prose: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line)),
})
