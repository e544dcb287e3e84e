import { isLocal } from '../../ita/agencyType.ts'
import type { ItaFacts } from '../../ita/facts.ts'
import { levelOfResult } from '../../ita/figures.ts'
import { scaleOf } from '../../ita/level.ts'
import { oitScore } from '../../ita/score.ts'
import {
  bandSentences,
  belowSentence,
  compositionSentence,
  levelSentences,
  noneSentence,
  overallSentence,
  progressSentence,
  type Say,
  SENTENCES,
  type Sentence,
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
  awards: 'ประโยค รางวัล',
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
  const listed = highest?.passes ? levelSentences(highest.name, top, say) : null
  const ofLocal = line.local.bands.some(({ count }) => count > 0)
  const figures = ofLocal ? line.local : now
  const levels = bandSentences(figures, say)
  return [
    ...plain(
      said(
        now.units > 0 && local > 0 ? compositionSentence(province, now.units, local, say) : null,
        overallSentence(province, line.main, say),
        best && now.counted && results.every(({ total }) => total === null || total < best.from) && listed
          ? noneSentence(province, { level: best.name, from: best.from }, say)
          : null,
      ),
    ),
    ...plain(line.main.before ? targetSentence(province, line.main, say) : null),
    ...(listed ? [...plain(listed.lead), ...numbered(listed.agencies)] : []),
    ...(levels.length > 0
      ? plain(
          say(ofLocal ? 'localLevels' : 'allLevels', {
            จำนวน: String(figures.counted ? figures.scored : figures.units),
          }),
        )
      : []),
    ...numbered(levels),
    ...belowProse(facts, say),
  ]
}

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
