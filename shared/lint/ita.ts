import { FIRST_YEAR, frameworkOf, NEWEST_YEAR } from '../ita/framework/framework.ts'
import { SCALES } from '../ita/level.ts'
import { printed } from '../ita/words.ts'
import { distance } from '../thai/nearName.ts'
import { ambiguous, drifted } from './itaFigures.ts'
import { unfitting } from './itaLevel.ts'
import { yearAt } from './itaYear.ts'
import { squeeze } from './match.ts'
import type { Corpus, Hit, Passage, Rule } from './types.ts'

/** Rulebook §9.2 and ita.md §5: what is written of results against the framework of its year and against the records. */

type Titles = Readonly<Record<string, string>>

/** The items of a year, with the titles that the office put right. */
const listOf = (year: number | null, titles: Titles): ReadonlyArray<{ code: string; title: string }> =>
  year !== null && year >= FIRST_YEAR && year <= NEWEST_YEAR
    ? frameworkOf(year).oit.map(({ code, title }) => ({ code, title: titles[code] ?? title }))
    : []

/** As many letters wrong as a scanner makes, in the beginning of a title. */
const ALIKE = 0.15
const LONGEST = 40
const TOO_SHORT = 6

/** How many letters of a title are written otherwise; null where the words are another title. */
function apart(title: string, words: string): number | null {
  const wanted = squeeze(title).slice(0, LONGEST)
  if (wanted.length < TOO_SHORT) return words === wanted ? 0 : null
  const most = Math.floor(wanted.length * ALIKE)
  const found = distance(wanted, words.slice(0, wanted.length), most)
  return found <= most ? found : null
}

/**
 * The code that the title behind a code has in the list of its year; null where the title is none of them. Titles of
 * one list are much alike (รายการ…, รายงานผล…): the nearest is meant, and of two as near the one that is written.
 */
export function codeOfTitle(passage: Passage, end: number, written = '', titles: Titles = {}): string | null {
  const words = squeeze(passage.plain.slice(end, end + 200))
  const near = listOf(yearAt(passage, end), titles)
    .flatMap(({ code, title }) => {
      const letters = apart(title, words)
      return letters === null ? [] : [{ code, letters }]
    })
    .toSorted((a, b) => a.letters - b.letters || Number(b.code === written) - Number(a.code === written))
  const code = near[0]?.code ?? null
  // A code keeps its digits elsewhere (Latin tokens do); here it goes with those it stands among.
  return code && /[๐-๙]/.test(passage.text.slice(end - 2, end)) ? thaiCode(code) : code
}

const thaiCode = (code: string): string => code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

function wrongCodes({ sheets, ita }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/(?<![A-Za-z0-9])O(\d{1,2})(?=\s+[ก-๎])/g)].flatMap((match) => {
        const end = match.index + match[0].length
        const year = yearAt(passage, end)
        const titles = ita.find(({ fiscalYear }) => fiscalYear === year)?.titles ?? {}
        const right = codeOfTitle(passage, end, match[0], titles)
        return right && right !== passage.text.slice(match.index, end)
          ? [{ passage, start: match.index, end, suggestion: right, facts: [String(year), right] }]
          : []
      }),
    ),
  )
}

function wrongBands({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/ระดับ\s*(AA|[A-F])\s*\((\d+(?:\.\d+)?\s*[-–]\s*\d+(?:\.\d+)?)\)/g)].flatMap(
        (match) => {
          const level = SCALES.letters.levels.find(({ name }) => name === match[1])
          const [from, to] = (match[2] ?? '').split(/[-–]/).map((edge) => Math.round(Number(edge) * 100))
          if (!level || (from === level.from && (to === level.to || (level.to === 10_000 && to === 10_000)))) return []
          const start = match.index + match[0].indexOf('(') + 1
          const right = `${level.from === 0 ? '0' : printed(level.from)} - ${printed(level.to)}`
          return [
            { passage, start, end: start + (match[2] ?? '').length, suggestion: right, facts: [match[1] ?? '', right] },
          ]
        },
      ),
    ),
  )
}

/** Rules whose findings say that a figure in a paper and the records have parted. */
export const DRIFT_RULE = 'ITA-03'

export const ITA_RULES: Rule[] = [
  {
    id: 'ITA-01',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" ไม่ใช่รหัสของชื่อที่ตามมา ในรายการ OIT ปี {0} ชื่อนี้คือ {1}',
    detect: wrongCodes,
  },
  {
    id: 'ITA-02',
    severity: 'warning',
    source: '§9.2',
    profile: 'both',
    message: 'ช่วงคะแนนของระดับ {0} ตามเกณฑ์ปี ๒๕๖๒ - ๒๕๖๕ คือ {1} ไม่ใช่ "{text}" ให้ตรวจกับประกาศผล',
    detect: wrongBands,
  },
  {
    id: DRIFT_RULE,
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '{0} ปี {1} ที่บันทึกไว้คือ {2} แต่เอกสารเขียน "{text}" ให้แก้เอกสาร หรือตรวจคะแนนที่บันทึก',
    detect: drifted,
  },
  {
    id: 'ITA-04',
    severity: 'warning',
    source: '§9.2',
    profile: 'both',
    message: '{0} ปี {1} มีมากกว่าหนึ่งหน่วยงานที่ใช้ชื่อนี้ คือ {2} แต่เอกสารเขียน "{text}" ให้ระบุอำเภอและตรวจคะแนน',
    detect: ambiguous,
  },
  {
    id: 'ITA-05',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" ไม่ตรงกับคะแนน {0} ในข้อความเดียวกัน ให้แก้ทั้งข้อความ หรือเทียบกับข้อมูลตอนนี้',
    detect: unfitting,
  },
]
