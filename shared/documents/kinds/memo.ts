import { longDate } from '../../thai/date.ts'
import { defineKind, type Fields } from '../kind.ts'
import { words } from '../setting.ts'
import { emblem, joinThai, ownFields, signatureBlock } from './parts.ts'

export const MEMO_FIELDS = {
  urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
  secrecy: { input: 'secrecy', label: 'ชั้นความลับ', optional: true },
  number: { input: 'line', label: 'ที่', optional: true, atIssue: true },
  date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
  subject: { input: 'text', label: 'เรื่อง' },
  salutation: { input: 'salutation', label: 'คำขึ้นต้น' },
  addressees: { input: 'addressees', label: 'ผู้รับ' },
  body: { input: 'prose', label: 'ข้อความ' },
  signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
} as const satisfies Fields

/** Labels of whatever is written as บันทึกข้อความ. */
export const MEMO_SETTINGS = {
  title: words('ชื่อแบบ', 'บันทึกข้อความ'),
  labelFrom: words('ป้าย ส่วนราชการ', 'ส่วนราชการ'),
  labelNumber: words('ป้าย ที่', 'ที่'),
  labelDate: words('ป้าย วันที่', 'วันที่'),
  labelSubject: words('ป้าย เรื่อง', 'เรื่อง'),
} as const

/** Rule: หนังสือภายใน (บันทึกข้อความ), ข้อ ๑๒, แบบที่ ๒ (rulebook §1.2): no closing, references inside the text. */
export const memo = defineKind({
  id: 'memo',
  label: 'บันทึกข้อความ',
  from: 'letter',
  letterKinds: ['memo'],
  rules: { top: 2, continuation: true },
  settings: MEMO_SETTINGS,
  fields: MEMO_FIELDS,
  prefill: ({ letter }) => ownFields(MEMO_FIELDS, letter),
  compose: (values, { office }, template) => [
    { ...emblem(office, 'memo', values.urgency), title: template.say('title') },
    {
      type: 'memoHead',
      labels: {
        from: template.say('labelFrom'),
        number: template.say('labelNumber'),
        date: template.say('labelDate'),
        subject: template.say('labelSubject'),
      },
      from: office.memoFrom || office.name,
      number: values.number || `${office.letterCode}/`,
      date: values.date ? longDate(values.date) : '',
      subject: values.subject.replaceAll('\n', ' '),
    },
    {
      type: 'labelled',
      label: values.salutation,
      entries: [joinThai(values.addressees.map((addressee) => addressee.text))],
    },
    { type: 'prose', prose: values.body },
    signatureBlock(values.signatory),
  ],
})
