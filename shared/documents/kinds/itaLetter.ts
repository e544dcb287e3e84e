import { type AgencyFacts, type ItaFacts, nameOf, weakest } from '../../ita/facts.ts'
import { levelOfResult } from '../../ita/figures.ts'
import { PASS, scaleOf } from '../../ita/level.ts'
import { printed } from '../../ita/words.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { headOf, usualHeadOf } from '../../saraban/heads.ts'
import { mannerTo, summary } from '../../saraban/wording.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { LETTER_SETTINGS } from './letter.ts'

/** How many weak indicators a letter names. */
const NAMED = 3

const settings = {
  ...LETTER_SETTINGS,
  subject: words('เรื่อง', 'แจ้งผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {ปี} และขอให้ปรับปรุงการดำเนินงาน'),
  passedSubject: words('เรื่อง เมื่อผ่านเกณฑ์', 'แจ้งผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {ปี}'),
  reason: words(
    'ภาคเหตุ',
    'ตามที่สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. {ปี} นั้น',
  ),
  result: words('ผลคะแนน', '{หน่วยงาน}ได้คะแนน {คะแนน} คะแนน{ระดับ}{เทียบปีก่อน}{เกณฑ์}'),
  below: words('ส่วนประโยค ต่ำกว่าเกณฑ์', ' ต่ำกว่าเกณฑ์ {เกณฑ์} คะแนน อยู่ {ห่าง} คะแนน'),
  weak: words('นำตัวชี้วัดที่ควรปรับปรุง', 'โดยมีตัวชี้วัดที่ควรปรับปรุงเรียงจากคะแนนน้อยที่สุด ดังนี้'),
  indicator: words('ตัวชี้วัดที่ควรปรับปรุง', 'ตัวชี้วัดที่ {ที่} {ชื่อ} {คะแนน} คะแนน{เทียบ}'),
  ask: words(
    'ภาคความประสงค์',
    '{สำนักงาน}จึงขอให้วิเคราะห์สาเหตุและจัดทำแนวทางปรับปรุงตัวชี้วัดดังกล่าว เพื่อให้ผลการประเมินในปีถัดไปไม่น้อยกว่า {เกณฑ์} คะแนน',
  ),
} as const
type Words = Template<typeof settings>

/** To one agency: its score, the indicators that pull it down, and what is asked of it. */
export const itaLetter = defineKind({
  id: 'itaLetter',
  label: 'หนังสือแจ้งผล ITA หน่วยงาน',
  from: 'ita',
  rules: { continuation: true },
  settings,
  fields: {
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ' },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
    body: { input: 'prose', label: 'ข้อความ', hint: 'ตัวเลขมาจากคะแนนที่บันทึกไว้ และเปลี่ยนตาม' },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (facts, template) => {
    const own = facts.agency
    const total = own && latest(facts, own)?.result.total
    const passed = typeof total === 'number' && total >= PASS
    return {
      urgency: null,
      number: '',
      date: null,
      subject: template.say(passed ? 'passedSubject' : 'subject', { ปี: String(facts.fiscalYear) }),
      salutation: 'เรียน' as const,
      addressees: own ? [{ groupId: null, text: headOf(nameOf(facts, own)) ?? usualHeadOf(nameOf(facts, own)) }] : [],
      enclosures: [],
      body: own ? bodyOf(facts, own, template) : [],
      signatory: null,
    }
  },
  notices: (facts) => {
    const own = facts.agency
    const total = own && latest(facts, own)?.result.total
    if (!own || typeof total !== 'number' || total < PASS) return []
    return [
      `${nameOf(facts, own)}ได้ ${printed(total)} คะแนน ไม่ต่ำกว่าเกณฑ์ ${PASS / 100} คะแนนแล้ว ฉบับนี้จึงแจ้งผลโดยไม่ขอให้ปรับปรุง หากทำไว้เมื่อยังต่ำกว่าเกณฑ์ ให้ตรวจว่ายังต้องส่งหรือไม่`,
    ]
  },
  compose: (values, { office }, template) => asLetter(office, values, template),
})

const latest = ({ fiscalYear }: ItaFacts, { years }: AgencyFacts) => years.find((one) => one.fiscalYear === fiscalYear)

function bodyOf(facts: ItaFacts, own: AgencyFacts, template: Words): Prose {
  const now = latest(facts, own)
  const reason = template.say('reason', { ปี: String(facts.fiscalYear) })
  if (!now || now.result.total === null) return [paragraph(reason)]
  const { total } = now.result
  const before = own.years.find((one) => one.fiscalYear === facts.fiscalYear - 1)?.result.total ?? null
  const level = levelOfResult(scaleOf(facts.fiscalYear), now.result)
  const pass = String(PASS / 100)
  const weak = weakest(now.result, now.meanIndicators, NAMED)
  // Of some that happen to be known it is no mean of the province.
  const whole = now.indicatorsOf === null || facts.line.main.now.counted
  const peers = whole ? 'จังหวัด' : ` ${now.indicatorsOf} หน่วยงานในจังหวัด`
  const name = nameOf(facts, own)
  const manner = mannerTo(facts.office.name, own.name)
  return [
    paragraph(reason),
    paragraph(
      `${facts.office.name}ขอแจ้งว่า ${template.say('result', {
        หน่วยงาน: name.includes(' ') ? `${name} ` : name,
        คะแนน: printed(total),
        ระดับ: level ? ` อยู่ในระดับ ${level.name}` : '',
        เทียบปีก่อน: beforeWords(before, total),
        เกณฑ์: total < PASS ? template.say('below', { เกณฑ์: pass, ห่าง: printed(PASS - total) }) : '',
      })}${weak.length > 0 ? ` ${template.say('weak')}` : ''}`,
    ),
    ...weak.map(({ number, title, score, against }) =>
      paragraph(
        template.say('indicator', {
          ที่: String(number),
          ชื่อ: title,
          คะแนน: printed(score),
          เทียบ:
            against === null || against === 0
              ? ''
              : ` ${against < 0 ? 'ต่ำ' : 'สูง'}กว่าค่าเฉลี่ยของ${peers} ${printed(Math.abs(against))} คะแนน`,
        }),
        { level: 1, mark: 'dot' as const },
      ),
    ),
    ...(total < PASS ? [paragraph(template.say('ask', { สำนักงาน: facts.office.name, เกณฑ์: pass }))] : []),
    paragraph(summary(total < PASS ? 'act' : 'inform', 'เรียน', manner)),
  ]
}

function beforeWords(before: number | null, total: number): string {
  if (before === null) return ''
  if (before === total) return ' เท่ากับปีที่ผ่านมา'
  return ` ${total > before ? 'สูงขึ้น' : 'ลดลง'}จากปีที่ผ่านมา ${printed(Math.abs(total - before))} คะแนน`
}
