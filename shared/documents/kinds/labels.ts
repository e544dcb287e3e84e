import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { addresseesOf } from './addresseesOf.ts'

/** ป้ายจ่าหน้า: a sheet of labels, one for each addressee of a letter. */
export const labels = defineKind({
  id: 'labels',
  label: 'ป้ายจ่าหน้า',
  from: 'letter',
  derived: true,
  letterKinds: ['external', 'stamped', 'memo'],
  rules: { left: 1, right: 1, top: 1.3, bottom: 1, pageNumbers: false, slack: 0 },
  settings: {
    columns: { type: 'measure', label: 'ป้ายต่อแถว', value: 2, unit: 'ดวง', least: 1, most: 4 },
    height: { type: 'measure', label: 'ความสูงของป้าย', value: 3.4, unit: 'ซม.', least: 2, most: 10 },
    from: words('บรรทัดผู้ส่ง', 'จาก {ผู้ส่ง} {เลขที่}'),
  },
  fields: {},
  prefill: () => ({}),
  compose: (_values, facts, template) => {
    const { letter, office } = facts
    const sender = template.say('from', {
      ผู้ส่ง: letter.from || office.name,
      เลขที่: letter.number ? `ที่ ${letter.number}` : '',
    })
    const word = letter.kind === 'stamped' ? 'ถึง' : letter.salutation
    const cells = addresseesOf(facts).map((addressee) => ({ lines: [`${word} ${addressee}`], foot: sender.trim() }))
    return cells.length > 0
      ? [{ type: 'labels', columns: template.get('columns'), height: template.get('height'), cells }]
      : [{ type: 'line', text: 'หนังสือนี้ยังไม่มีผู้รับ จึงยังไม่มีป้าย', align: 'center' }]
  },
})
