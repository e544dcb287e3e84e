import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { asLetter } from './asLetter.ts'
import {
  arranged,
  because,
  CALLED_OFF_FIELDS,
  CALLED_OFF_SETTINGS,
  calledOffPrefill,
  closed,
  eventOf,
  referencesOf,
} from './calledOff.ts'
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
  compose: (values, file, template) => {
    const event = eventOf(file, 'cancelled')
    const { date, start } = file.meeting
    const references = referencesOf(file, values.references, template)
    const called = template.say('called', { เหตุผล: because(values.reason), สำนักงาน: file.office.name })
    const cause = arranged(file, references.length > 0, event?.oldDate ?? date, event?.oldStart ?? start, template)
    const body = closed([cause, called], values.more, values.salutation)
    return asLetter(file.office, { ...values, references, enclosures: [], body }, template)
  },
})
