import { defineKind } from '../kind.ts'
import { OUTGOING } from './asLetter.ts'
import { enclosuresOf, INVITED, INVITING, invitingBody, purpose } from './inviting.ts'
import { chairOf, memberWord, sitting } from './meetingWords.ts'
import { MEMO_SETTINGS, memo } from './memo.ts'

/** Rule: inside one's own province or department an invitation goes as a memo, without closing or list of enclosures (ข้อ ๑๒). */
export const invitationMemo = defineKind({
  id: 'invitationMemo',
  label: 'บันทึกเชิญประชุม (ภายใน)',
  from: 'meeting',
  stage: 'before',
  rules: { top: 2, continuation: true },
  settings: { ...MEMO_SETTINGS, ...INVITING },
  fields: {
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ' },
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
    reason: purpose(file),
    replyBy: null,
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file, template) => {
    const along = enclosuresOf(file, template).map(({ title }) => title)
    const at = (paper: string) => (along.some((title) => title.includes(paper)) ? ' ที่แนบมาพร้อมนี้' : '')
    const own = {
      ...values,
      number: values.number || `${file.office.letterCode}/ว`,
      body: invitingBody(values, at, file, template),
    }
    return memo.compose(own as never, { office: file.office } as never, template)
  },
})
