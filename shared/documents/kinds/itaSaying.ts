import { isLocal } from '../../ita/agencyType.ts'
import { awardWords } from '../../ita/awards.ts'
import type { ItaFacts } from '../../ita/facts.ts'
import { levelOfResult } from '../../ita/figures.ts'
import { scaleOf } from '../../ita/level.ts'
import { distinctNames, leftOutWords, resultsIn, unscoredWords } from '../../ita/population.ts'
import { oitScore } from '../../ita/score.ts'
import {
  bandSentences,
  belowSentence,
  compositionSentence,
  levelled,
  levelSentences,
  noneSentence,
  overallSentence,
  progressSentence,
  type Say,
  SENTENCES,
  type Sentence,
  scoredSentence,
  targetSentence,
} from '../../ita/words.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { type Settings, words } from '../setting.ts'
import type { Template } from '../template.ts'

/** Sentences of results as settings of a kind, and what a whole account of a year says, in its order. */

const LABELS: Record<Sentence, string> = {
  mean: 'ประโยค คะแนนเฉลี่ย',
  target: 'ประโยค ค่าเป้าหมาย',
  composition: 'ประโยค จำนวนหน่วยงาน',
  scoredOf: 'ประโยค จำนวนที่มีผลคะแนน เมื่อมีไม่ครบ',
  partScored: 'ส่วนประโยค จำนวนทั้งหมดและที่มีผลคะแนน เมื่อมีไม่ครบ',
  partLevelled: 'ส่วนประโยค จำนวนทั้งหมดและที่ทราบระดับ เมื่อทราบไม่ครบ',
  unscored: 'ประโยค หน่วยงานที่ไม่มีผลคะแนน',
  unlevelled: 'ประโยค หน่วยงานที่ไม่ทราบระดับ',
  overall: 'ประโยค คะแนนรวมของจังหวัด',
  nationalRank: 'ส่วนประโยค ลำดับของประเทศ',
  yearBefore: 'ส่วนประโยค ปีก่อน',
  rankBefore: 'ส่วนประโยค ลำดับปีก่อน',
  band: 'ประโยค จำนวนในแต่ละระดับ',
  bandOfInstruments: 'ประโยค จำนวนในแต่ละระดับ (เกณฑ์ปี ๒๕๖๖ ขึ้นไป)',
  localLevels: 'นำจำนวนในแต่ละระดับ (อปท.)',
  allLevels: 'นำจำนวนในแต่ละระดับ (ทั้งหมด)',
  inLevel: 'ประโยค หน่วยงานในระดับ',
  noneInLevel: 'ประโยค ไม่มีหน่วยงานในระดับ',
  agency: 'ประโยค หน่วยงานและคะแนน',
  rankInLevel: 'ประโยค ลำดับในระดับเดียวกัน',
  progress: 'ประโยค ความก้าวหน้า OIT',
  oitItem: 'ประโยค รายการ OIT',
  districts: 'ประโยค อำเภอ',
  stations: 'ประโยค สถานีตำรวจ',
  allPass: 'ส่วนประโยค ผ่านทุกแห่ง',
  nonePass: 'ส่วนประโยค ไม่ผ่านทุกแห่ง',
  somePass: 'ส่วนประโยค ผ่านบางแห่ง',
  awards: 'ประโยค รางวัลของจังหวัด',
  awardsPlain: 'ประโยค รางวัลของจังหวัด เมื่อไม่ได้ระบุสาขา',
  agencyAwards: 'ประโยค รางวัลของหน่วยงานในจังหวัด',
  award: 'ประโยค ชื่อรางวัล',
  agencyAward: 'ประโยค หน่วยงานที่ได้รับและชื่อรางวัล',
}

type SentenceSettings<S extends Sentence> = { readonly [K in S]: ReturnType<typeof words> }

/** Settings of some of the sentences, so that an office says them its own way. */
export const sayings = <S extends Sentence>(...ids: readonly S[]): SentenceSettings<S> =>
  Object.fromEntries(ids.map((id) => [id, words(LABELS[id], SENTENCES[id])])) as SentenceSettings<S>

/** Says by a template that has the sentence's setting. */
export const sayOf =
  (template: Template): Say =>
  (id, slots) =>
    template.say(id, slots)

/** What sentences of a year's results need. */
export const RESULT_SAYINGS = sayings(
  'mean',
  'target',
  'composition',
  'scoredOf',
  'partScored',
  'partLevelled',
  'unscored',
  'unlevelled',
  'overall',
  'nationalRank',
  'yearBefore',
  'rankBefore',
  'band',
  'bandOfInstruments',
  'localLevels',
  'allLevels',
  'inLevel',
  'noneInLevel',
  'agency',
  'progress',
  'oitItem',
  'districts',
  'stations',
  'allPass',
  'nonePass',
  'somePass',
) satisfies Settings

const said = (...sentences: Array<string | null>): string => sentences.filter(Boolean).join(' ')

/** The account of a year as minutes give it: how many, the mean, who stands above, how many in each level. */
export function resultsProse(facts: ItaFacts, say: Say): Prose {
  const { province, line, results } = facts
  const { now } = line.main
  const local = line.local.units || results.filter(({ type }) => isLocal(type)).length
  const scale = scaleOf(facts.fiscalYear)
  const [best] = scale.levels
  const highest = scale.levels.find((level) => results.some((one) => levelOfResult(scale, one)?.name === level.name))
  const top = highest ? results.filter((one) => levelOfResult(scale, one)?.name === highest.name) : []
  const listed = highest?.passes ? levelSentences(highest.name, top, say, distinctNames(results)) : null
  const { set, figures } = levelsSaid(line)
  const levels = bandSentences(figures, say)
  return [
    ...plain(
      said(
        now.units > 0 && local > 0 ? compositionSentence(province, now.units, local, say) : null,
        scoredSentence(now, say),
        unscoredWords(now, results, say),
        overallSentence(province, line.main, say),
        best && now.counted && results.every(({ total }) => total === null || total < best.from) && listed
          ? noneSentence(province, { level: best.name, from: best.from }, say)
          : null,
      ),
    ),
    ...plain(targetSentence(province, line.main, say)),
    ...(listed ? [...plain(listed.lead), ...numbered(listed.agencies)] : []),
    ...(levels.length > 0
      ? plain(say(set === 'local' ? 'localLevels' : 'allLevels', { จำนวน: levelled(figures, say) }))
      : []),
    ...numbered(levels),
    ...(levels.length > 0 ? plain(leftOutWords(figures, resultsIn(set, results), say)) : []),
    ...belowProse(facts, say),
  ]
}

/** Levels are told of the local authorities where these are known, else of the whole set. */
export const levelsSaid = ({ local, main }: ItaFacts['line']) =>
  local.bands.some(({ count }) => count > 0)
    ? { set: 'local' as const, figures: local }
    : { set: 'main' as const, figures: main.now }

/** Awards of a year: one in its sentence, several below it. */
export const awardsProse = ({ province, fiscalYear, awards, agencies }: ItaFacts, say: Say): Prose =>
  awardWords(province, fiscalYear, awards, agencies, say).flatMap(({ lead, awards: each }) =>
    each.length === 1 ? plain(`${lead} ${each[0]}`) : [...plain(lead), ...numbered(each)],
  )

const plain = (text: string | null): Prose => (text ? [paragraph(text)] : [])
const numbered = (lines: readonly string[]): Prose =>
  lines.map((text) => paragraph(text, { level: 2, mark: 'paren' as const }))

export function belowProse({ line }: ItaFacts, say: Say): Prose {
  return plain(
    said(
      line.district && belowSentence('districts', line.district.now, say),
      line.policeStation && belowSentence('stations', line.policeStation.now, say),
    ),
  )
}

/** How far disclosure has come, with the items that are done. */
export function progressProse({ oit, framework }: ItaFacts, say: Say): Prose {
  if (oit.length === 0) return []
  const done = oit.filter(({ state }) => state === 'done')
  const subs = Map.groupBy(oit, ({ code }) => framework.oit.find((one) => one.code === code)?.sub ?? '9.1')
  const score = oitScore(
    [...subs].map(([code, items]) => ({
      code,
      items: items.length,
      passed: items.filter(({ state }) => state === 'done').length,
    })),
  )
  const share = score?.progress ?? Math.round((done.length * 10_000) / oit.length)
  return [
    ...plain(progressSentence(done.length, oit.length, share, say)),
    ...numbered(done.map(({ code, title }) => say('oitItem', { รายการ: code, ชื่อ: title }))),
  ]
}
