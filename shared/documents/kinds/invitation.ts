import type { Enclosure } from '../../model/letter.ts'
import { defineKind } from '../kind.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { enclosuresOf, INVITED, INVITING, invitingBody, purpose } from './inviting.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { chairOf, memberWord, sitting } from './meetingWords.ts'

/** Rule: หนังสือเชิญประชุม is หนังสือภายนอก: body, ครั้งที่, day, time, place, agenda, contact (rulebook §6, §4.2, §4.3). */
export const invitation = defineKind({
  id: 'invitation',
  label: 'หนังสือเชิญประชุม',
  from: 'meeting',
  stage: 'before',
  rules: { continuation: true },
  settings: { ...LETTER_SETTINGS, ...INVITING },
  fields: {
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ' },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย', optional: true },
    ...INVITED,
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (file, template) => ({
    urgency: null,
    number: '',
    date: null,
    subject: template.say('subject', { ประชุมครั้งนี้: sitting(file) }),
    salutation: 'เรียน',
    addressees: file.committee ? [{ groupId: null, text: `${memberWord(file)}ทุกท่าน` }] : [],
    enclosures: enclosuresOf(file, template),
    reason: purpose(file),
    replyBy: null,
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file, template) => {
    const own = {
      ...values,
      // Several are invited with the same words: a circular letter (ข้อ ๓๒; rulebook §3.1).
      number: values.number || `${file.office.letterCode}/ว`,
      body: invitingBody(values, placeIn(values.enclosures), file, template),
    }
    return asLetter(file.office, own, template)
  },
})

/** Where a paper stands among those that are enclosed. */
const placeIn =
  (enclosures: readonly Enclosure[]) =>
  (paper: string): string => {
    const index = enclosures.findIndex(({ title }) =>
      title.includes(paper.replace(/(?<=วาระ)การประชุม$|(?<=กำหนดการ)ประชุม$/, '')),
    )
    return index < 0 ? '' : ` (สิ่งที่ส่งมาด้วย${enclosures.length > 1 ? ` ${index + 1}` : ''})`
  }
