import { meanSentence, overallSentence, targetSentence } from '../../ita/words.ts'
import { paragraph } from '../../model/prose.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { awardsProse, belowProse, sayings, sayOf } from './itaSaying.ts'
import { labelledIf } from './parts.ts'

/** News of a result: no form of the regulation but the habit of provincial news, in Arabic digits (seed 000). */
export const itaNews = defineKind({
  id: 'itaNews',
  label: 'ข่าวประชาสัมพันธ์ผล ITA',
  from: 'ita',
  rules: { digits: 'arabic', continuation: false },
  settings: {
    ...sayings(
      'mean',
      'target',
      'partScored',
      'overall',
      'nationalRank',
      'yearBefore',
      'rankBefore',
      'districts',
      'stations',
      'allPass',
      'nonePass',
      'somePass',
      'awards',
      'awardsPlain',
      'agencyAwards',
      'award',
      'agencyAward',
    ),
    title: words('คำเหนือพาดหัว', 'ข่าวประชาสัมพันธ์'),
    headline: words('พาดหัวข่าว', '{จังหวัด} ประกาศผลการประเมิน ITA ปีงบประมาณ พ.ศ. {ปี}'),
    labelSource: words('ป้าย แหล่งที่มา', 'แหล่งที่มา'),
    labelContact: words('ป้าย ติดต่อสอบถาม', 'ติดต่อสอบถาม'),
    showTitle: part('พิมพ์คำเหนือพาดหัว'),
  },
  fields: {
    headline: { input: 'text', label: 'พาดหัวข่าว' },
    body: { input: 'prose', label: 'เนื้อข่าว', hint: 'ตัวเลขมาจากคะแนนที่บันทึกไว้ และเปลี่ยนตาม' },
    credits: { input: 'lines', label: 'ภาพ/ข่าว', optional: true },
    source: { input: 'line', label: 'แหล่งที่มา', optional: true },
    contact: { input: 'lines', label: 'ติดต่อสอบถาม', optional: true },
  },
  prefill: (facts, template) => {
    const { province, line, fiscalYear, office } = facts
    const say = sayOf(template)
    const sentences = [
      meanSentence(province, line.main, say),
      line.main.now.rank === null ? null : overallSentence(province, line.main, say),
      targetSentence(province, line.main, say),
    ].flatMap((sentence) => (sentence ? [paragraph(sentence)] : []))
    return {
      headline: template.say('headline', { จังหวัด: province, ปี: String(fiscalYear) }),
      body: [...sentences, ...awardsProse(facts, say), ...belowProse(facts, say)],
      credits: [],
      source: office.memoFrom || office.name,
      contact: office.owner.filter((text) => /โทร|www|http|@/i.test(text)),
    }
  },
  compose: (values, { office }, template): Block[] => [
    ...(template.get('showTitle')
      ? [{ type: 'centered' as const, lines: [template.say('title'), office.name], bold: true as const }]
      : []),
    { type: 'centered', lines: values.headline.split('\n').filter(Boolean), bold: true, gap: true },
    { type: 'prose', prose: values.body },
    ...values.credits
      .filter((text) => text.trim() !== '')
      .map((text, index): Block => ({ type: 'line', text, align: 'right', space: index === 0 ? 1 : 0 })),
    ...labelledIf(template.say('labelSource'), [values.source]),
    ...labelledIf(template.say('labelContact'), [values.contact.filter(Boolean).join(' ')]),
  ],
})
