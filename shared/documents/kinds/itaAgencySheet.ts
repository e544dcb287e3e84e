import { type PopulationSet, setOf } from '../../ita/agencyType.ts'
import { nameOf, weakest } from '../../ita/facts.ts'
import { levelOfResult } from '../../ita/figures.ts'
import { INSTRUMENT_LABELS } from '../../ita/framework/framework.ts'
import { scaleOf } from '../../ita/level.ts'
import { INSTRUMENTS, WEIGHT } from '../../ita/score.ts'
import { printed } from '../../ita/words.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'

/** All that is known of one agency on one page: its totals over the years, its instruments, its weak indicators. */
export const itaAgencySheet = defineKind({
  id: 'itaAgencySheet',
  label: 'สรุปผล ITA รายหน่วยงาน',
  from: 'ita',
  rules: { continuation: false },
  settings: {
    title: words('ชื่อเอกสาร', 'สรุปผลการประเมิน ITA รายหน่วยงาน'),
    year: words('บรรทัดปี', 'ประจำปีงบประมาณ พ.ศ. {ปี}'),
    headYears: words('หัวข้อ คะแนนรายปี', 'คะแนนรายปี'),
    headInstruments: words('หัวข้อ แบบวัด', 'คะแนนตามแบบวัด'),
    headIndicators: words('หัวข้อ ตัวชี้วัด', 'ตัวชี้วัด เรียงจากคะแนนน้อยที่สุด'),
    meanOf: words('ส่วนของค่าเฉลี่ย เมื่อมีคะแนนไม่ครบทุกหน่วยงาน', '(จาก {จำนวน} หน่วยงานที่มีคะแนน)'),
    none: words('เมื่อไม่มีคะแนน', '- ยังไม่มีคะแนนของหน่วยงานนี้ -'),
  },
  fields: { heading: { input: 'lines', label: 'หัวเรื่อง' }, note: { input: 'text', label: 'ข้อสังเกต', optional: true } },
  prefill: (facts, template) => ({
    heading: [
      template.say('title'),
      ...(facts.agency ? [nameOf(facts, facts.agency)] : []),
      template.say('year', { ปี: String(facts.fiscalYear) }),
    ],
    note: '',
  }),
  compose: (values, { agency, fiscalYear }, template): Block[] => {
    const years = agency?.years.filter((one) => one.fiscalYear <= fiscalYear) ?? []
    const now = years.find((one) => one.fiscalYear === fiscalYear)
    const weak = now ? weakest(now.result, now.meanIndicators, 10) : []
    const instruments = INSTRUMENTS.flatMap((one) => {
      const score = now?.result.instruments[one]
      return typeof score === 'number' ? [{ one, score }] : []
    })
    const peers = SETS[setOf(now?.result.type ?? years[0]?.result.type ?? null)] ?? 'กลุ่มเดียวกัน'
    const head = (text: string): Block => ({ type: 'heading', text })
    return [
      { type: 'centered', lines: values.heading, bold: true },
      ...(years.length === 0
        ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]
        : [
            head(template.say('headYears')),
            {
              type: 'bars' as const,
              rows: years
                .toReversed()
                .flatMap(({ fiscalYear: year, result }) =>
                  result.total === null ? [] : [bar(`ปี ${year}`, result.total)],
                ),
            },
            {
              type: 'table' as const,
              columns: [
                { label: 'ปีงบประมาณ', width: 1.8, align: 'center' as const },
                { label: 'คะแนน ITA', width: 1.8, align: 'center' as const },
                { label: `ค่าเฉลี่ยของ${peers}`, width: 4.2, align: 'center' as const },
                { label: 'ระดับ', width: 2.6, align: 'center' as const },
              ],
              rows: years.map(({ fiscalYear: year, result, meanTotal, meanOf }) => [
                [String(year)],
                [result.total === null ? '–' : printed(result.total)],
                [
                  meanTotal === null
                    ? '–'
                    : `${printed(meanTotal)}${meanOf === null ? '' : ` ${template.say('meanOf', { จำนวน: String(meanOf) })}`}`,
                ],
                [levelOfResult(scaleOf(year), result)?.name ?? (result.total === null ? 'ไม่มีผลคะแนน' : 'ไม่ทราบระดับ')],
              ]),
            },
          ]),
      ...(instruments.length > 0
        ? [
            head(template.say('headInstruments')),
            {
              type: 'bars' as const,
              rows: instruments.map(({ one, score }) =>
                bar(`${INSTRUMENT_LABELS[one]} (${one.toUpperCase()} น้ำหนักร้อยละ ${WEIGHT[one]})`, score),
              ),
            },
          ]
        : []),
      ...(weak.length > 0
        ? [
            head(template.say('headIndicators')),
            {
              type: 'bars' as const,
              rows: weak.map(({ number, title, score }) => bar(`${number}. ${title}`, score)),
            },
          ]
        : []),
      ...values.note
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ type: 'line' as const, text, align: 'left' as const })),
    ]
  },
})

/** Whose mean stands beside an agency of a set. */
const SETS: Partial<Record<PopulationSet, string>> = {
  main: 'จังหวัด',
  district: 'อำเภอในจังหวัด',
  policeStation: 'สถานีตำรวจในจังหวัด',
}

const bar = (label: string, score: number) => ({ label, value: printed(score), share: score / 10_000 })
