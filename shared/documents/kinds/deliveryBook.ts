import type { TableColumn } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { addresseesOf } from './addresseesOf.ts'

const COLUMNS: TableColumn[] = [
  { label: 'เลขทะเบียน', width: 4.2, align: 'center' },
  { label: 'จาก', width: 3.6, align: 'left' },
  { label: 'ถึง', width: 6, align: 'left' },
  { label: 'หน่วยรับ', width: 4, align: 'left' },
  { label: 'ผู้รับ', width: 3.6, align: 'left' },
  { label: 'วันและเวลา', width: 2.9, align: 'left' },
  { label: 'หมายเหตุ', width: 2.4, align: 'left' },
]

/** Rule: สมุดส่งหนังสือ แบบที่ ๑๖ (rulebook §3.5): a row for each addressee; whoever takes it signs and writes the time. */
export const deliveryBook = defineKind({
  id: 'deliveryBook',
  label: 'สมุดส่งหนังสือ',
  from: 'letter',
  derived: true,
  letterKinds: ['external', 'stamped', 'memo'],
  rules: { turned: 'landscape', left: 1.5, right: 1.5, top: 2.3, bottom: 1.5 },
  settings: {
    title: words('หัวเอกสาร', 'สมุดส่งหนังสือ'),
    none: words('เมื่อไม่มีผู้รับ', 'หนังสือนี้ยังไม่มีผู้รับ'),
  },
  fields: {},
  prefill: () => ({}),
  compose: (_values, facts, template) => {
    const { letter, office } = facts
    const sender = letter.from || office.name
    const rows = addresseesOf(facts).map((addressee) => [
      [letter.number],
      [sender],
      [addressee],
      [''],
      [''],
      [''],
      [''],
    ])
    return [
      { type: 'centered', lines: [template.say('title')], bold: true },
      rows.length > 0
        ? { type: 'table', columns: COLUMNS, rows }
        : { type: 'line', text: template.say('none'), align: 'center' },
    ]
  },
})
