import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { dateSpanLine, placeLine, titled } from './meetingHead.ts'

/** แบบตอบรับ: who answers, the three answers, a signature, and where to send it. */
export const replySlip = defineKind({
  id: 'replySlip',
  label: 'แบบตอบรับการเข้าร่วมประชุม',
  from: 'meeting',
  stage: 'before',
  settings: {
    title: words('ชื่อเอกสาร', 'แบบตอบรับการเข้าร่วมประชุม'),
    come: words('คำตอบ เข้าร่วมเอง', 'เข้าร่วมประชุมด้วยตนเอง'),
    online: words('คำตอบ เข้าร่วมผ่านสื่อ', 'เข้าร่วมประชุมผ่านสื่ออิเล็กทรอนิกส์'),
    send: words('คำตอบ มอบหมายผู้แทน', 'มอบหมายผู้แทนเข้าร่วมประชุม'),
    cannot: words('คำตอบ ไม่เข้าร่วม', 'ไม่สามารถเข้าร่วมประชุมได้ เนื่องจาก'),
    signed: words('ใต้ที่ลงลายมือชื่อ', 'ผู้ตอบรับ'),
    sendTo: words('ขอให้ส่งคืน', 'โปรดส่งแบบตอบรับนี้ {กำหนดส่ง} ที่'),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    name: { input: 'line', label: 'ชื่อผู้ตอบรับ', hint: 'ว่างไว้ให้ผู้ตอบเขียนเอง', optional: true },
    post: { input: 'line', label: 'ตำแหน่ง', optional: true },
    replyBy: { input: 'date', label: 'ส่งภายในวันที่', optional: true },
    sendTo: { input: 'lines', label: 'ส่งแบบตอบรับที่' },
  },
  prefill: ({ meeting, office }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: dateSpanLine(meeting),
    place: placeLine(meeting),
    name: '',
    post: '',
    replyBy: null,
    sendTo: office.owner.length > 0 ? office.owner : [office.name],
  }),
  compose: (values, { meeting }, template) => [
    { type: 'centered', lines: values.heading, bold: true },
    { type: 'centered', lines: [values.date, values.place], bold: true },
    { type: 'centered', lines: ['-'.repeat(15)] },
    blank([field('ชื่อ - สกุล', 1, values.name)]),
    blank([field('ตำแหน่ง', 1, values.post)]),
    blank([field('หน่วยงาน', 3), field('โทรศัพท์', 2)]),
    choice(template.say('come')),
    ...(meeting.mode === 'onSite' ? [] : [choice(template.say('online'))]),
    choice(template.say('send')),
    blank([field('ชื่อ - สกุล', 1)], true),
    blank([field('ตำแหน่ง', 3), field('โทรศัพท์', 2)], true),
    blank([field(`(        )  ${template.say('cannot')}`, 1)], true),
    { type: 'line', align: 'axis', text: `ลงชื่อ ………………………………… ${template.say('signed')}`, space: 3 },
    { type: 'line', align: 'axis', text: '(…………………………………………)' },
    { type: 'line', align: 'axis', text: 'ตำแหน่ง …………………………………………' },
    { type: 'line', align: 'axis', text: 'วันที่ ………… เดือน ……………………… พ.ศ. …………' },
    {
      type: 'owner',
      lines: [
        template.say('sendTo', {
          กำหนดส่ง: values.replyBy ? `ภายในวันที่ ${longDate(values.replyBy)}` : 'ก่อนวันประชุม',
        }),
        ...values.sendTo,
      ],
    },
  ],
})

const field = (label: string, share: number, value = '') => ({ label, value, share })
const blank = (fields: ReturnType<typeof field>[], indent = false): Extract<Block, { type: 'form' }> => ({
  type: 'form',
  fields,
  ...(indent && { indent: true }),
})
/** A place for a tick: brackets, since no font of the regulation has a box. */
const choice = (words: string): Block => ({
  type: 'prose',
  prose: [{ type: 'paragraph', level: 0, mark: null, speaker: null, text: [`(        )  ${words}`] }],
})
