import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { AMENDMENT_COLUMNS, amendmentTable, ROWS_HINT, typedRows } from './amendmentTable.ts'
import { dateLine, titled } from './meetingHead.ts'

/** Rows an empty slip offers. */
const BLANKS = 5

/** What a member writes on to ask for a correction of the minutes that were sent. */
export const amendmentSlip = defineKind({
  id: 'amendmentSlip',
  label: 'แบบขอแก้ไขรายงานการประชุม',
  from: 'meeting',
  settings: {
    title: words('ชื่อเอกสาร', 'แบบขอแก้ไขรายงานการประชุม'),
    held: words('บรรทัดวันที่ประชุม', 'เมื่อ{วันเวลา}'),
    accept: words('คำตอบ รับรอง', 'รับรองรายงานการประชุม โดยไม่มีการแก้ไข'),
    amend: words('คำตอบ ขอแก้ไข', 'ขอแก้ไขรายงานการประชุม ดังนี้'),
    ...AMENDMENT_COLUMNS,
    signed: words('ท้ายที่ลงลายมือชื่อ', 'ผู้แจ้ง'),
    sendTo: words('ขอให้ส่งคืน', 'โปรดส่งแบบนี้ {กำหนดส่ง} ที่'),
    silence: words(
      'เมื่อไม่ตอบ',
      'หากไม่แจ้งแก้ไขภายในกำหนด ถือว่ารับรองรายงานการประชุมโดยไม่มีการแก้ไข',
      'การรับรองรายงานการประชุมโดยแจ้งเวียน',
    ),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลาประชุม' },
    name: { input: 'line', label: 'ชื่อผู้ขอแก้ไข', hint: 'ว่างไว้ให้เขียนเอง', optional: true },
    post: { input: 'line', label: 'ตำแหน่ง', optional: true },
    rows: {
      input: 'lines',
      label: 'ข้อที่ขอแก้ไข',
      hint: `${ROWS_HINT} · ว่างไว้ = ตารางว่าง`,
      optional: true,
    },
    answerBy: { input: 'date', label: 'ส่งภายในวันที่', optional: true },
    sendTo: { input: 'lines', label: 'ส่งแบบนี้ที่' },
  },
  prefill: ({ meeting, office }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: template.say('held', { วันเวลา: dateLine(meeting) }),
    name: '',
    post: '',
    rows: [],
    answerBy: meeting.amendBy,
    sendTo: office.owner.length > 0 ? office.owner : [office.name],
  }),
  compose: (values, _file, template) => {
    return [
      { type: 'centered', lines: [...values.heading, values.date], bold: true },
      { type: 'form', fields: [{ label: 'ข้าพเจ้า', value: values.name, share: 1 }] },
      {
        type: 'form',
        fields: [
          { label: 'ตำแหน่ง', value: values.post, share: 3 },
          { label: 'โทรศัพท์', value: '', share: 2 },
        ],
      },
      choice(template.say('accept')),
      choice(template.say('amend'), typedRows(values.rows).length > 0),
      amendmentTable(values.rows, BLANKS, template),
      { type: 'line', align: 'axis', text: `ลงชื่อ ………………………………… ${template.say('signed')}`, space: 3 },
      { type: 'line', align: 'axis', text: values.name ? `(${values.name})` : '(…………………………………………)', space: 0 },
      { type: 'line', align: 'axis', text: 'วันที่ ………… เดือน ……………………… พ.ศ. …………', space: 0 },
      {
        type: 'owner',
        lines: [
          template.say('sendTo', {
            กำหนดส่ง: values.answerBy ? `ภายในวันที่ ${longDate(values.answerBy)}` : 'ภายในกำหนด',
          }),
          ...values.sendTo,
          template.say('silence'),
        ].filter(Boolean),
      },
    ]
  },
})

/** A place for a tick: brackets, since no font of the regulation has a box. */
const choice = (text: string, ticked = false): Block => ({
  type: 'prose',
  prose: [
    {
      type: 'paragraph',
      level: 0,
      mark: null,
      speaker: null,
      text: [`${ticked ? '(   /   )' : '(        )'}  ${text}`],
    },
  ],
})
