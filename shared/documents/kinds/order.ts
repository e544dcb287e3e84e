import { buddhistYear, eraDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { emblem, signatureBlock } from './parts.ts'

/** Rule: คำสั่ง, ข้อ ๑๖, แบบที่ ๔ (rulebook §1.4, §7): numbered from 1 each calendar year, no closing. */
export const order = defineKind({
  id: 'order',
  label: 'คำสั่ง',
  from: 'letter',
  letterKinds: ['order'],
  page: { continuation: true },
  fields: {
    heading: { input: 'line', label: 'หัวเรื่อง', hint: 'เช่น คำสั่งจังหวัดกระบี่' },
    number: { input: 'line', label: 'ที่', hint: 'เลขที่/ปี พ.ศ. เช่น ๑๒๓/๒๕๖๘', optional: true, atIssue: true },
    subject: { input: 'text', label: 'เรื่อง', hint: 'ขึ้นบรรทัดใหม่ตามที่ต้องการพิมพ์' },
    body: {
      input: 'prose',
      label: 'ข้อความ',
      hint: 'เหตุที่ออกคำสั่ง กฎหมายที่ให้อำนาจ สิ่งที่สั่ง และวันที่ใช้บังคับ · คั่นตำแหน่งกับหน้าที่ด้วยแท็บ หน้าที่จะชิดขอบขวา',
    },
    date: { input: 'date', label: 'สั่ง ณ วันที่', optional: true, atIssue: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: ({ letter: { heading, number, subject, body, date, signatory }, office }) => ({
    heading: heading || `คำสั่ง${office.name}`,
    number,
    subject,
    body,
    date,
    signatory,
  }),
  compose: (values, { office }) => {
    const [first = '', ...rest] = values.subject.split('\n')
    return [
      { ...emblem(office, 'letter', null), clear: true },
      { type: 'centered', lines: [values.heading, `ที่ ${numberOf(values)}`, `เรื่อง ${first}`, ...rest], bold: true },
      { type: 'centered', lines: ['-'.repeat(15)] },
      { type: 'prose', prose: values.body },
      { type: 'line', align: 'dated', text: `สั่ง ณ วันที่ ${values.date ? eraDate(values.date) : ''}` },
      signatureBlock(values.signatory),
    ]
  },
})

/** A number without its year gets the year of the order; one not given yet keeps room to be written. */
function numberOf({ number, date }: { number: string; date: string | null }): string {
  if (number.includes('/')) return number
  const year = date ? String(buddhistYear(date)) : ''
  return number ? [number, year].filter(Boolean).join('/') : `……………/${year || '…………'}`
}
