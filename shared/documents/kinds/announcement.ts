import { eraDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { emblem, SHORT_RULE, signatureBlock } from './parts.ts'

export const ANNOUNCEMENT_SETTINGS = {
  labelSubject: words('คำนำชื่อเรื่อง', 'เรื่อง {เรื่อง}'),
  publication: words('ประโยคประกาศ', 'จึงประกาศให้ทราบและถือปฏิบัติโดยทั่วกัน'),
  dateLine: words('บรรทัดวันที่', 'ประกาศ ณ วันที่ {วันที่}'),
  showRule: part('ขีดเส้นสั้นใต้หัวเรื่อง'),
} as const

/** Rule: ประกาศ, ข้อ ๒๐, แบบที่ ๗ (rulebook §1.5). */
export const announcement = defineKind({
  id: 'announcement',
  label: 'ประกาศ',
  from: 'letter',
  letterKinds: ['announcement'],
  rules: { continuation: true },
  settings: ANNOUNCEMENT_SETTINGS,
  fields: {
    heading: { input: 'line', label: 'หัวเรื่อง', hint: 'เช่น ประกาศจังหวัดกระบี่' },
    subject: { input: 'text', label: 'เรื่อง', hint: 'ขึ้นบรรทัดใหม่ตามที่ต้องการพิมพ์' },
    body: { input: 'prose', label: 'ข้อความ' },
    date: { input: 'date', label: 'ประกาศ ณ วันที่', optional: true, atIssue: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: ({ letter: { heading, subject, body, date, signatory }, office }) => ({
    heading: heading || `ประกาศ${office.name}`,
    subject,
    body,
    date,
    signatory,
  }),
  compose: (values, { office }, template) => {
    const [first = '', ...rest] = values.subject.split('\n')
    return [
      { ...emblem(office, 'letter', null), clear: true },
      { type: 'centered', lines: [values.heading, template.say('labelSubject', { เรื่อง: first }), ...rest], bold: true },
      ...(template.get('showRule') ? [SHORT_RULE] : []),
      { type: 'prose', prose: values.body },
      {
        type: 'line',
        align: 'dated',
        text: template.say('dateLine', { วันที่: values.date ? eraDate(values.date) : '' }),
      },
      signatureBlock(values.signatory),
    ]
  },
})
