import type { Api } from '../../shared/api.ts'
import { draftOf, importRow, isWanted, plannedRows } from '../../shared/ita/import/draft.ts'

/** A table of a province's results as a secretariat gets it: weighted instruments, ten indicators, headers of two rows. */

const PLACES = ['บ้านถิ่น', 'ป่าแมต', 'วังธง', 'แม่คำมี', 'ทุ่งโฮ้ง', 'สูงเม่น', 'พระหลวง', 'ดอนมูล', 'ร่องกาศ', 'หัวฝาย']
const MORE = ['เด่นชัย', 'ปงป่าหวาย', 'แม่จั๊วะ', 'ไทรย้อย', 'ห้วยอ้อ', 'เวียงต้า', 'ต้าผามอก', 'บ้านปิน', 'หัวทุ่ง', 'บ่อเหล็กลอง']
const DISTRICTS = ['เมืองแพร่', 'สูงเม่น', 'เด่นชัย', 'ลอง']
const HEADS = ['ลำดับ', 'หน่วยงาน', 'อำเภอ', ...Array.from({ length: 5 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}`), 'IIT (30)']
const HEADS_REST = ['ตัวชี้วัดที่ 6', 'ตัวชี้วัดที่ 7', 'ตัวชี้วัดที่ 8', 'EIT (30)', 'ตัวชี้วัดที่ 9', 'ตัวชี้วัดที่ 10', 'OIT (40)']

const printed = (value: number): string => value.toFixed(2)
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

/** Figures that differ from agency to agency and rise with the years; the same for the same year. */
function figures(index: number, year: number): string[] {
  const score = (at: number, low: number) =>
    Math.min(100, Math.round((low + (((index * 37 + at * 53) % 97) / 97) * 22 + (year - 2564) * 4) * 100) / 100)
  const iit = [1, 2, 3, 4, 5].map((at) => score(at, 80))
  const eit = [6, 7, 8].map((at) => score(at, 76))
  const oit = [9, 10].map((at) => score(at, at === 10 ? 60 : 70))
  const parts = [mean(iit) * 0.3, mean(eit) * 0.3, mean(oit) * 0.4].map((part) => Math.round(part * 100) / 100)
  const total = parts.reduce((sum, one) => sum + one, 0)
  const [ofIit = 0, ofEit = 0, ofOit = 0] = parts
  return [
    ...iit.map(printed),
    printed(ofIit),
    ...eit.map(printed),
    printed(ofEit),
    ...oit.map(printed),
    printed(ofOit),
    printed(total),
  ]
}

export function itaTable(year: number): string {
  const local = [...PLACES, ...MORE].flatMap((place, at) => [
    { name: `อบต.${place}${at % 7 === 0 ? 'เหนือ' : ''}`, district: DISTRICTS[at % 4] ?? '' },
    ...(at % 2 === 0 ? [{ name: `ทต.${place}`, district: DISTRICTS[at % 4] ?? '' }] : []),
  ])
  const all = [
    { name: 'จังหวัดแพร่', district: '' },
    { name: 'อบจ.แพร่', district: 'เมืองแพร่' },
    ...local,
    { name: 'อำเภอลอง', district: 'ลอง' },
    { name: 'สภ.ลอง', district: 'ลอง' },
    // One was not assessed in 2566.
  ].filter((_, at) => year !== 2566 || at !== 9)
  return [
    `ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year} จังหวัดแพร่`,
    [...HEADS, ...HEADS_REST, 'คะแนน ITA'].join('\t'),
    ...all.map(({ name, district }, at) => [at + 1, name, district, ...figures(at, year)].join('\t')),
  ].join('\n')
}

/** The same table in the store, read, compared and brought in as the screen does it. */
export async function bringIta(api: Api, officeId: string, year: number): Promise<void> {
  const { hash, tables } = await api.ita.read({ from: 'text', text: itaTable(year) })
  const [table] = tables
  if (!table) throw new Error('the table was not read')
  const known = await api.ita.known({ officeId, fiscalYears: [year] })
  const rows = plannedRows(table, draftOf(table), known).filter(isWanted).map(importRow)
  const { sheet, layout } = table
  await api.ita.import({ officeId, fiscalYear: year, file: `ผล ITA ${year}.xlsx`, sheet, hash, layout, rows })
}
