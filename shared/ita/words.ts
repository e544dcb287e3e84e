import { filled } from '../documents/setting.ts'
import {
  type Band,
  byTotal,
  type Comparison,
  levelledOf,
  type Result,
  someUnscored,
  type YearFigures,
} from './figures.ts'
import { PASS, scaleOf } from './level.ts'

/**
 * What a secretariat writes of results (ita.md §5.1), made of the figures. Digits are Arabic here; the paper's own
 * policy turns them. A score is in คะแนน, a share in ร้อยละ, a change of a share in จุดร้อยละ: never one for another.
 */

/** Hundredths as they are printed: 6064 is 60.64. */
export const printed = (hundredths: number): string => {
  const size = Math.abs(hundredths)
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

/** A bound of a band: a whole number without its decimals where it is 0, as the tables write it. */
const bound = (hundredths: number): string => (hundredths === 0 ? '0' : printed(hundredths))

/** The sentences with their slots; an office may set each of them for itself in a template. */
export const SENTENCES = {
  mean: 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {ปี} ในภาพรวมของ{จังหวัด} มีผลคะแนนเฉลี่ย {คะแนน} คะแนน{เทียบคะแนน}',
  target:
    'หน่วยงานภาครัฐทั้งหมดที่เข้ารับการประเมินรวม {ทั้งหมด} หน่วยงาน ผลปรากฏว่ามีหน่วยงานใน{จังหวัด} บรรลุค่าเป้าหมาย จำนวน {ผ่าน} หน่วยงาน หรือคิดเป็นร้อยละ {ร้อยละ}{เทียบร้อยละ}',
  composition:
    'มีหน่วยงานที่เข้ารับการประเมินฯ รวมทั้งสิ้น {ทั้งหมด} หน่วยงาน แบ่งเป็น สำนักงาน{จังหวัด} {ส่วนจังหวัด} แห่ง และองค์กรปกครองส่วนท้องถิ่นใน{จังหวัด} {ท้องถิ่น} แห่ง',
  scoredOf: 'มีผลคะแนน {มีผล} จาก {ทั้งหมด} หน่วยงาน',
  partScored: '{ทั้งหมด} {หน่วย} มีผลคะแนน {มีผล}',
  partLevelled: '{ทั้งหมด} แห่ง ทราบระดับ {ทราบ}',
  unscored: 'ไม่มีผลคะแนน {จำนวน} แห่ง{ได้แก่}',
  unlevelled: 'ไม่ทราบระดับ {จำนวน} แห่ง{ได้แก่} เพราะไม่มีคะแนนครบทุกแบบวัด',
  overall: 'มีคะแนนเฉลี่ยรวมของทั้งจังหวัด เป็น {คะแนน} คะแนน{ระดับ}{ลำดับ}{ปีก่อน}',
  nationalRank: ' อยู่ในลำดับที่ {ลำดับ} จากทั้งหมด {จำนวนจังหวัด} จังหวัด',
  yearBefore: ' (ปี {ปีก่อน} {จังหวัด}ได้คะแนน {คะแนนก่อน} คะแนน{ลำดับก่อน})',
  rankBefore: ' อยู่ในอันดับ {ลำดับก่อน} ของประเทศ',
  band: 'ได้ระดับ {ระดับ} ({จาก} - {ถึง}) จำนวน {จำนวน} แห่ง คิดเป็นร้อยละ {ร้อยละ}',
  bandOfInstruments: 'ได้ระดับ {ระดับ} จำนวน {จำนวน} แห่ง คิดเป็นร้อยละ {ร้อยละ}',
  localLevels: 'ผลการประเมิน ITA ในระดับองค์กรปกครองส่วนท้องถิ่น จำนวน {จำนวน} แห่ง จำแนกตามระดับได้ ดังนี้',
  allLevels: 'ผลการประเมิน ITA ของหน่วยงานทั้งหมด จำนวน {จำนวน} แห่ง จำแนกตามระดับได้ ดังนี้',
  inLevel: 'มีหน่วยงานที่มีผลคะแนนการประเมินฯ อยู่ในระดับ {ระดับ} จำนวน {จำนวน} หน่วยงาน ได้แก่',
  noneInLevel: 'ในการประเมินครั้งนี้ไม่มีหน่วยงานใน{จังหวัด}ที่ได้คะแนนระดับ {ระดับ} หรือมีคะแนนตั้งแต่ {จาก} คะแนนขึ้นไป',
  agency: '{หน่วยงาน} {คะแนน} คะแนน',
  rankInLevel:
    '{หน่วยงาน}มีผลคะแนนการประเมินฯ อยู่ในระดับ {ระดับ} ได้คะแนน {คะแนน} คะแนน เป็นลำดับที่ {ลำดับ} ใน {จำนวนจังหวัด} จังหวัดทั่วประเทศ ที่ผ่านการประเมินในระดับ {ระดับ}',
  progress: 'ดำเนินการเสร็จสิ้น จำนวน {เสร็จ} ตัวชี้วัด (จากทั้งหมด {ทั้งหมด} ตัวชี้วัด) คิดเป็นร้อยละ {ร้อยละ}',
  oitItem: 'ตัวชี้วัด {รายการ} {ชื่อ}',
  districts: 'ประเภทอำเภอเข้ารับการประเมิน ITA ทั้งสิ้น {ทั้งหมด} อำเภอ ผลการประเมิน{ผล}',
  stations: 'ประเภทสถานีตำรวจเข้ารับการประเมิน ITA ทั้งสิ้น {ทั้งหมด} สถานี ผลการประเมิน{ผล}',
  allPass: 'ผ่านเกณฑ์ที่ระดับ {เกณฑ์} คะแนนขึ้นไป คิดเป็นร้อยละ 100',
  nonePass: 'ไม่ผ่านเกณฑ์ที่ระดับ {เกณฑ์} คะแนนขึ้นไปทุกแห่ง',
  somePass: 'ผ่านเกณฑ์ที่ระดับ {เกณฑ์} คะแนนขึ้นไป จำนวน {ผ่าน} แห่ง คิดเป็นร้อยละ {ร้อยละ}',
  awards: '{จังหวัด}ได้รับรางวัล ITA ประจำปีงบประมาณ {ปี} จำนวน {จำนวน} รางวัลใน {สาขา} สาขา',
  awardsPlain: '{จังหวัด}ได้รับรางวัล ITA ประจำปีงบประมาณ {ปี} จำนวน {จำนวน} รางวัล',
  agencyAwards: 'หน่วยงานใน{จังหวัด}ได้รับรางวัล ITA ประจำปีงบประมาณ {ปี} จำนวน {จำนวน} รางวัล',
  award: '{รางวัล}{สาขา}',
  agencyAward: '{หน่วยงาน} ได้รับ{รางวัล}{สาขา}',
} as const
export type Sentence = keyof typeof SENTENCES

/** Says a sentence with its slots filled; a template of the office says its own. */
export type Say = (id: Sentence, slots: Readonly<Record<string, string>>) => string
export const plainly: Say = (id, slots) => filled(SENTENCES[id], slots)

const PASS_WORDS = String(PASS / 100)

/** How many were assessed, and of them how many have a total where not all do: one population for a sentence. */
const assessed = (figures: YearFigures, unit: string, say: Say): string =>
  someUnscored(figures)
    ? say('partScored', { ทั้งหมด: String(figures.units), หน่วย: unit, มีผล: String(figures.scored) })
    : String(figures.pass?.of ?? figures.units)

/** How many there are, and of them how many have a level that is known, where not all do. */
export function levelled(figures: YearFigures, say: Say = plainly): string {
  const known = levelledOf(figures)
  return known === figures.units || figures.units === 0
    ? String(known)
    : say('partLevelled', { ทั้งหมด: String(figures.units), ทราบ: String(known) })
}

/** `มีผลคะแนน 79 จาก 80 หน่วยงาน`; null where every one has a total. */
export const scoredSentence = (figures: YearFigures, say: Say = plainly): string | null =>
  someUnscored(figures) ? say('scoredOf', { มีผล: String(figures.scored), ทั้งหมด: String(figures.units) }) : null

/** More names than these are no longer read in a sentence. */
const MOST_NAMED = 10

/** Who is left out, by name where they are few; null where nobody is. */
export function leftOutSentence(
  why: 'unscored' | 'unlevelled',
  count: number,
  names: readonly string[],
  say: Say = plainly,
): string | null {
  if (count <= 0) return null
  const named = names.length === count && count <= MOST_NAMED ? ` ได้แก่ ${listed(names)}` : ''
  return say(why, { จำนวน: String(count), ได้แก่: named })
}

/** ก, ก และ ข, ก ข และ ค. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(' ')} และ${names.at(-1)}`

/** ` สูงขึ้นกว่าปีที่ผ่านมา 6.09 คะแนน`, with its space; empty where there is no year to compare with. */
export function changeWords(change: number | null, unit: 'คะแนน' | 'จุดร้อยละ'): string {
  if (change === null) return ''
  if (change === 0) return ' เท่ากับปีที่ผ่านมา'
  return ` ${change > 0 ? 'สูงขึ้น' : 'ลดลง'}กว่าปีที่ผ่านมา ${printed(Math.abs(change))} ${unit}`
}

export const meanSentence = (province: string, { now, mean }: Comparison, say: Say = plainly): string | null =>
  now.mean === null
    ? null
    : say('mean', {
        ปี: String(now.fiscalYear),
        จังหวัด: province,
        คะแนน: printed(now.mean),
        เทียบคะแนน: changeWords(mean, 'คะแนน'),
      })

export const targetSentence = (province: string, { now, share }: Comparison, say: Say = plainly): string | null =>
  now.pass === null || now.share === null
    ? null
    : say('target', {
        จังหวัด: province,
        ทั้งหมด: assessed(now, 'หน่วยงาน', say),
        ผ่าน: String(now.pass.count),
        ร้อยละ: printed(now.share),
        เทียบร้อยละ: changeWords(share, 'จุดร้อยละ'),
      })

/** How many of what: the province's own unit and its local authorities. */
export const compositionSentence = (province: string, units: number, local: number, say: Say = plainly): string =>
  say('composition', {
    จังหวัด: province,
    ทั้งหมด: String(units),
    ส่วนจังหวัด: String(units - local),
    ท้องถิ่น: String(local),
  })

export function overallSentence(province: string, { now, before }: Comparison, say: Say = plainly): string | null {
  if (now.mean === null) return null
  const rank =
    now.rank === null ? '' : say('nationalRank', { ลำดับ: String(now.rank), จำนวนจังหวัด: String(now.rankOf ?? 77) })
  const earlier =
    before === null || before.mean === null
      ? ''
      : say('yearBefore', {
          ปีก่อน: String(before.fiscalYear),
          จังหวัด: province,
          คะแนนก่อน: printed(before.mean),
          ลำดับก่อน: before.rank === null ? '' : say('rankBefore', { ลำดับก่อน: String(before.rank) }),
        })
  return say('overall', {
    คะแนน: printed(now.mean),
    ระดับ: now.meanLevel ? ` (ระดับ ${now.meanLevel})` : '',
    ลำดับ: rank,
    ปีก่อน: earlier,
  })
}

/** A line for each level that somebody reached, best first. Edges are said where the total alone decides. */
export const bandSentences = ({ bands }: YearFigures, say: Say = plainly): string[] =>
  bands
    .filter(({ count }) => count > 0)
    .map(({ level, from, to, count, share }) =>
      say(sharesEdges(bands) ? 'bandOfInstruments' : 'band', {
        ระดับ: level,
        จาก: bound(from),
        ถึง: printed(to),
        จำนวน: String(count),
        ร้อยละ: share === null ? '–' : printed(share),
      }),
    )

/** Levels that instruments tell apart have edges in common: these say nothing of a level. */
const sharesEdges = (bands: readonly Band[]): boolean =>
  bands.some((one, at) => bands.some((other, place) => place > at && one.from <= other.to && other.from <= one.to))

/** The province is an agency beside its agencies, and says which of the two it is. */
const fullName = (type: Result['type'], name: string): string =>
  type === 'PROV' && !name.includes('(') ? `${name} (ส่วนราชการบริหารส่วนภูมิภาค)` : name

/** Who reached a level, best first: the sentence and one line each. */
export function levelSentences(
  level: string,
  results: readonly Result[],
  say: Say = plainly,
  called: (one: Result) => string = ({ name }) => name,
): { lead: string; agencies: string[] } | null {
  const sorted = byTotal(results)
  if (sorted.length === 0) return null
  return {
    lead: say('inLevel', { ระดับ: level, จำนวน: String(sorted.length) }),
    agencies: sorted.map((one) =>
      say('agency', { หน่วยงาน: fullName(one.type, called(one)), คะแนน: printed(one.total) }),
    ),
  }
}

export const noneSentence = (
  province: string,
  { level, from }: Pick<Band, 'level' | 'from'>,
  say: Say = plainly,
): string => say('noneInLevel', { จังหวัด: province, ระดับ: level, จาก: String(from / 100) })

/** Progress of disclosure: items done of all, which is not the score. */
export const progressSentence = (done: number, all: number, progress: number, say: Say = plainly): string =>
  say('progress', { เสร็จ: String(done), ทั้งหมด: String(all), ร้อยละ: printed(progress) })

/** Districts or police stations, which never stand in the province's mean. */
export function belowSentence(of: 'districts' | 'stations', figures: YearFigures, say: Say = plainly): string | null {
  const { pass, share } = figures
  if (pass === null || share === null) return null
  const result =
    pass.count === pass.of
      ? say('allPass', { เกณฑ์: PASS_WORDS })
      : pass.count === 0
        ? say('nonePass', { เกณฑ์: PASS_WORDS })
        : say('somePass', { เกณฑ์: PASS_WORDS, ผ่าน: String(pass.count), ร้อยละ: printed(share) })
  return say(of, { ทั้งหมด: assessed(figures, of === 'districts' ? 'อำเภอ' : 'สถานี', say), ผล: result })
}

export const awardSentence = (
  province: string,
  fiscalYear: number,
  awards: number,
  branches: number,
  say: Say = plainly,
): string => {
  const slots = { จังหวัด: province, ปี: String(fiscalYear), จำนวน: String(awards) }
  return branches > 0 ? say('awards', { ...slots, สาขา: String(branches) }) : say('awardsPlain', slots)
}

/** What each instrument must reach beside the total, for the levels that are told; null where none asks it. */
export function conditionWords({ fiscalYear, bands }: YearFigures): string | null {
  const told = new Set(bands.map(({ level }) => level))
  const asked = scaleOf(fiscalYear).levels.flatMap(({ name, instruments }) =>
    instruments === undefined || !told.has(name) ? [] : [`ระดับ${name} ทุกแบบวัดต้องได้ ${printed(instruments)} คะแนนขึ้นไป`],
  )
  return asked.length > 0 ? asked.join(' ') : null
}
