import { changeWords, printed } from '../../ita/words.ts'
import { paragraph } from '../../model/prose.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { isKnown, yearsTable } from './itaTables.ts'

/** The years of the province side by side. Levels of scales that differ are never set beside each other (ita.md §5.5). */
export const itaComparison = defineKind({
  id: 'itaComparison',
  label: 'ตารางเปรียบเทียบผล ITA รายปี',
  from: 'ita',
  rules: { continuation: false },
  settings: {
    title: words('ชื่อเอกสาร', 'ผลการประเมิน ITA เปรียบเทียบรายปี'),
    span: words('บรรทัดปี', '{จังหวัด} ปีงบประมาณ พ.ศ. {เริ่ม} - {สิ้นสุด}'),
    one: words('บรรทัดปี เมื่อมีปีเดียว', '{จังหวัด} ปีงบประมาณ พ.ศ. {สิ้นสุด}'),
    best: words('ประโยค ปีที่คะแนนสูงสุด', 'ปีงบประมาณ พ.ศ. {ปี} มีคะแนนเฉลี่ยสูงสุด {คะแนน} คะแนน'),
    last: words('ประโยค ปีล่าสุด', 'ปีงบประมาณ พ.ศ. {ปี} มีคะแนนเฉลี่ย {คะแนน} คะแนน{เทียบคะแนน}'),
    scales: words(
      'หมายเหตุ เมื่อเกณฑ์ต่างกัน',
      'หมายเหตุ: ปีงบประมาณ พ.ศ. 2562 - 2565 ใช้ระดับ AA - F ตั้งแต่ปีงบประมาณ พ.ศ. 2566 ใช้ระดับผลการประเมินห้าระดับ จึงเปรียบเทียบได้เฉพาะคะแนนและจำนวนที่ผ่าน 85 คะแนน',
    ),
  },
  fields: { heading: { input: 'lines', label: 'หัวเรื่อง' }, note: { input: 'text', label: 'หมายเหตุ', optional: true } },
  prefill: ({ lines: all, fiscalYear, province }, template) => {
    const lines = all.filter(isKnown)
    const first = lines.at(-1)?.fiscalYear ?? fiscalYear
    const last = lines[0]?.fiscalYear ?? fiscalYear
    const slots = { จังหวัด: province, เริ่ม: String(first), สิ้นสุด: String(last) }
    return {
      heading: [template.say('title'), template.say(first === last ? 'one' : 'span', slots)],
      note: first < 2566 && last >= 2566 ? template.say('scales') : '',
    }
  },
  compose: (values, { lines }, template) => {
    const known = lines.flatMap(({ main }) => (main.now.mean === null ? [] : [{ main, mean: main.now.mean }]))
    const best = known.toSorted((a, b) => b.mean - a.mean)[0]
    const last = known[0]
    const said = [
      last &&
        template.say('last', {
          ปี: String(last.main.now.fiscalYear),
          คะแนน: printed(last.mean),
          เทียบคะแนน: changeWords(last.main.mean, 'คะแนน'),
        }),
      best && best !== last && template.say('best', { ปี: String(best.main.now.fiscalYear), คะแนน: printed(best.mean) }),
    ].filter(Boolean)
    return [
      { type: 'centered', lines: values.heading, bold: true },
      ...(said.length > 0 ? [{ type: 'prose' as const, prose: [paragraph(said.join(' '))] }] : []),
      yearsTable(lines.filter(isKnown)),
      ...values.note
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ type: 'line' as const, text, align: 'left' as const })),
    ]
  },
})
