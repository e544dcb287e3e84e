import { longDate } from '../../thai/date.ts'
import { defineKind, type Fields } from '../kind.ts'
import { cm } from '../page.ts'
import { emblem, joinThai, ownFields, signatureBlock } from './parts.ts'

const fields = {
  urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
  number: { input: 'line', label: 'ที่', optional: true, atIssue: true },
  date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
  subject: { input: 'text', label: 'เรื่อง' },
  salutation: { input: 'salutation', label: 'คำขึ้นต้น' },
  addressees: { input: 'addressees', label: 'ผู้รับ' },
  body: { input: 'prose', label: 'ข้อความ' },
  signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
} as const satisfies Fields

/** Rule: หนังสือภายใน (บันทึกข้อความ), ข้อ ๑๒, แบบที่ ๒ (rulebook §1.2): no closing, references inside the text. */
export const memo = defineKind({
  id: 'memo',
  label: 'บันทึกข้อความ',
  from: 'letter',
  letterKinds: ['memo'],
  page: { top: cm(2), continuation: true },
  fields,
  prefill: ({ letter }) => ownFields(fields, letter),
  compose: (values, { office }) => [
    emblem(office, 'memo', values.urgency),
    {
      type: 'memoHead',
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
