import { WEEKDAYS } from './date.ts'

/**
 * Words of official papers that the dictionary of ICU tears, some in the middle of a syllable (การเต|รียม, บูรณ|าการ,
 * ราย|ละเอียด).
 * Our own layout, the preview and the PDF keep them whole; Word and LibreOffice break by dictionaries of their own.
 */
const WHOLE = [
  'ปราบปราม',
  'เตรียม',
  'บูรณาการ',
  'ธรรมาภิบาล',
  'ข้อสังเกต',
  'ข้อสั่งการ',
  'ประพฤติมิชอบ',
  'มอบหมาย',
  'รับทราบ',
  'เห็นชอบ',
  'ขับเคลื่อน',
  'ตัวชี้วัด',
  'คณะทำงาน',
  'คณะกรรมการ',
  'คณะอนุกรรมการ',
  'รายละเอียด',
  'ผู้ว่าราชการ',
  'นายอำเภอ',
  'ผู้อำนวยการ',
  'ภาครัฐ',
  'หน่วยงาน',
  'งบประมาณ',
  'ท้องถิ่น',
  'เจ้าหน้าที่',
  'พระราชบัญญัติ',
  'พระราชกฤษฎีกา',
  'คณะรัฐมนตรี',
  'นายกรัฐมนตรี',
  'ศาลากลาง',
  'ดำเนินการ',
  'ความร่วมมือ',
  'จัดซื้อจัดจ้าง',
  'จุดร้อยละ',
  'ร้อยละ',
  'ร้องเรียน',
  'ร้องทุกข์',
  'เปิดเผย',
  'ผู้แทน',
  'ประสานงาน',
]
/** วันจันทร์ที่ goes with its day. */
const WEEKDAY = `วัน(?:${WEEKDAYS.join('|')})ที่`
const PATTERN = new RegExp([WEEKDAY, ...WHOLE.toSorted((a, b) => b.length - a.length)].join('|'), 'g')

export interface Stretch {
  start: number
  end: number
}

/** Where such words stand in a text, in order. */
export const wholeWords = (text: string): Stretch[] =>
  [...text.matchAll(PATTERN)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
