import type { Attendance } from '../../model/meeting.ts'

/** Rule: a letter addresses the post of who heads an agency (rulebook §1.1 field 5, §4.1). Heads named by the agency. */
const HEADS: ReadonlyArray<[begins: RegExp, head: string]> = [
  [/^จังหวัด/, 'ผู้ว่าราชการ'],
  [/^ที่ทำการปกครอง(?=จังหวัด)/, 'ปลัด'],
  [/^ที่ทำการปกครอง(?=อำเภอ)/, 'นาย'],
  [/^ที่ว่าการ(?=อำเภอ)/, 'นาย'],
  [/^อำเภอ/, 'นาย'],
  [/^กรม/, 'อธิบดี'],
  [/^มหาวิทยาลัย/, 'อธิการบดี'],
  [/^(?:โรงเรียน|โรงพยาบาล|วิทยาลัย|กอง|ศูนย์|สำนัก(?!งาน)|สถานี(?!ตำรวจ))/, 'ผู้อำนวยการ'],
  [/^สำนักงานที่ดิน(?=จังหวัด)/, 'เจ้าพนักงาน'],
  [/^องค์การบริหารส่วน/, 'นายก'],
  [/^เทศบาล/, 'นายกเทศมนตรี'],
  [/^สำนักงาน(?=จังหวัด)/, 'หัวหน้า'],
  [/^สำนักงานพัฒนาชุมชน(?=จังหวัด)/, 'พัฒนาการ'],
  [/^สำนักงานส่งเสริมการปกครอง(?=ท้องถิ่น)/, ''],
]
/** Words that the head's title drops from the agency's name. */
const DROPPED = /^(?:ที่ทำการปกครอง|ที่ว่าการ|เทศบาล|สำนักงานพัฒนาชุมชน|สำนักงาน(?=ที่ดิน)|สำนักงานส่งเสริมการปกครอง)/

/** What a post may say before the agency's own words. */
const TITLE = /^(?:|ผู้อำนวยการ|ผู้อำนวยการสำนักงาน|หัวหน้า|หัวหน้าสำนักงาน|นายแพทย์|เจ้าพนักงาน|ผู้จัดการ|เลขาธิการ)$/

/** By the kind of agency, else the post of the roster that is the agency's, else whoever heads it. */
export function headOf(agency: string, roster: readonly Pick<Attendance, 'post'>[]): string {
  const known = HEADS.find(([begins]) => begins.test(agency))
  if (known) return `${known[1]}${agency.replace(DROPPED, '')}`
  const cores = [agency, agency.replace(/^สำนักงาน/, ''), agency.replace(/^สำนักงาน(?:การ)?/, '')]
  const found = roster.find(({ post }) =>
    cores.some((core) => post.endsWith(core) && TITLE.test(post.slice(0, post.length - core.length))),
  )
  return found?.post ?? `หัวหน้า${agency}`
}
