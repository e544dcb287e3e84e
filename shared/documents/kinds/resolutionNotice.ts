import { paragraph } from '../../model/prose.ts'
import { mannerTo, summary } from '../../saraban/wording.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { listed, noSuchOwner, ordersOf, orderText, owners } from './agencyClauses.ts'
import { headOfOwner, NOBODY } from './agencyHead.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { choose } from './choice.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { chairOf, heldAt, sitting } from './meetingWords.ts'

/** Rule: หนังสือแจ้งมติ: to one agency, its own clauses and no others, under their items (rulebook §4.2, §4.3). */
export const resolutionNotice = defineKind({
  id: 'resolutionNotice',
  label: 'หนังสือแจ้งมติ',
  from: 'meeting',
  rules: { continuation: true },
  settings: {
    ...LETTER_SETTINGS,
    subject: words('เรื่อง', 'แจ้งมติที่{ประชุมครั้งนี้}'),
    reason: words('ภาคเหตุ', 'ตามที่{สำนักงาน} ได้จัด{ประชุมครั้งนี้} {วันและสถานที่} นั้น'),
    orders: words('นำหน้าข้อสั่งการ', 'ในการประชุมดังกล่าว ที่ประชุมมีมติและข้อสั่งการในส่วนที่เกี่ยวข้องกับ{หน่วยงาน}'),
  },
  oneFor: 'agency',
  fields: {
    agency: { input: 'line', label: 'หน่วยงานผู้รับผิดชอบ', hint: 'ชื่อหรือส่วนของชื่อ หรือลำดับที่ในข้อสั่งการ' },
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ', hint: 'ว่างไว้ = หัวหน้าหน่วยงานนั้น', optional: true },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
    more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  choices: (file) => ({ agency: owners(file).map(({ name }) => name) }),
  prefill: (file, template) => ({
    agency: owners(file)[0]?.name ?? '',
    urgency: null,
    number: '',
    date: null,
    subject: template.say('subject', { ประชุมครั้งนี้: sitting(file) }),
    salutation: 'เรียน',
    addressees: [],
    enclosures: [],
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file, template) => {
    const found = choose(owners(file), values.agency)
    const head = found ? headOfOwner(found.value, file) : NOBODY
    const typed = values.addressees.length > 0
    const addressees = typed ? values.addressees : [{ groupId: null, text: head.post }]
    const own = {
      ...values,
      addressees,
      guessed: !typed && head.guessed,
      body: found
        ? [
            paragraph(
              template.say('reason', {
                สำนักงาน: file.office.name,
                ประชุมครั้งนี้: sitting(file),
                วันและสถานที่: heldAt(file),
              }),
            ),
            ...listed(template.say('orders', { หน่วยงาน: found.name }), ordersOf(found.value, file), orderText),
            ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
            paragraph(summary('act', values.salutation, mannerTo(file.office.name, found.name))),
          ]
        : [paragraph(noSuchOwner(values.agency, file))],
    }
    return asLetter(file.office, own, template)
  },
})
