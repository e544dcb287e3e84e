import { plainName } from '../agencyType.ts'
import type { FileTable } from './fileRow.ts'
import type { Grid } from './grid.ts'

/** Assessments that are none of the NACC's: some are called ITA too (ita.md §0.8), some have agencies and a total alike. */

/** Called ITA as well: their name refuses a table whatever else it says. */
const NAMESAKES: ReadonlyArray<[RegExp, string]> = [
  [/ITA\s*Online|สพฐ|เขตพื้นที่การศึกษา|สถานศึกษา|โรงเรียน/i, 'ITA Online ของสถานศึกษา (สพฐ.)'],
  [/สอศ|วิทยาลัย(?:เทคนิค|อาชีว|สารพัดช่าง|การอาชีพ)/, 'การประเมินของสถานศึกษาอาชีวศึกษา (สอศ.)'],
  [
    /MOIT|MOPH\s*[-–]?\s*ITA|กระทรวงสาธารณสุข|สาธารณสุขอำเภอ|โรงพยาบาล|รพ\.(?:สต\.)?|รพสต/i,
    'MOPH ITA ของหน่วยงานสาธารณสุข',
  ],
]

const word = (name: string): string => `(?<![a-z])${name}(?![a-z])`
/** Called otherwise: a table may have them beside ITA, and then it says so. */
const STRANGERS: ReadonlyArray<[RegExp, string]> = [
  [
    new RegExp(
      `${word('LPA')}|local performance assessment|ประเมินประสิทธิภาพ(?:การปฏิบัติงาน)?(?:ของ)?\\s*(?:องค์กรปกครองส่วนท้องถิ่น|อปท)`,
      'i',
    ),
    'LPA (การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น)',
  ],
  [new RegExp(`${word('PMQA')}|คุณภาพการบริหารจัดการภาครัฐ`, 'i'), 'PMQA (คุณภาพการบริหารจัดการภาครัฐ)'],
  [new RegExp(`${word('KPIs?')}|คำรับรองการปฏิบัติราชการ|ตัวชี้วัด(?:ตาม)?คำรับรอง`, 'i'), 'ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ (KPI)'],
  [new RegExp(`${word('EHA')}|อนามัยสิ่งแวดล้อม`, 'i'), 'EHA (คุณภาพระบบบริการอนามัยสิ่งแวดล้อม)'],
  [/(?:องค์กร|ชุมชน|หน่วยงาน|อำเภอ|จังหวัด)คุณธรรม(?!และความโปร่งใส)/, 'การประเมินองค์กรและจังหวัดคุณธรรม'],
  [new RegExp(`${word('GECC')}|ศูนย์ราชการสะดวก`, 'i'), 'GECC (ศูนย์ราชการสะดวก)'],
]

/** LPA by its columns, where no word names it. */
const ASPECT = /^ด้านที่\s*[1-9๑-๙]/
const ASPECTS = 3

const NAMED = /(?<![a-z])ITA(?![a-z])|คุณธรรมและความโปร่งใส|integrity and transparency/i

/** A table of several lines speaks of another scheme in this share of them. */
const SHARE = 0.3

/** Whether a text names the assessment that this is about. */
export const namesIta = (text: string): boolean => NAMED.test(plainName(text))

/** Where a table that names it does so. */
const WITHIN = 60

/** Whether anything says that a table is of it: a word, a score of one of its instruments, or all ten indicators. */
export const speaksOfIta = ({ rows, sheet }: Grid, table: Pick<FileTable, 'rows'>, file: string): boolean =>
  [file, sheet, ...rows.slice(0, WITHIN).flat()].some(namesIta) ||
  table.rows.some(
    ({ instruments, indicators }) =>
      Object.values(instruments).some((score) => score !== null) || indicators.every((score) => score !== null),
  )

/** Whether a text names another scheme and not this one. */
export const isOtherScheme = (text: string): boolean => {
  const plain = plainName(text)
  return STRANGERS.some(([pattern]) => pattern.test(plain)) && !NAMED.test(plain)
}

/** The name of another scheme this table belongs to, or null. One school among agencies is no scheme. */
export function lookAlike({ rows, sheet }: Grid, from: number, file = ''): string | null {
  const heads = rows.slice(0, from).flat().map(plainName)
  const body = rows.slice(from, from + 300).map((row) => plainName(row.join(' ')))
  const spoken = (pattern: RegExp): boolean =>
    body.length > 0 && body.filter((line) => pattern.test(line)).length / body.length > SHARE
  const told = [heads.join(' '), plainName(sheet), plainName(file)]
  for (const [pattern, name] of NAMESAKES) if (pattern.test(told.join(' ')) || spoken(pattern)) return name
  // What a table calls itself goes before the name of its sheet, and that before the file's, which may hold several.
  for (const [at, text] of told.entries()) {
    if (NAMED.test(text)) return null
    const stranger = STRANGERS.find(([pattern]) => pattern.test(text) || (at === 0 && spoken(pattern)))
    if (stranger) return stranger[1]
    if (at === 0 && new Set(heads.filter((head) => ASPECT.test(head))).size >= ASPECTS) return STRANGERS[0]?.[1] ?? null
  }
  return null
}
