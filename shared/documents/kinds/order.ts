import type { Signatory } from '../../model/fields.ts'
import type { Office } from '../../model/office.ts'
import type { Prose } from '../../model/prose.ts'
import { buddhistYear, eraDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { emblem, SHORT_RULE, signatureBlock } from './parts.ts'

export const ORDER_SETTINGS = {
  labelNumber: words('บรรทัดเลขที่', 'ที่ {เลขที่}'),
  labelSubject: words('คำนำชื่อเรื่อง', 'เรื่อง {เรื่อง}'),
  dateLine: words('บรรทัดวันที่', 'สั่ง ณ วันที่ {วันที่}'),
  showRule: part('ขีดเส้นสั้นใต้หัวเรื่อง'),
} as const

interface OwnOrder {
  heading: string
  number: string
  subject: string
  body: Prose
  date: string | null
  signatory: Signatory | null
}

/** Rule: คำสั่ง, ข้อ ๑๖, แบบที่ ๔ (rulebook §1.4, §7): numbered from 1 each calendar year, no closing. */
export const order = defineKind({
  id: 'order',
  label: 'คำสั่ง',
  from: 'letter',
  letterKinds: ['order'],
  rules: { continuation: true },
  settings: ORDER_SETTINGS,
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
  compose: (values, { office }, template) => orderBlocks(office, values, template),
})

/** The form of an order, whatever its text is composed from. */
export function orderBlocks(office: Office, own: OwnOrder, template: Template<typeof ORDER_SETTINGS>): Block[] {
  const [first = '', ...rest] = own.subject.split('\n')
  const number = template.say('labelNumber', { เลขที่: numberOf(own) })
  return [
    { ...emblem(office, 'letter', null), clear: true },
    {
      type: 'centered',
      lines: [own.heading, number, template.say('labelSubject', { เรื่อง: first }), ...rest],
      bold: true,
    },
    ...(template.get('showRule') ? [SHORT_RULE] : []),
    { type: 'prose', prose: own.body },
    { type: 'line', align: 'dated', text: template.say('dateLine', { วันที่: own.date ? eraDate(own.date) : '' }) },
    signatureBlock(own.signatory),
  ]
}

/** A number without its year gets the year of the order; one not given yet keeps room to be written. */
function numberOf({ number, date }: { number: string; date: string | null }): string {
  if (number.includes('/')) return number
  const year = date ? String(buddhistYear(date)) : ''
  return number ? [number, year].filter(Boolean).join('/') : `……………/${year || '…………'}`
}
