import { longDate } from '../../thai/date.ts'
import { defineKind, type Fields } from '../kind.ts'
import { part, words } from '../setting.ts'
import { citation, emblem, enclosureLine, joinThai, labelledIf, ownFields, signatureBlock } from './parts.ts'

const fields = {
  urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
  secrecy: { input: 'secrecy', label: 'ชั้นความลับ', optional: true },
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

/** Labels and parts of whatever goes out as หนังสือภายนอก. */
export const LETTER_SETTINGS = {
  labelNumber: words('ป้าย ที่', 'ที่'),
  labelSubject: words('ป้าย เรื่อง', 'เรื่อง'),
  labelReferences: words('ป้าย อ้างถึง', 'อ้างถึง'),
  labelEnclosures: words('ป้าย สิ่งที่ส่งมาด้วย', 'สิ่งที่ส่งมาด้วย'),
  labelCopies: words('ป้าย สำเนาส่ง', 'สำเนาส่ง'),
  enclosureLine: words('สิ่งที่ส่งมาด้วยแต่ละรายการ', '{ชื่อ} จำนวน {จำนวน} {หน่วย}'),
  showOwner: part('พิมพ์ส่วนราชการเจ้าของเรื่องท้ายหนังสือ'),
  /** Read where copies are made one for each addressee. */
  relayCopies: part('ฉบับที่ส่งแยกรายผู้รับ: ต่อท้ายด้วยประโยคขอให้แจ้งต่อของกลุ่มผู้รับ', false),
} as const

/** Rule: หนังสือภายนอก, ข้อ ๑๑, แบบที่ ๑ (rulebook §1.1). */
export const letter = defineKind({
  id: 'letter',
  label: 'หนังสือภายนอก',
  from: 'letter',
  letterKinds: ['external'],
  rules: { continuation: true },
  settings: LETTER_SETTINGS,
  fields,
  prefill: ({ letter }) => ownFields(fields, letter),
  compose: (values, { office, references }, template) => [
    emblem(office, 'letter', values.urgency),
    {
      type: 'letterHead',
      label: template.say('labelNumber'),
      number: values.number || `${office.letterCode}/`,
      sender: [office.place, ...office.address].filter(Boolean),
      // A date not given yet keeps its line, so that nothing moves when it is.
      date: values.date ? longDate(values.date) : '\u00a0',
    },
    { type: 'labelled', label: template.say('labelSubject'), entries: [values.subject.replaceAll('\n', ' ')] },
    {
      type: 'labelled',
      label: values.salutation,
      entries: [joinThai(values.addressees.map((addressee) => addressee.text))],
    },
    ...labelledIf(
      template.say('labelReferences'),
      values.references.map((reference) => citation(reference, references)),
    ),
    ...labelledIf(
      template.say('labelEnclosures'),
      values.enclosures.map((one) => enclosureLine(one, template)),
    ),
    { type: 'prose', prose: values.body },
    { type: 'closing', text: values.closing },
    signatureBlock(values.signatory),
    ...(template.get('showOwner')
      ? [{ type: 'owner' as const, lines: values.owner.length > 0 ? values.owner : office.owner }]
      : []),
    ...labelledIf(template.say('labelCopies'), values.copies),
  ],
})
