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
  newWhen,
  referencesOf,
} from './calledOff.ts'
import { sitting } from './meetingWords.ts'

/** หนังสือเลื่อนการประชุม: the invitation it takes back, why, and the new day or that it will be told (rulebook §4.2). */
export const postponement = defineKind({
  id: 'postponement',
  label: 'หนังสือเลื่อนการประชุม',
  from: 'meeting',
  stage: 'before',
  rules: { continuation: true },
  settings: {
    ...CALLED_OFF_SETTINGS,
    subject: words('เรื่อง', 'ขอเลื่อนการ{ประชุมครั้งนี้}'),
    moved: words('เลื่อนเป็นวันใหม่', '{เหตุผล}{สำนักงาน}จึงขอเลื่อนการประชุมดังกล่าวเป็น{วันเวลาใหม่}'),
    later: words('ยังไม่มีวันใหม่', '{เหตุผล}{สำนักงาน}จึงขอเลื่อนการประชุมดังกล่าวออกไปก่อน และจะแจ้งกำหนดวันประชุมให้ทราบต่อไป'),
  },
  fields: CALLED_OFF_FIELDS,
  wanted: (file) => eventOf(file, 'postponed') !== undefined,
  prefill: (file, template) =>
    calledOffPrefill(file, 'postponed', template.say('subject', { ประชุมครั้งนี้: sitting(file) })),
  compose: (values, file, template) => {
    const event = eventOf(file, 'postponed')
    const { date, start } = file.meeting
    const references = referencesOf(file, values.references, template)
    const slots = { เหตุผล: because(values.reason), สำนักงาน: file.office.name }
    const moved = event?.newDate
      ? template.say('moved', { ...slots, วันเวลาใหม่: newWhen(event.newDate, event.newStart ?? start, file) })
      : template.say('later', slots)
    const cause = arranged(file, references.length > 0, event?.oldDate ?? date, event?.oldStart ?? start, template)
    const body = closed([cause, moved], values.more, values.salutation)
    return asLetter(file.office, { ...values, references, enclosures: [], body }, template)
  },
})
