/**
 * Rule: what must not part at a line end (rulebook §2.5): ที่ and number, พ.ศ. and year, day and month, จำนวน and
 * number, number and unit, ข้อ/มาตรา and number, time and น., ว and number, given and family name, ณ and place.
 * A no-break space is safe in Word and LibreOffice; word joiners are not (no glyph in TH Sarabun New).
 */
const NBSP = '\u00a0'
const DIGIT = '[0-9๐-๙]'
const MONTH =
  '(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)'
const UNIT =
  '(?:คะแนน|แห่ง|หน่วยงาน|จังหวัด|คน|ราย|ท่าน|ฉบับ|ชุด|แผ่น|หน้า|เล่ม|ครั้ง|บาท|ปี|เดือน|วัน|ตัวชี้วัด|กิจกรรม|โครงการ|อำเภอ|น\\.|%|เมตร|ชั้น|ข้อ)'
/**
 * Only words that the dictionary keeps whole: after วันที่ or ร้อยละ a no-break space would make the line part inside
 * the compound (ร้อย|ละ ๔.๗๖) in every engine that breaks by ICU, which reads worse than a break after it.
 */
const BEFORE_NUMBER = '(?:พ\\.ศ\\.|จำนวน|ข้อ|มาตรา|โทร\\.|ต่อ|เวลา|หน้า|ปี|อันดับ|ลำดับ|ชั้น|อาคาร)'
const TITLE = '(?:นาย|นาง|นางสาว|ดร\\.|ว่าที่ร้อยตรี|พันตำรวจเอก|พันตำรวจโท|พลตำรวจตรี|ร้อยตำรวจเอก)'
/** นายก… and นายอำเภอ begin a post, not a name. */
const NOT_A_NAME = '(?!ก(?:รัฐมนตรี|เทศมนตรี|องค์การ|สมาคม|กอง)|อำเภอ|ทะเบียน|แพทย์|ทหาร|ช่าง)'
const LETTER = '[ก-๎]'

const RULES: Array<[RegExp, string]> = [
  [new RegExp(`(${BEFORE_NUMBER}) (?=[(]?${DIGIT})`, 'g'), `$1${NBSP}`],
  // ที่ พร ๐๐๑๗.๕/ว ๕๐๔๔ stays whole.
  [new RegExp(`(?<=^|[\\s(])(ที่ {1,2})?([ก-ฮ]{2}) (?=${DIGIT}{4,5}[./])`, 'g'), `$1$2${NBSP}`],
  [new RegExp(`(?<=^|[\\s(])ที่ (?=[ก-ฮ]{2}${NBSP}|${DIGIT})`, 'g'), `ที่${NBSP}`],
  [new RegExp(`/ว (?=${DIGIT})`, 'g'), `/ว${NBSP}`],
  [new RegExp(`(?<=^|\\s)ว (?=${DIGIT})`, 'g'), `ว${NBSP}`],
  [new RegExp(`(${DIGIT}) (?=${MONTH})`, 'g'), `$1${NBSP}`],
  [new RegExp(`(${MONTH}) (?=${DIGIT})`, 'g'), `$1${NBSP}`],
  [new RegExp(`(${DIGIT}) (?=${UNIT}(?!${LETTER}))`, 'g'), `$1${NBSP}`],
  [new RegExp(`(?<=^|[\\s(])(${TITLE}${NOT_A_NAME}${LETTER}+) (?=${LETTER}+)`, 'g'), `$1${NBSP}`],
  [/ (?=ๆ)/g, NBSP],
  [/(?<=^|\s)ณ (?=\S)/g, `ณ${NBSP}`],
]

/** Puts no-break spaces where a line must not part. Leaves every other character as it is. */
export function glue(text: string): string {
  return RULES.reduce((out, [pattern, to]) => out.replace(pattern, to), text)
}
