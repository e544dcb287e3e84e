import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import {
  CALLED_OFF_FIELDS,
  CALLED_OFF_SETTINGS,
  calledOffLetter,
  calledOffPrefill,
  eventOf,
  newWhen,
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
  compose: (values, file, template) =>
    calledOffLetter('postponed', values, file, template, (slots, event) =>
      event?.newDate
        ? template.say('moved', {
            ...slots,
            วันเวลาใหม่: newWhen(event.newDate, event.newStart ?? file.meeting.start, file),
          })
        : template.say('later', slots),
    ),
})
