import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { CALLED_OFF_FIELDS, CALLED_OFF_SETTINGS, calledOffLetter, calledOffPrefill, eventOf } from './calledOff.ts'
import { sitting } from './meetingWords.ts'

/** หนังสือยกเลิกการประชุม: the invitation it takes back, and why (rulebook §4.2). */
export const cancellation = defineKind({
  id: 'cancellation',
  label: 'หนังสือยกเลิกการประชุม',
  from: 'meeting',
  stage: 'before',
  rules: { continuation: true },
  settings: {
    ...CALLED_OFF_SETTINGS,
    subject: words('เรื่อง', 'ขอยกเลิกการ{ประชุมครั้งนี้}'),
    called: words('ยกเลิก', '{เหตุผล}{สำนักงาน}จึงขอยกเลิกการประชุมดังกล่าว'),
  },
  fields: CALLED_OFF_FIELDS,
  wanted: (file) => eventOf(file, 'cancelled') !== undefined,
  prefill: (file, template) =>
    calledOffPrefill(file, 'cancelled', template.say('subject', { ประชุมครั้งนี้: sitting(file) })),
  compose: (values, file, template) =>
    calledOffLetter('cancelled', values, file, template, (slots) => template.say('called', slots)),
})
