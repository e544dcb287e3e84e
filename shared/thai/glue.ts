/**
 * Rule: what must not part at a line end (rulebook §2.5): ที่ and number, พ.ศ. and year, day and month,
 * ร้อยละ/จำนวน and number, number and unit, ข้อ/มาตรา and number, time and น., ว and number, ณ and place.
 * A no-break space is safe in Word and LibreOffice; word joiners are not (no glyph in TH Sarabun New).
 */
const NBSP = '\u00a0'
const DIGIT = '[0-9๐-๙]'
const MONTH =
  '(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)'
const UNIT =
  '(?:คะแนน|แห่ง|หน่วยงาน|จังหวัด|คน|ราย|ท่าน|ฉบับ|ชุด|แผ่น|หน้า|เล่ม|ครั้ง|บาท|ปี|เดือน|วัน|ตัวชี้วัด|กิจกรรม|โครงการ|อำเภอ|น\\.|%|เมตร|ชั้น|ข้อ)'
const BEFORE_NUMBER =
  '(?:ที่|พ\\.ศ\\.|ร้อยละ|จำนวน|ข้อ|มาตรา|ว|โทร\\.|ต่อ|ครั้งที่|เวลา|หน้า|บรรทัดที่|ปี|ลำดับ|ลำดับที่|อันดับ|ชั้น|อาคาร|วันที่|ลงวันที่|เมื่อวันที่)'

const RULES: Array<[RegExp, string]> = [
  [new RegExp(`(?<=^|[\\s(])(${BEFORE_NUMBER}) (?=[(]?${DIGIT})`, 'g'), `$1${NBSP}`],
  [new RegExp(`(${BEFORE_NUMBER.replace('|ว|', '|')}) (?=${DIGIT})`, 'g'), `$1${NBSP}`],
  [new RegExp(`/ว (?=${DIGIT})`, 'g'), `/ว${NBSP}`],
  [new RegExp(`(${DIGIT}) (?=${MONTH})`, 'g'), `$1${NBSP}`],
  [new RegExp(`(${MONTH}) (?=${DIGIT})`, 'g'), `$1${NBSP}`],
  [new RegExp(`(${DIGIT}) (?=${UNIT})`, 'g'), `$1${NBSP}`],
  [/ (?=ๆ)/g, NBSP],
  [/(?<=^|\s)ณ (?=\S)/g, `ณ${NBSP}`],
]

/** Names given by the caller (title + given + family) keep their one space unbroken. */
export function glue(text: string, names: readonly string[] = []): string {
  let out = text
  for (const [pattern, to] of RULES) out = out.replace(pattern, to)
  for (const name of names) if (name.includes(' ')) out = out.replaceAll(name, name.replaceAll(' ', NBSP))
  return out
}
