import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { progressProse, sayings, sayOf } from './itaSaying.ts'
import { progressTable } from './itaTables.ts'

/** How far the items of disclosure have come, and who still owes what. */
export const itaProgress = defineKind({
  id: 'itaProgress',
  label: 'รายการความก้าวหน้า OIT',
  from: 'ita',
  rules: { continuation: false, turned: 'landscape' },
  settings: {
    ...sayings('progress', 'oitItem'),
    title: words('ชื่อเอกสาร', 'ความก้าวหน้าการเปิดเผยข้อมูลสาธารณะ (OIT)'),
    year: words('บรรทัดปี', '{จังหวัด} ปีงบประมาณ พ.ศ. {ปี}'),
    none: words('เมื่อยังไม่มีรายการ', '- ยังไม่ได้ตั้งรายการ OIT ของปีนี้ -'),
    openOnly: part('พิมพ์เฉพาะรายการที่ยังไม่เสร็จ', false),
  },
  fields: { heading: { input: 'lines', label: 'หัวเรื่อง' } },
  prefill: ({ fiscalYear, province }, template) => ({
    heading: [template.say('title'), template.say('year', { ปี: String(fiscalYear), จังหวัด: province })],
  }),
  compose: (values, facts, template) => {
    const [lead] = progressProse(facts, sayOf(template))
    const oit = template.get('openOnly') ? facts.oit.filter(({ state }) => state !== 'done') : facts.oit
    return [
      { type: 'centered', lines: values.heading, bold: true },
      ...(lead ? [{ type: 'prose' as const, prose: [lead] }] : []),
      ...(oit.length > 0
        ? [progressTable(oit, facts.agencies)]
        : [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]),
    ]
  },
})
