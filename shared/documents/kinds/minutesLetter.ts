import type { MeetingFile } from '../../api.ts'
import type { Enclosure } from '../../model/letter.ts'
import { paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { asLetter, OUTGOING } from './asLetter.ts'
import { LETTER_SETTINGS } from './letter.ts'
import { chairOf, heldAt, memberWord, sitting } from './meetingWords.ts'

const MINUTES = 'รายงานการประชุม'
const SLIP = 'แบบขอแก้ไขรายงานการประชุม'

/** Rule: minutes are certified by circulation with a day for corrections; silence certifies (rulebook §5.5 (3)). */
export const minutesLetter = defineKind({
  id: 'minutesLetter',
  label: 'หนังสือส่งรายงานการประชุม',
  from: 'meeting',
  rules: { continuation: true },
  settings: {
    ...LETTER_SETTINGS,
    subject: words('เรื่อง', 'ส่งรายงานการ{ประชุมครั้งนี้}'),
    reason: words('ภาคเหตุ', 'ตามที่{สำนักงาน} ได้จัด{ประชุมครั้งนี้} {วันและสถานที่} นั้น'),
    sent: words(
      'ส่งรายงาน',
      'บัดนี้ ฝ่ายเลขานุการได้จัดทำรายงานการประชุมดังกล่าวเสร็จเรียบร้อยแล้ว {สำนักงาน}จึงขอส่งรายงานการประชุม{ลำดับรายงาน} เพื่อตรวจสอบและรับรอง',
    ),
    corrections: words(
      'ขอให้แจ้งแก้ไข',
      'หากท่านประสงค์จะขอแก้ไขหรือเพิ่มเติมข้อความ ขอให้แจ้งตามแบบขอแก้ไขรายงานการประชุม{ลำดับแบบ} {กำหนดแจ้ง}',
    ),
    plainCorrections: words(
      'ขอให้แจ้งแก้ไข เมื่อไม่มีแบบแนบ',
      'หากท่านประสงค์จะขอแก้ไขหรือเพิ่มเติมข้อความ ขอให้แจ้งเป็นหนังสือ {กำหนดแจ้ง}',
    ),
    within: words('กำหนดแจ้ง เมื่อไม่ได้ระบุวันที่', 'ภายใน 7 วันนับแต่วันที่ได้รับหนังสือนี้'),
    silence: words('เมื่อไม่มีการแจ้ง', 'หากพ้นกำหนดดังกล่าวแล้วไม่ได้รับแจ้ง จะถือว่าท่านรับรองรายงานการประชุมโดยไม่มีการแก้ไข'),
    summary: words('ประโยคสรุป', 'จึง{คำขึ้นต้น}มาเพื่อโปรดพิจารณารับรองรายงานการประชุม'),
    askSlip: part('แนบแบบขอแก้ไขรายงานการประชุม'),
  },
  fields: {
    ...OUTGOING,
    addressees: { input: 'addressees', label: 'ผู้รับ' },
    enclosures: { input: 'enclosures', label: 'สิ่งที่ส่งมาด้วย' },
    answerBy: { input: 'date', label: 'แจ้งแก้ไขภายในวันที่', optional: true },
    more: { input: 'text', label: 'ข้อความเพิ่มเติม', optional: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: (file, template) => ({
    urgency: null,
    number: '',
    date: null,
    subject: template.say('subject', { ประชุมครั้งนี้: sitting(file) }),
    salutation: 'เรียน',
    addressees: file.committee ? [{ groupId: null, text: `${memberWord(file)}ทุกท่าน` }] : [],
    enclosures: [unit(MINUTES, 'ชุด'), ...(template.get('askSlip') ? [unit(SLIP, 'ฉบับ')] : [])],
    answerBy: file.meeting.amendBy,
    more: '',
    signatory: chairOf(file),
  }),
  compose: (values, file: MeetingFile, template) => {
    const at = (found: (title: string) => boolean): string | null => {
      const index = values.enclosures.findIndex(({ title }) => found(title))
      if (index < 0) return null
      return ` (สิ่งที่ส่งมาด้วย${values.enclosures.length > 1 ? ` ${index + 1}` : ''})`
    }
    const slip = at((title) => title.includes('แก้ไข'))
    const office = { สำนักงาน: file.office.name }
    const until = values.answerBy ? `ภายในวันที่ ${longDate(values.answerBy)}` : template.say('within')
    const corrections = slip
      ? template.say('corrections', { ลำดับแบบ: slip, กำหนดแจ้ง: until })
      : template.say('plainCorrections', { กำหนดแจ้ง: until })
    const minutes = at((title) => title.includes(MINUTES) && !title.includes('แก้ไข')) ?? ''
    const own = {
      ...values,
      // Every member is sent the same words: a circular letter (ข้อ ๓๒; rulebook §3.1).
      number: values.number || `${file.office.letterCode}/ว`,
      body: [
        paragraph(template.say('reason', { ...office, ประชุมครั้งนี้: sitting(file), วันและสถานที่: heldAt(file) })),
        paragraph(
          [template.say('sent', { ...office, ลำดับรายงาน: minutes }), corrections, template.say('silence')]
            .filter(Boolean)
            .join(' '),
        ),
        ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
        paragraph(template.say('summary', { คำขึ้นต้น: values.salutation })),
      ],
    }
    return asLetter(file.office, own, template)
  },
})

const unit = (title: string, word: string): Enclosure => ({ title, count: 1, unit: word, documentId: null })
