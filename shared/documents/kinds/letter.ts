import { longDate } from '../../thai/date.ts'
import { defineKind, type Fields } from '../kind.ts'
import { citation, emblem, enclosureLine, joinThai, labelledIf, ownFields, signatureBlock } from './parts.ts'

const fields = {
  urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
  number: { input: 'line', label: 'ที่', hint: 'เช่น กบ ๐๐๑๗.๕/ว ๕๔๔', optional: true, atIssue: true },
  date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
  subject: { input: 'text', label: 'เรื่อง' },
  salutation: { input: 'salutation', label: 'คำขึ้นต้น' },
  addressees: { input: 'addressees', label: 'ผู้รับ' },
  references: { input: 'references', label: 'อ้างถึง', optional: true },
  enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
  body: { input: 'prose', label: 'ข้อความ' },
  closing: { input: 'line', label: 'คำลงท้าย' },
  signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  owner: { input: 'lines', label: 'ส่วนราชการเจ้าของเรื่อง', hint: 'ว่างไว้ = ตามที่ตั้งไว้ของสำนักงาน', optional: true },
  copies: { input: 'lines', label: 'สำเนาส่ง', optional: true },
} as const satisfies Fields

/** Rule: หนังสือภายนอก, ข้อ ๑๑, แบบที่ ๑ (rulebook §1.1). */
export const letter = defineKind({
  id: 'letter',
  label: 'หนังสือภายนอก',
  from: 'letter',
  letterKinds: ['external'],
  page: { continuation: true },
  fields,
  prefill: ({ letter }) => ownFields(fields, letter),
  compose: (values, { office, references }) => [
    emblem(office, 'letter', values.urgency),
    {
      type: 'letterHead',
      number: values.number || `${office.letterCode}/`,
      sender: [office.place, ...office.address].filter(Boolean),
      date: values.date ? longDate(values.date) : '',
    },
    { type: 'labelled', label: 'เรื่อง', entries: [values.subject.replaceAll('\n', ' ')] },
    {
      type: 'labelled',
      label: values.salutation,
      entries: [joinThai(values.addressees.map((addressee) => addressee.text))],
    },
    ...labelledIf(
      'อ้างถึง',
      values.references.map((reference) => citation(reference, references)),
    ),
    ...labelledIf('สิ่งที่ส่งมาด้วย', values.enclosures.map(enclosureLine)),
    { type: 'prose', prose: values.body },
    { type: 'closing', text: values.closing },
    signatureBlock(values.signatory),
    { type: 'owner', lines: values.owner.length > 0 ? values.owner : office.owner },
    ...labelledIf('สำเนาส่ง', values.copies),
  ],
})
