import { nameKey } from '../ita/agencyType.ts'
import type { YearClaims } from '../ita/claims.ts'
import { FIRST_YEAR, frameworkOf, NEWEST_YEAR, type OitEntry } from '../ita/framework/framework.ts'
import { SCALES } from '../ita/level.ts'
import { printed } from '../ita/words.ts'
import { distance } from '../thai/nearName.ts'
import { squeeze } from './match.ts'
import type { Corpus, Hit, Passage, Rule } from './types.ts'

/** Rulebook §9.2 and ita.md §5: what is written of results against the framework of its year and against the records. */

/** A year that is spoken of; one in brackets is told beside it: (ปี ๒๕๖๒ จังหวัดได้คะแนน …). */
const YEAR = /(?<!\()ปี(?:งบประมาณ|\s)*(?:พ\.ศ\.)?\s*(\d{4})(?!\d)/g

/** The year a place speaks of: the last one named before it in its paper, else the first behind it. */
function yearAt({ sheet, index }: Passage, at: number): number | null {
  for (let place = index; place >= 0; place--) {
    const plain = sheet.passages[place]?.plain ?? ''
    const named = [...plain.matchAll(YEAR)].filter((match) => place < index || match.index <= at)
    const last = named.at(-1)?.[1]
    if (last) return Number(last)
  }
  for (const { plain } of sheet.passages) {
    const first = new RegExp(YEAR.source).exec(plain)?.[1]
    if (first) return Number(first)
  }
  return null
}

const listOf = (year: number | null): readonly OitEntry[] =>
  year !== null && year >= FIRST_YEAR && year <= NEWEST_YEAR ? frameworkOf(year).oit : []

/** As many letters wrong as a scanner makes, in the beginning of a title. */
const ALIKE = 0.15
const LONGEST = 40
const TOO_SHORT = 6

function isTitle(title: string, words: string): boolean {
  const wanted = squeeze(title).slice(0, LONGEST)
  if (wanted.length < TOO_SHORT) return words === wanted
  const said = words.slice(0, wanted.length)
  const most = Math.floor(wanted.length * ALIKE)
  return distance(wanted, said, most) <= most
}

/** The code that the title behind a code has in the list of its year; null where the title is none of them. */
export function codeOfTitle(passage: Passage, end: number): string | null {
  const words = squeeze(passage.plain.slice(end, end + 200))
  const code = listOf(yearAt(passage, end)).find(({ title }) => isTitle(title, words))?.code ?? null
  // A code keeps its digits elsewhere (Latin tokens do); here it goes with those it stands among.
  return code && /[๐-๙]/.test(passage.text.slice(end - 2, end)) ? thaiCode(code) : code
}

const thaiCode = (code: string): string => code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

function wrongCodes({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/(?<![A-Za-z0-9])O(\d{1,2})(?=\s+[ก-๎])/g)].flatMap((match) => {
        const end = match.index + match[0].length
        const right = codeOfTitle(passage, end)
        const year = yearAt(passage, end)
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

/** A sentence that tells figures of a year: each group of the pattern with what the records have for it. */
interface Claim {
  pattern: RegExp
  /** By group from 1: the words for it, and the figure; null where nothing is known or nothing is claimed. */
  figures: (year: YearClaims, groups: readonly string[]) => Array<{ of: string; value: string } | null>
}

const score = (of: string, value: number | null | undefined) =>
  value === null || value === undefined ? null : { of, value: printed(Math.abs(value)) }
const count = (of: string, value: number | null | undefined) =>
  value === null || value === undefined ? null : { of, value: String(value) }

const LEVELS = 'AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง'
const CLAIMS: readonly Claim[] = [
  {
    pattern: /(?:มีผลคะแนนเฉลี่ย|คะแนนเฉลี่ยรวมของทั้งจังหวัด\s*เป็น)\s*(\d+\.\d+)\s*คะแนน/dg,
    figures: ({ mean }) => [score('คะแนนเฉลี่ย', mean)],
  },
  {
    pattern: /มีผลคะแนนเฉลี่ย\s*[\d.]+\s*คะแนน\s*(?:สูงขึ้น|ลดลง)กว่าปีที่ผ่านมา\s*(\d+\.\d+)/dg,
    figures: ({ meanChange }) => [score('ผลต่างของคะแนนเฉลี่ย', meanChange)],
  },
  {
    pattern: /บรรลุค่าเป้าหมาย\s*จำนวน\s*(\d+)\s*หน่วยงาน\s*(?:หรือ)?คิดเป็นร้อยละ\s*(\d+\.\d+)/dg,
    figures: ({ passed, share }) => [count('จำนวนที่บรรลุค่าเป้าหมาย', passed), score('ร้อยละที่บรรลุค่าเป้าหมาย', share)],
  },
  {
    pattern: /(?:สูงขึ้น|ลดลง)กว่าปีที่ผ่านมา\s*(\d+\.\d+)\s*จุดร้อยละ/dg,
    figures: ({ shareChange }) => [score('ผลต่างของร้อยละ', shareChange)],
  },
  {
    pattern: /เข้ารับการประเมิน(?:ฯ)?\s*รวม(?:ทั้งสิ้น)?\s*(\d+)\s*หน่วยงาน/dg,
    figures: ({ units }) => [count('จำนวนหน่วยงานที่เข้ารับการประเมิน', units)],
  },
  {
    pattern: /อยู่ในลำดับที่\s*(\d+)\s*จากทั้งหมด\s*(\d+)\s*จังหวัด/dg,
    figures: ({ rank, rankOf }) => [count('ลำดับของจังหวัด', rank), count('จำนวนจังหวัด', rankOf)],
  },
  {
    pattern: new RegExp(
      `ได้ระดับ\\s*(${LEVELS})\\s*(?:\\([^)]*\\)\\s*)?จำนวน\\s*(\\d+)\\s*แห่ง\\s*คิดเป็นร้อยละ\\s*(\\d+\\.\\d+)`,
      'dg',
    ),
    figures: ({ bands }, [level = '']) => [
      null,
      count(`จำนวนในระดับ ${level}`, bands[level]?.count),
      score(`ร้อยละในระดับ ${level}`, bands[level]?.share),
    ],
  },
  {
    pattern: /([ก-๎][ก-๎.]{5,80})(?:\s*\([^)]*\))?\s+(\d{1,3}\.\d{2})\s*คะแนน/dg,
    figures: ({ totals }, [name = '']) => [null, score(`คะแนนของ${name}`, totals[nameKey(name)])],
  },
]

/** (ปี ๒๕๖๒ จังหวัดแพร่ได้คะแนน ๖๓.๔๘ คะแนน อยู่ในอันดับ ๕๔ …) names its own year. */
const BESIDE = /\(ปี\s*(\d{4})[^()]*?ได้คะแนน\s*(\d+\.\d+)\s*คะแนน(?:\s*อยู่ในอันดับ\s*(\d+))?/dg

function against(records: readonly YearClaims[], passage: Passage): Hit[] {
  const of = (year: number | null) => records.find(({ fiscalYear }) => fiscalYear === year)
  const hits: Hit[] = []
  const compare = (match: RegExpExecArray, year: YearClaims, figures: ReturnType<Claim['figures']>) => {
    for (const [at, figure] of figures.entries()) {
      const place = match.indices?.[at + 1]
      if (!figure || !place || match[at + 1] === figure.value) continue
      const [start, end] = place
      hits.push({
        passage,
        start,
        end,
        suggestion: figure.value,
        facts: [figure.of, String(year.fiscalYear), figure.value],
      })
    }
  }
  for (const { pattern, figures } of CLAIMS)
    for (const match of passage.plain.matchAll(pattern)) {
      const year = of(yearAt(passage, match.index))
      if (year) compare(match, year, figures(year, match.slice(1)))
    }
  for (const match of passage.plain.matchAll(BESIDE)) {
    const year = of(Number(match[1]))
    if (year) compare(match, year, [null, score('คะแนนเฉลี่ย', year.mean), count('ลำดับของจังหวัด', year.rank)])
  }
  return hits
}

const drifted = ({ sheets, ita }: Corpus): Hit[] =>
  ita.length === 0
    ? []
    : sheets.flatMap((sheet) =>
        sheet.passages.flatMap((passage) => (/\d/.test(passage.plain) ? against(ita, passage) : [])),
      )

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
]
