import { leftOutWords, levelPopulation, ofResults, resultsIn } from '../../ita/population.ts'
import { conditionWords } from '../../ita/words.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { levelsSaid, progressProse, RESULT_SAYINGS, resultsProse, sayOf } from './itaSaying.ts'
import { isKnown, levelsTable, remark, typesTable, yearsTable } from './itaTables.ts'

/** The account of a year for item ๓.๑ of the committee: every figure in it is counted, none is typed (ita.md §5.1). */
export const itaSummary = defineKind({
  id: 'itaSummary',
  label: 'สรุปผลการประเมิน ITA',
  from: 'ita',
  rules: { continuation: true },
  settings: {
    ...RESULT_SAYINGS,
    title: words('ชื่อเอกสาร', 'สรุปผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)'),
    year: words('บรรทัดปี', 'ประจำปีงบประมาณ พ.ศ. {ปี} {จังหวัด}'),
    headResults: words('หัวข้อ ผลการประเมิน', 'ผลการประเมิน'),
    headYears: words('หัวข้อ ตารางเปรียบเทียบปี', 'ผลการประเมินเปรียบเทียบรายปี'),
    headLevels: words('หัวข้อ ตารางระดับ', 'จำแนกตามระดับผลการประเมิน ({กลุ่ม})'),
    headTypes: words('หัวข้อ ตารางประเภท', 'จำแนกตามประเภทหน่วยงาน ({กลุ่ม})'),
    headProgress: words('หัวข้อ ความก้าวหน้า OIT', 'ความก้าวหน้าการเปิดเผยข้อมูลสาธารณะ (OIT)'),
    showYears: part('พิมพ์ตารางเปรียบเทียบรายปี'),
    showLevels: part('พิมพ์ตารางจำแนกตามระดับ'),
    showTypes: part('พิมพ์ตารางจำแนกตามประเภท'),
    showProgress: part('พิมพ์ความก้าวหน้า OIT', false),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    body: { input: 'prose', label: 'ผลการประเมิน', hint: 'ตัวเลขมาจากคะแนนที่บันทึกไว้ และเปลี่ยนตาม' },
    more: { input: 'prose', label: 'ข้อสังเกต ปัญหา ข้อเสนอ', optional: true },
  },
  prefill: (facts, template) => ({
    heading: [template.say('title'), template.say('year', { ปี: String(facts.fiscalYear), จังหวัด: facts.province })],
    body: resultsProse(facts, sayOf(template)),
    more: [],
  }),
  compose: (values, facts, template) => {
    const say = sayOf(template)
    const { line, results, fiscalYear } = facts
    const progress = template.get('showProgress') ? progressProse(facts, say) : []
    const { set, figures } = levelsSaid(line)
    const typed = results.some(({ type }) => type !== null)
    const years = facts.lines.filter(isKnown).slice(0, 3)
    return [
      { type: 'centered', lines: values.heading, bold: true },
      { type: 'heading', text: template.say('headResults') },
      { type: 'prose', prose: values.body },
      ...(template.get('showYears') && years.length > 1
        ? [{ type: 'heading' as const, text: template.say('headYears') }, yearsTable(years)]
        : []),
      ...(template.get('showLevels') && figures.bands.length > 0
        ? [
            { type: 'heading' as const, text: template.say('headLevels', { กลุ่ม: levelPopulation(set, figures) }) },
            levelsTable(figures),
            ...remark(conditionWords(figures)),
            ...remark(leftOutWords(figures, resultsIn(set, results), say)),
          ]
        : []),
      ...(template.get('showTypes') && typed
        ? [
            { type: 'heading' as const, text: template.say('headTypes', { กลุ่ม: ofResults(line.main.now, results) }) },
            typesTable(fiscalYear, results),
          ]
        : []),
      ...(progress.length > 0
        ? [
            { type: 'heading' as const, text: template.say('headProgress') },
            { type: 'prose' as const, prose: progress },
          ]
        : []),
      ...(values.more.length > 0 ? [{ type: 'prose' as const, prose: values.more }] : []),
    ]
  },
})
