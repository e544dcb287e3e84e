import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import {
  because,
  CALLED_OFF_FIELDS,
  CALLED_OFF_SETTINGS,
  calledOffPrefill,
  changeLetter,
  invitationIn,
} from './calledOff.ts'
import { placeLine } from './meetingHead.ts'
import { sitting } from './meetingWords.ts'

/** หนังสือแจ้งเปลี่ยนสถานที่ประชุม: the invitation, why, the old room and the new one; day and hour stay (rulebook §4.2). */
export const placeChange = defineKind({
  id: 'placeChange',
  label: 'หนังสือเปลี่ยนสถานที่ประชุม',
  from: 'meeting',
  stage: 'before',
  rules: { continuation: true },
  settings: {
    ...CALLED_OFF_SETTINGS,
    subject: words('เรื่อง', 'ขอเปลี่ยนแปลงสถานที่{ประชุมครั้งนี้}'),
    moved: words(
      'เปลี่ยนสถานที่',
      '{เหตุผล}{สำนักงาน}จึงขอเปลี่ยนแปลงสถานที่ประชุมดังกล่าว จากเดิม {สถานที่เดิม} เป็น {สถานที่ใหม่} ทั้งนี้ วันและเวลาประชุมคงเดิม',
    ),
  },
  fields: {
    ...CALLED_OFF_FIELDS,
    oldPlace: { input: 'line', label: 'สถานที่เดิม', hint: 'ตามหนังสือเชิญที่ส่งไปแล้ว' },
  },
  // Whoever was not invited need not be told.
  wanted: (file) => invitationIn(file) !== undefined,
  prefill: (file, template) => ({
    ...calledOffPrefill(file, null, template.say('subject', { ประชุมครั้งนี้: sitting(file) })),
    oldPlace: '',
  }),
  compose: (values, file, template) => {
    const before = placeLine({ ...file.meeting, place: values.oldPlace.trim() || '…………………' })
    const decided = template.say('moved', {
      เหตุผล: because(values.reason),
      สำนักงาน: file.office.name,
      สถานที่เดิม: before,
      สถานที่ใหม่: placeLine(file.meeting),
    })
    const { date: day, start: time } = file.meeting
    return changeLetter(values, file, template, { day, time, place: before }, decided)
  },
})
