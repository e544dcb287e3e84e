import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { dateSpanLine, placeLine, titled } from './meetingHead.ts'

/** แบบตอบรับ: who answers, the three answers, a signature, and where to send it. */
export const replySlip = defineKind({
  id: 'replySlip',
  label: 'แบบตอบรับการเข้าร่วมประชุม',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    name: { input: 'line', label: 'ชื่อผู้ตอบรับ', hint: 'ว่างไว้ให้ผู้ตอบเขียนเอง', optional: true },
    post: { input: 'line', label: 'ตำแหน่ง', optional: true },
    replyBy: { input: 'date', label: 'ส่งภายในวันที่', optional: true },
    sendTo: { input: 'lines', label: 'ส่งแบบตอบรับที่' },
  },
  prefill: ({ meeting, office }) => ({
    heading: titled('แบบตอบรับการเข้าร่วมประชุม', meeting),
    date: dateSpanLine(meeting),
    place: placeLine(meeting),
    name: '',
    post: '',
    replyBy: null,
    sendTo: office.owner.length > 0 ? office.owner : [office.name],
  }),
  compose: (values, { meeting }) => [
    { type: 'centered', lines: values.heading, bold: true },
    { type: 'centered', lines: [values.date, values.place], bold: true },
    { type: 'centered', lines: ['-'.repeat(15)] },
    blank([field('ชื่อ - สกุล', 1, values.name)]),
    blank([field('ตำแหน่ง', 1, values.post)]),
    blank([field('หน่วยงาน', 3), field('โทรศัพท์', 2)]),
    choice('เข้าร่วมประชุมด้วยตนเอง'),
    ...(meeting.mode === 'onSite' ? [] : [choice('เข้าร่วมประชุมผ่านสื่ออิเล็กทรอนิกส์')]),
    choice('มอบหมายผู้แทนเข้าร่วมประชุม'),
    blank([field('ชื่อ - สกุล', 1)], true),
    blank([field('ตำแหน่ง', 3), field('โทรศัพท์', 2)], true),
    { ...blank([field('(        )  ไม่สามารถเข้าร่วมประชุมได้ เนื่องจาก', 1)], true) },
    { type: 'line', align: 'axis', text: 'ลงชื่อ ………………………………… ผู้ตอบรับ', space: 3 },
    { type: 'line', align: 'axis', text: '(…………………………………………)' },
    { type: 'line', align: 'axis', text: 'ตำแหน่ง …………………………………………' },
    { type: 'line', align: 'axis', text: 'วันที่ ………… เดือน ……………………… พ.ศ. …………' },
    {
      type: 'owner',
      lines: [
        `โปรดส่งแบบตอบรับนี้ ${values.replyBy ? `ภายในวันที่ ${longDate(values.replyBy)}` : 'ก่อนวันประชุม'} ที่`,
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
