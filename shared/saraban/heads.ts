/**
 * Rule: a letter is addressed to the head of an agency by the head's post (ข้อ ๑๑.๕, แบบที่ ๑; rulebook §4.1). What the
 * head is called follows from the agency's own name where the law says so.
 */
const HEADS: ReadonlyArray<[agency: RegExp, head: string]> = [
  [/^จังหวัด(?=[ก-๙])/, 'ผู้ว่าราชการจังหวัด'],
  [/^(?:ที่ว่าการ|ที่ทำการปกครอง)?อำเภอ(?=[ก-๙])/, 'นายอำเภอ'],
  [/^กระทรวง/, 'ปลัดกระทรวง'],
  [/^กรม(?=[ก-๙])/, 'อธิบดีกรม'],
  [/^เทศบาล/, 'นายกเทศมนตรี'],
  [/^องค์การบริหารส่วน/, 'นายกองค์การบริหารส่วน'],
  [/^มหาวิทยาลัย/, 'อธิการบดีมหาวิทยาลัย'],
  [/^โรงพยาบาล(?!ส่งเสริม)/, 'ผู้อำนวยการโรงพยาบาล'],
  [/^(?=โรงเรียน|วิทยาลัย|โรงพยาบาลส่งเสริม)/, 'ผู้อำนวยการ'],
]

/** `ผู้ว่าราชการจังหวัดแพร่` for `จังหวัดแพร่`; null where the name alone does not tell. */
export function headOf(agency: string): string | null {
  const name = agency.replace(/\s+/g, ' ').trim()
  const known = HEADS.find(([begins]) => begins.test(name))
  return known ? name.replace(known[0], known[1]) : null
}

/** Posts beneath the head, by how they begin. */
const BENEATH = /^(?:รอง|ผู้ช่วย|เลขานุการ|ที่ปรึกษา|เจ้าหน้าที่|เจ้าพนักงาน|นัก|พนักงาน|นิติกร)/

/** The one post of an agency that can be its head; null where several could. */
export function headAmong<P extends { title: string }>(posts: readonly P[], agency: string): P | null {
  const called = headOf(agency)
  const own = posts.find(({ title }) => title === called)
  if (own) return own
  const able = posts.filter(({ title }) => !BENEATH.test(title))
  return able.length === 1 ? (able[0] ?? null) : null
}
