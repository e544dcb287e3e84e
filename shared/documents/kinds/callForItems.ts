import type { MeetingFile } from '../../api.ts'
import { paragraph } from '../../model/prose.ts'
import { addDays, longDate, weekday } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { cause, INVITING } from './inviting.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { chairOf, memberWord, sitting } from './meetingWords.ts'

const settings = {
  ...LETTER_SETTINGS,
  subject: words('เรื่อง', 'ขอให้เสนอเรื่องเพื่อบรรจุระเบียบวาระการ{ประชุมครั้งนี้}'),
  held: INVITING.held,
  request: words(
    'ประโยคขอให้เสนอเรื่อง',
    'เพื่อให้การจัดเตรียมระเบียบวาระการประชุมเป็นไปด้วยความเรียบร้อย {สำนักงาน}จึงขอให้ท่านพิจารณาเสนอเรื่องที่เห็นสมควรนำเข้าที่ประชุม{แบบ} โดยส่งให้{สำนักงาน} {กำหนดส่ง} หากพ้นกำหนดจะถือว่าไม่มีเรื่องเสนอ',
  ),
  form: words('อ้างแบบเสนอเรื่อง', 'ตามแบบสรุปเรื่องเสนอที่ประชุม (สิ่งที่ส่งมาด้วย)'),
  summary: words('ประโยคสรุป', 'จึง{คำขึ้นต้น}มาเพื่อโปรดพิจารณาดำเนินการ'),
  askForm: part('แนบแบบสรุปเรื่องเสนอที่ประชุม'),
} as const

/** Days before the meeting by which matters are to be in: the agenda is drafted a week later (survey of peers §4.3). */
const LEAD = -21

/** The first letter of a meeting: which matters should the agenda have, and by when. */
export const callForItems = defineKind({
  id: 'callForItems',
  label: 'หนังสือขอให้เสนอระเบียบวาระ',
  from: 'meeting',
  stage: 'before',
  rules: { continuation: true },
  settings,
  fields: {
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ' },
    answerBy: { input: 'date', label: 'ส่งเรื่องภายในวันที่', optional: true, atIssue: true },
    more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (file, template) => ({
    urgency: null,
    number: '',
    date: null,
    subject: template.say('subject', { ประชุมครั้งนี้: sitting(file) }),
    salutation: 'เรียน',
    addressees: file.committee ? [{ groupId: null, text: `${memberWord(file)}ทุกท่าน` }] : [],
    answerBy: workingDay(addDays(file.meeting.date, LEAD)),
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file, template) => {
    const form = template.get('askForm')
    const own = {
      ...values,
      number: values.number || `${file.office.letterCode}/ว`,
      enclosures: form ? [{ title: 'แบบสรุปเรื่องเสนอที่ประชุม', count: 1, unit: 'ฉบับ', documentId: null }] : [],
      body: [
        ...cause('', file, template),
        paragraph(template.say('request', slotsOf(file, values.answerBy, form ? template.say('form') : ''))),
        ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
        paragraph(template.say('summary', { คำขึ้นต้น: values.salutation })),
      ],
    }
    return asLetter(file.office, own, template)
  },
})

const slotsOf = ({ office }: MeetingFile, answerBy: string | null, form: string): Record<string, string> => ({
  สำนักงาน: office.name,
  แบบ: form && ` ${form}`,
  กำหนดส่ง: answerBy ? `ภายในวันที่ ${longDate(answerBy)}` : 'ภายในวันที่ ……………………………',
})

/** A deadline on a weekend is moved to the Friday before. */
function workingDay(day: string): string {
  const back = { 0: -2, 6: -1 }[weekday(day)] ?? 0
  return addDays(day, back)
}
