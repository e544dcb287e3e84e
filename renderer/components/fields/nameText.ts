import type { PersonName } from '../../../shared/model/fields.ts'

/** Titles that people write joined to the name, the longest first so that นางสาว is not read as นาง. */
const TITLES = [
  'ว่าที่ร้อยตำรวจตรี',
  'ว่าที่ร้อยตรี',
  'ว่าที่ ร.ต.',
  'หม่อมราชวงศ์',
  'ท่านผู้หญิง',
  'หม่อมหลวง',
  'แพทย์หญิง',
  'นายแพทย์',
  'เด็กหญิง',
  'คุณหญิง',
  'เด็กชาย',
  'พันตำรวจเอก',
  'พันตำรวจโท',
  'พันตำรวจตรี',
  'ร้อยตำรวจเอก',
  'ร้อยตำรวจโท',
  'ร้อยตำรวจตรี',
  'พลตำรวจเอก',
  'พลตำรวจโท',
  'พลตำรวจตรี',
  'ดาบตำรวจ',
  'จ่าสิบเอก',
  'สิบเอก',
  'พันเอก',
  'พันโท',
  'พันตรี',
  'ร้อยเอก',
  'ร้อยโท',
  'ร้อยตรี',
  'พลเอก',
  'พลโท',
  'พลตรี',
  'นางสาว',
  'นาย',
  'นาง',
  'ดร.',
  'ผศ.',
  'รศ.',
  'ศ.',
  'น.ส.',
].sort((a, b) => b.length - a.length)

/** Reads `นายสมหวัง พ่วงบางโพ` or `พันตำรวจเอก สมชาย ใจดี` into title, given and family name. */
export function readName(text: string): PersonName | null {
  const clean = text.replace(/\s+/g, ' ').trim()
  if (clean === '') return null
  const title = TITLES.find((one) => clean.startsWith(one) && clean.length > one.length) ?? ''
  const [given = '', ...family] = clean.slice(title.length).trim().split(' ')
  if (given === '') return null
  return { title, given, family: family.join(' ') }
}
