import { longDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { emblem, joinThai } from './parts.ts'

/**
 * Rule: หนังสือประทับตรา, ข้อ ๑๓–๑๔, แบบที่ ๓ (rulebook §1.3): ถึง instead of เรียน, no เรื่อง, no closing, no printed
 * name; the agency's name with room for its seal, the date below it.
 */
export const stampedLetter = defineKind({
  id: 'stampedLetter',
  label: 'หนังสือประทับตรา',
  from: 'letter',
  letterKinds: ['stamped'],
  rules: { continuation: true },
  settings: {
    labelNumber: words('ป้าย ที่', 'ที่'),
    labelTo: words('ป้าย ถึง', 'ถึง'),
    showOwner: part('พิมพ์ส่วนราชการเจ้าของเรื่องท้ายหนังสือ'),
  },
  fields: {
    urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
    secrecy: { input: 'secrecy', label: 'ชั้นความลับ', optional: true },
    number: { input: 'line', label: 'ที่', optional: true, atIssue: true },
    addressees: { input: 'addressees', label: 'ถึง' },
    body: { input: 'prose', label: 'ข้อความ' },
    from: { input: 'line', label: 'ส่วนราชการที่ส่งหนังสือออก' },
    date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
    owner: { input: 'lines', label: 'ส่วนราชการเจ้าของเรื่อง', hint: 'ว่างไว้ = ตามที่ตั้งไว้ของสำนักงาน', optional: true },
  },
  prefill: ({ letter: { urgency, secrecy, number, addressees, body, from, date, owner }, office }) => ({
    urgency,
    secrecy,
    number,
    addressees,
    body,
    from: from || office.name,
    date,
    owner,
  }),
  compose: (values, { office }, template) => [
    emblem(office, 'letter', values.urgency),
    {
      type: 'letterHead',
      label: template.say('labelNumber'),
      number: values.number || `${office.letterCode}/`,
      sender: [],
      date: '',
    },
    {
      type: 'labelled',
      label: template.say('labelTo'),
      entries: [joinThai(values.addressees.map((addressee) => addressee.text))],
    },
    { type: 'prose', prose: values.body },
    { type: 'line', align: 'axis', text: values.from, space: 3 },
    // The seal, 4.5 cm across, covers the name and reaches below it (ข้อ ๗๒).
    { type: 'line', align: 'axis', text: values.date ? longDate(values.date) : '', space: 2 },
    ...(template.get('showOwner')
      ? [{ type: 'owner' as const, lines: values.owner.length > 0 ? values.owner : office.owner }]
      : []),
  ],
})
