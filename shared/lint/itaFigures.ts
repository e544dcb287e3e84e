import type { LevelClaims, YearClaims } from '../ita/claims.ts'
import { INDICATOR_TITLES } from '../ita/framework/framework.ts'
import { shareOf } from '../ita/share.ts'
import { printed } from '../ita/words.ts'
import { agenciesAt, SCORE } from './itaAgencies.ts'
import { yearsAt } from './itaYear.ts'
import type { Corpus, Hit, Passage } from './types.ts'

/** Figures in sentences about results against the records (ita.md §5). */

interface Figure {
  of: string
  value: string
}
/** By group of the pattern from 1; null where nothing is known or nothing is claimed. */
type Figures = Array<Figure | null>

/** A sentence that tells figures of a year: each group of the pattern with what the records have for it. */
interface Claim {
  pattern: RegExp
  /** Sets it may be told of, the likeliest first. */
  figures: (year: YearClaims, groups: readonly string[]) => Figures[]
  /** Words that are used of a part of the set as well: not where such a part is named before. */
  loose?: true
}

const score = (of: string, value: number | null | undefined): Figure | null =>
  value === null || value === undefined ? null : { of, value: printed(Math.abs(value)) }
const count = (of: string, value: number | null | undefined): Figure | null =>
  value === null || value === undefined ? null : { of, value: String(value) }

const meanOf = ({ mean }: YearClaims) => [[score('คะแนนเฉลี่ย', mean)]]
const passedOf = ({ passed, share }: YearClaims) => [
  [count('จำนวนที่บรรลุค่าเป้าหมาย', passed), score('ร้อยละที่บรรลุค่าเป้าหมาย', share)],
]

const plainShare = (set: LevelClaims, level: string): number | null =>
  shareOf(
    set[level]?.count ?? 0,
    Object.values(set).reduce((all, one) => all + one.count, 0),
  )

const LEVELS = 'AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง'
const CLAIMS: readonly Claim[] = [
  { pattern: /(?:มีผลคะแนนเฉลี่ย|คะแนนเฉลี่ยรวมของทั้งจังหวัด\s*เป็น)\s*(\d+\.\d+)\s*คะแนน/dg, figures: meanOf },
  {
    pattern:
      /คะแนนเฉลี่ย(?:รวม)?(?:ของ(?:ทั้ง)?จังหวัด[ก-๎]{0,24})?\s*(?:เป็น|เท่ากับ|อยู่ที่|ได้|คือ)?\s*(\d{1,3}\.\d{1,2})(?![\d.])/dg,
    figures: meanOf,
    loose: true,
  },
  {
    pattern: /มีผลคะแนนเฉลี่ย\s*[\d.]+\s*คะแนน\s*(?:สูงขึ้น|ลดลง)กว่าปีที่ผ่านมา\s*(\d+\.\d+)/dg,
    figures: ({ meanChange }) => [[score('ผลต่างของคะแนนเฉลี่ย', meanChange)]],
  },
  {
    pattern: /บรรลุค่าเป้าหมาย\s*จำนวน\s*(\d+)\s*หน่วยงาน\s*(?:หรือ)?คิดเป็นร้อยละ\s*(\d+\.\d+)/dg,
    figures: passedOf,
  },
  {
    pattern:
      /(?<!ไม่)(?:บรรลุ(?:ค่า)?เป้าหมาย|ผ่านเกณฑ์(?:การประเมิน)?(?:\s*(?:ที่ระดับ\s*)?85(?:\.00)?\s*คะแนน(?:ขึ้นไป)?)?)\s*(?:รวม\s*)?(?:จำนวน\s*)?(\d+)\s*หน่วยงาน(?:\s*จาก(?:ทั้งหมด)?\s*\d+\s*หน่วยงาน)?(?:\s*(?:หรือ)?\s*(?:คิดเป็น)?\s*ร้อยละ\s*(\d{1,3}\.\d{1,2}))?/dg,
    figures: passedOf,
    loose: true,
  },
  {
    pattern: /(?:สูงขึ้น|ลดลง)กว่าปีที่ผ่านมา\s*(\d+\.\d+)\s*จุดร้อยละ/dg,
    figures: ({ shareChange }) => [[score('ผลต่างของร้อยละ', shareChange)]],
  },
  {
    // Who was assessed, or who of them has a result: the share behind it is of one of the two.
    pattern: /เข้ารับการประเมิน(?:ฯ)?\s*รวม(?:ทั้งสิ้น)?\s*(\d+)\s*หน่วยงาน/dg,
    figures: ({ units, scored }) =>
      [units, ...(scored === null ? [] : [scored])].map((one) => [count('จำนวนหน่วยงานที่เข้ารับการประเมิน', one)]),
  },
  {
    pattern: /มีผลคะแนน\s*(\d+)\s*(?:จาก\s*(\d+)\s*)?หน่วยงาน/dg,
    figures: ({ units, scored }) => [
      [count('จำนวนหน่วยงานที่มีผลคะแนน', scored), count('จำนวนหน่วยงานที่เข้ารับการประเมิน', units)],
    ],
  },
  {
    pattern: /อยู่ในลำดับที่\s*(\d+)\s*จากทั้งหมด\s*(\d+)\s*จังหวัด/dg,
    figures: ({ rank, rankOf }) => [[count('ลำดับของจังหวัด', rank), count('จำนวนจังหวัด', rankOf)]],
  },
  {
    pattern: new RegExp(
      `ได้ระดับ\\s*(${LEVELS})\\s*(?:\\([^)]*\\)\\s*)?จำนวน\\s*(\\d+)\\s*แห่ง\\s*คิดเป็นร้อยละ\\s*(\\d+\\.\\d+)`,
      'dg',
    ),
    // A column of shares is evened out to 100.00; one share alone is rounded plainly. Both are right.
    figures: ({ levels }, [level = '']) =>
      levels.flatMap((set) =>
        [set[level]?.share, plainShare(set, level)].map((share) => [
          null,
          count(`จำนวนในระดับ ${level}`, set[level]?.count),
          score(`ร้อยละในระดับ ${level}`, share),
        ]),
      ),
  },
]

/** (ปี ๒๕๖๒ จังหวัดแพร่ได้คะแนน ๖๓.๔๘ คะแนน อยู่ในอันดับ ๕๔ …) names its own year. */
const BESIDE = /\(ปี\s*(\d{4})[^()]*?ได้คะแนน\s*(\d+\.\d+)\s*คะแนน(?:\s*อยู่ในอันดับ\s*(\d+))?/dg

/** Sets within the province and beyond it, parts of the assessment, other years and goals. */
const OF_OTHERS = new RegExp(
  `อำเภอ|สถานีตำรวจ|ท้องถิ่น|อปท|เทศบาล|องค์การบริหาร|อบต|อบจ|ประเภท|ประเทศ|ตัวชี้วัด|แบบวัด|ด้าน|IIT|EIT|OIT|ปีที่ผ่านมา|ปีก่อน|(?:ตั้ง|กำหนด)(?:ค่า)?เป้าหมาย|เป้าหมาย\\s*$|${INDICATOR_TITLES.join('|')}`,
)
const CLAUSE = 60

/** ๗๒.๒ is 72.15 in the digits that were chosen. */
function agrees(typed: string, value: string): boolean {
  const places = typed.split('.')[1]?.length ?? 0
  return (
    typed === value || (places < 2 && value.includes('.') && Number(Number(value).toFixed(places)) === Number(typed))
  )
}

interface Wrong {
  start: number
  end: number
  figure: Figure
}

function wrongIn(match: RegExpExecArray, figures: Figures): Wrong[] {
  return figures.flatMap((figure, at) => {
    const place = match.indices?.[at + 1]
    const typed = match[at + 1]
    return !figure || !place || typed === undefined || agrees(typed, figure.value)
      ? []
      : [{ start: place[0], end: place[1], figure }]
  })
}

const hitOf = (passage: Passage, year: number, { start, end, figure }: Wrong): Hit => ({
  passage,
  start,
  end,
  suggestion: figure.value,
  facts: [figure.of, String(year), figure.value],
})

/** The records of the years a place may speak of; empty where the one it speaks of is not known. */
function recordsAt(records: readonly YearClaims[], passage: Passage, at: number): YearClaims[] {
  const [first, ...others] = yearsAt(passage, at).map((year) => records.find(({ fiscalYear }) => fiscalYear === year))
  return first ? [first, ...others.filter((one) => one !== undefined)] : []
}

/** Of the readings of a sentence the one that is least wrong; a reading without a fault makes it right. */
function leastWrong<T extends { wrong: Wrong[] }>(readings: readonly T[]): T | null {
  const best = readings.toSorted((a, b) => a.wrong.length - b.wrong.length)[0]
  return best && best.wrong.length > 0 ? best : null
}

function claimed(records: readonly YearClaims[], passage: Passage): Hit[] {
  const hits = CLAIMS.flatMap(({ pattern, figures, loose }) =>
    [...passage.plain.matchAll(pattern)].flatMap((match) => {
      const { index } = match
      if (loose && OF_OTHERS.test(passage.plain.slice(Math.max(0, index - CLAUSE), index))) return []
      const worst = leastWrong(
        recordsAt(records, passage, index).flatMap((year) =>
          figures(
            year,
            match.slice(1).map((one) => one ?? ''),
          ).map((one) => ({ year, wrong: wrongIn(match, one) })),
        ),
      )
      return worst ? worst.wrong.map((one) => hitOf(passage, worst.year.fiscalYear, one)) : []
    }),
  )
  for (const match of passage.plain.matchAll(BESIDE)) {
    const year = records.find(({ fiscalYear }) => fiscalYear === Number(match[1]))
    if (!year) continue
    const figures = [null, score('คะแนนเฉลี่ย', year.mean), count('ลำดับของจังหวัด', year.rank)]
    hits.push(...wrongIn(match, figures).map((one) => hitOf(passage, year.fiscalYear, one)))
  }
  return hits
}

/** Scores that are told of an agency, with all the records have for its name. */
function told(records: readonly YearClaims[], passage: Passage): Hit[] {
  return [...passage.plain.matchAll(SCORE)].flatMap((match) => {
    const [typed, start, end] = [match[1] ?? '', match.index, match.index + match[0].length]
    const found = recordsAt(records, passage, start).flatMap((year) => {
      const agencies = agenciesAt(passage.plain, start, end, year)
      return agencies ? [{ year, agencies }] : []
    })
    const first = found[0]
    if (!first) return []
    const right = (agencies: typeof first.agencies) => agencies.some(({ total }) => agrees(typed, printed(total)))
    if (found.some(({ agencies }) => right(agencies))) return []
    const totals = [...new Set(first.agencies.map(({ total }) => printed(total)))]
    return [
      {
        passage,
        start,
        end,
        // Of agencies of one name a person knows which is meant.
        ...(totals.length === 1 && { suggestion: totals[0] }),
        facts: [`คะแนนของ${first.agencies[0]?.name}`, String(first.year.fiscalYear), totals.join(' หรือ ')],
      } as Hit,
    ]
  })
}

const once = (hits: readonly Hit[]): Hit[] =>
  hits.filter((one, at) => hits.findIndex(({ start }) => start === one.start) === at)

/** Two rules ask for the same figures of the same papers. */
const read = new WeakMap<Corpus, Hit[]>()

function figuresIn(corpus: Corpus): Hit[] {
  const { sheets, ita } = corpus
  const known = read.get(corpus)
  if (known) return known
  const passages = ita.length === 0 ? [] : sheets.flatMap((sheet) => sheet.passages)
  const hits = passages.flatMap((passage) =>
    /\d/.test(passage.plain) ? once([...claimed(ita, passage), ...told(ita, passage)]) : [],
  )
  read.set(corpus, hits)
  return hits
}

/** Figures that the records have otherwise. */
export const drifted = (corpus: Corpus): Hit[] => figuresIn(corpus).filter(({ suggestion }) => suggestion !== undefined)

/** Scores of a name that several agencies have, none of which has that score. */
export const ambiguous = (corpus: Corpus): Hit[] =>
  figuresIn(corpus).filter(({ suggestion }) => suggestion === undefined)
