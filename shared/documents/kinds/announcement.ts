import { eraDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { emblem, signatureBlock } from './parts.ts'

/** Rule: ประกาศ, ข้อ ๒๐, แบบที่ ๗ (rulebook §1.5). */
export const announcement = defineKind({
  id: 'announcement',
  label: 'ประกาศ',
  from: 'letter',
  letterKinds: ['announcement'],
  page: { continuation: true },
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
  compose: (values, { office }) => {
    const [first = '', ...rest] = values.subject.split('\n')
    return [
      { ...emblem(office, 'letter', null), clear: true },
      { type: 'centered', lines: [values.heading, `เรื่อง ${first}`, ...rest], bold: true },
      { type: 'centered', lines: ['-'.repeat(15)] },
      { type: 'prose', prose: values.body },
      { type: 'line', align: 'dated', text: `ประกาศ ณ วันที่ ${values.date ? eraDate(values.date) : ''}` },
      signatureBlock(values.signatory),
    ]
  },
})
