import { leftOutWords, levelPopulation, ofKnown, ofResults } from '../../ita/population.ts'
import { conditionWords } from '../../ita/words.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { sayings, sayOf } from './itaSaying.ts'
import { agenciesTable, belowTable, indicatorsTable, levelsTable, remark } from './itaTables.ts'

/** The results of every agency of the province with those of the year before, to be attached. */
export const itaAnnex = defineKind({
  id: 'itaAnnex',
  label: 'บัญชีผลการประเมิน ITA รายหน่วยงาน',
  from: 'ita',
  rules: { continuation: false },
  settings: {
    ...sayings('unscored', 'unlevelled'),
    title: words('ชื่อเอกสาร', 'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)'),
    year: words('บรรทัดปี', 'ประจำปีงบประมาณ พ.ศ. {ปี} {จังหวัด}'),
    headAgencies: words('หัวข้อ รายหน่วยงาน', 'ผลคะแนนรายหน่วยงาน ({กลุ่ม})'),
    headLevels: words('หัวข้อ ระดับ', 'จำแนกตามระดับผลการประเมิน ({กลุ่ม})'),
    headIndicators: words('หัวข้อ ตัวชี้วัด', 'ผลคะแนนรายตัวชี้วัด ({กลุ่ม})'),
    headBelow: words('หัวข้อ หน่วยงานต่ำกว่าระดับกรม', 'หน่วยงานต่ำกว่าระดับกรม'),
    none: words('เมื่อไม่มีคะแนนรายหน่วยงาน', '- ยังไม่มีคะแนนรายหน่วยงานของปีนี้ -'),
    showLevels: part('พิมพ์ตารางจำแนกตามระดับ'),
    showIndicators: part('พิมพ์ตารางรายตัวชี้วัด'),
    showBelow: part('พิมพ์ตารางหน่วยงานต่ำกว่าระดับกรม'),
  },
  fields: { heading: { input: 'lines', label: 'หัวเรื่อง' }, note: { input: 'text', label: 'หมายเหตุ', optional: true } },
  prefill: ({ fiscalYear, province }, template) => ({
    heading: [template.say('title'), template.say('year', { ปี: String(fiscalYear), จังหวัด: province })],
    note: '',
  }),
  compose: (values, facts, template) => {
    const { results, line } = facts
    const { now } = line.main
    const withIndicators = results.filter((one) => one.indicators.some((score) => score !== null))
    return [
      { type: 'centered', lines: values.heading, bold: true },
      { type: 'heading', text: template.say('headAgencies', { กลุ่ม: ofResults(now, results) }) },
      ...(results.length > 0
        ? [agenciesTable(facts)]
        : [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]),
      ...(template.get('showLevels') && now.bands.length > 0
        ? [
            { type: 'heading' as const, text: template.say('headLevels', { กลุ่ม: levelPopulation('main', now) }) },
            levelsTable(now),
            ...remark(conditionWords(now)),
            ...remark(leftOutWords(now, results, sayOf(template))),
          ]
        : []),
      ...(template.get('showIndicators') && withIndicators.length > 0
        ? [
            {
              type: 'heading' as const,
              text: template.say('headIndicators', { กลุ่ม: ofKnown(withIndicators.length, now.units) }),
            },
            indicatorsTable(results),
          ]
        : []),
      ...(template.get('showBelow') && (line.district || line.policeStation)
        ? [{ type: 'heading' as const, text: template.say('headBelow') }, belowTable(line)]
        : []),
      ...values.note
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ type: 'line' as const, text, align: 'left' as const })),
    ]
  },
})
