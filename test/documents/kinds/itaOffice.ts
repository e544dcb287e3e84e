import type { Block } from '../../../shared/documents/block.ts'
import { blockLines } from '../../../shared/lint/sheets.ts'
import type { AgencyType } from '../../../shared/model/ita.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { openSampleOffice } from '../../helpers/testOffice.ts'

/** A province of eight: one without a score, one with a score and no instruments, two of one name. */
const AGENCIES: Array<[name: string, type: AgencyType, district: string, total: number | null, least: number | null]> =
  [
    ['จังหวัดแพร่', 'PROV', '', 8730, 8000],
    ['องค์การบริหารส่วนจังหวัดแพร่', 'PAO', 'เมืองแพร่', 9000, 8600],
    ['เทศบาลตำบลห้วยอ้อ', 'SUBD', 'ลอง', 9600, 9500],
    ['องค์การบริหารส่วนตำบลสรอย', 'SAO', 'สอง', 8978, 8600],
    ['องค์การบริหารส่วนตำบลสรอย', 'SAO', 'วังชิ้น', 8100, 8000],
    ['องค์การบริหารส่วนตำบลป่าไร่', 'SAO', 'เด่นชัย', 8483, 8000],
    ['องค์การบริหารส่วนตำบลแม่เหนือ', 'SAO', 'หนองม่วงไข่', 9318, null],
    ['องค์การบริหารส่วนตำบลบ้านลาน', 'SAO', 'เมืองแพร่', null, null],
  ]
export const NO_SCORE = 'องค์การบริหารส่วนตำบลบ้านลาน'
export const NO_LEVEL = 'องค์การบริหารส่วนตำบลแม่เหนือ'

/** The sample office of Phrae with two years of them; the year before all have a score, each a point less. */
export async function officeOfEight() {
  const office = await openSampleOffice()
  const { api } = office
  const years = []
  for (const fiscalYear of [2567, 2568]) years.push(await api.itaYears.create({ officeId: 'phrae', fiscalYear }))
  const [before, now] = years.map(({ id }) => id) as [string, string]
  const ids: string[] = []
  for (const [name, type, district, total, least] of AGENCIES) {
    const { id } = await api.agencies.create({ name })
    ids.push(id)
    const indicators: Array<number | null> = Array.from({ length: 10 }, (_, at) => (total ?? 7000) - at * 10)
    const own = { agencyId: id, name, type, district }
    await api.itaScores.create({ itaYearId: before, ...own, score: (total ?? 7400) - 100 })
    const instruments = least === null ? {} : { iit: least, eit: least, oit: least }
    await api.itaScores.create({
      itaYearId: now,
      ...own,
      score: total,
      ...instruments,
      // Its level cannot be worked out either.
      ...(total !== null && { indicators: least === null ? indicators.with(9, null) : indicators }),
    })
  }
  const make = async (kind: string, agencyId: string | null = null) => {
    const { id } = await api.documents.create({ officeId: 'phrae', kind, itaYearId: now, agencyId })
    return read(id)
  }
  const read = async (id: string) => {
    const paper = await api.documents.compose({ id })
    return { ...paper, id, lines: linesOf(paper.blocks), text: linesOf(paper.blocks).join('\n') }
  }
  const findings = async (id: string) =>
    (await api.documents.lint({ id })).filter(({ rule }) => /^(?:ITA|NUM-0[56])/.test(rule))
  return { ...office, before, now, ids, make, read, findings }
}

/** What is printed, in Arabic digits. */
export const linesOf = (blocks: readonly Block[]): string[] => blockLines(blocks, 'arabic').map(toArabicDigits)
