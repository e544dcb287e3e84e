import { fullNameOf } from '../directory/shortNames.ts'

/**
 * Rule: a letter is addressed to the head of an agency by the head's post (ข้อ ๑๑.๕, แบบที่ ๑; rulebook §4.1). What the
 * head is called follows from the agency's own name: by law, or because provinces call them so everywhere.
 */
type Heads = ReadonlyArray<[agency: RegExp, head: string]>

/** Posts that the law names. */
const LAW: Heads = [
  [/^จังหวัด(?=[ก-๙])/, 'ผู้ว่าราชการจังหวัด'],
  [/^ที่ทำการปกครองจังหวัด(?=[ก-๙])/, 'ปลัดจังหวัด'],
  [/^(?:ที่ว่าการ|ที่ทำการปกครอง)?อำเภอ(?=[ก-๙])/, 'นายอำเภอ'],
  [/^กระทรวง/, 'ปลัดกระทรวง'],
  [/^กรม(?=[ก-๙])(?!ทหาร)/, 'อธิบดีกรม'],
  [/^เทศบาล/, 'นายกเทศมนตรี'],
  [/^องค์การบริหารส่วน/, 'นายกองค์การบริหารส่วน'],
  [/^มหาวิทยาลัย/, 'อธิการบดีมหาวิทยาลัย'],
]

/** สำนักงาน…จังหวัด whose head is called by its work. */
const BY_WORK =
  'เกษตร|ปศุสัตว์|ประมง|สหกรณ์|วัฒนธรรม|พาณิชย์|อุตสาหกรรม|พลังงาน|ขนส่ง|คลัง|สถิติ|แรงงาน|จัดหางาน|ประกันสังคม|สวัสดิการและคุ้มครองแรงงาน|ประชาสัมพันธ์|พัฒนาสังคมและความมั่นคงของมนุษย์|โยธาธิการและผังเมือง|ศึกษาธิการ|ยุติธรรม|ปฏิรูปที่ดิน|ท่องเที่ยวและกีฬา|อัยการ'

const CALLED: Heads = [
  [new RegExp(`^สำนักงาน(?:การ)?(?=(?:${BY_WORK})จังหวัด)`), ''],
  [/^สำนักงาน(?=(?:เกษตร|ปศุสัตว์|ประมง|สาธารณสุข)อำเภอ)/, ''],
  [/^สำนักงาน(?=(?:ธนารักษ์|สรรพากร|สรรพสามิต)พื้นที่)/, ''],
  [/^สำนักงานส่งเสริมการปกครอง(?=ท้องถิ่น(?:จังหวัด|อำเภอ))/, ''],
  [/^สำนักงานพัฒนาชุมชน(?=จังหวัด|อำเภอ)/, 'พัฒนาการ'],
  [/^สำนักงาน(?=สาธารณสุขจังหวัด)/, 'นายแพทย์'],
  [/^สำนักงาน(?=ที่ดินจังหวัด)/, 'เจ้าพนักงาน'],
  [/^(?=สำนักงาน(?:ป้องกันและบรรเทาสาธารณภัย)?จังหวัด)/, 'หัวหน้า'],
  [/^(?=สำนักงาน(?:ทรัพยากรธรรมชาติและสิ่งแวดล้อม|พระพุทธศาสนา|คุมประพฤติ|บังคับคดี|ตรวจเงินแผ่นดิน)จังหวัด)/, 'ผู้อำนวยการ'],
  [/^(?=สำนักงาน (?:ป\.ป\.ช\.|ป\.ป\.ท\.|กกต\.)|สำนักงานเขตพื้นที่การศึกษา)/, 'ผู้อำนวยการ'],
  [/^(?=โรงพยาบาล|โรงเรียน|วิทยาลัย)/, 'ผู้อำนวยการ'],
  [/^(?=ตำรวจภูธรจังหวัด)/, 'ผู้บังคับการ'],
  [/^(?=เรือนจำ)/, 'ผู้บัญชาการ'],
]

/** As most of a kind are headed; not every one, so it is a guess. */
const USUAL: Heads = [
  [/^(?=สถานีตำรวจ)/, 'ผู้กำกับการ'],
  [/^(?=กอง|ศูนย์|สำนัก(?!งาน)|สถานี)/, 'ผู้อำนวยการ'],
  [/^/, 'หัวหน้า'],
]

const squeezed = (name: string): string => name.replace(/\s+/g, ' ').trim()

function among(heads: Heads, agency: string): string | null {
  const name = fullNameOf(agency) ?? squeezed(agency)
  const known = heads.find(([begins]) => begins.test(name))
  return known ? name.replace(known[0], known[1]) : null
}

/** `ผู้ว่าราชการจังหวัดแพร่` for `จังหวัดแพร่`; null where the name alone does not tell. */
export const headOf = (agency: string): string | null => among([...LAW, ...CALLED], agency)

/** Whoever probably heads an agency whose name does not tell: somebody has to look at it. */
export const usualHeadOf = (agency: string): string => among(USUAL, agency) ?? agency

/** Posts beneath the head, by how they begin. */
const BENEATH = /^(?:รอง|ผู้ช่วย|เลขานุการ|ที่ปรึกษา|เจ้าหน้าที่|เจ้าพนักงาน(?!ที่ดิน)|นัก|พนักงาน|นิติกร|ผู้แทน)/

/** The one post of an agency that can be its head; null where several could, or the law names another. */
export function headAmong<P extends { title: string }>(posts: readonly P[], agency: string): P | null {
  const called = headOf(agency)
  const own = posts.find(({ title }) => title === called)
  if (own) return own
  if (among(LAW, agency) !== null) return null
  const able = posts.filter(({ title }) => !BENEATH.test(title))
  return able.length === 1 ? (able[0] ?? null) : null
}

/** What a post may say before the agency's own words. */
const TITLE =
  /^(?:|ผู้อำนวยการ|ผู้อำนวยการสำนักงาน|หัวหน้า|หัวหน้าสำนักงาน|นายแพทย์|เจ้าพนักงาน|ผู้จัดการ|เลขาธิการ|ผู้กำกับการ|ผู้บังคับการ|ผู้บัญชาการ|สารวัตร|สารวัตรใหญ่|นายก|ประธาน)$/

/** How posts name an agency behind their title: whole, or without its word for an office. */
export function coresOf(agency: string): string[] {
  const name = fullNameOf(agency) ?? squeezed(agency)
  return [name, name.replace(/^สำนักงาน/, ''), name.replace(/^สำนักงาน(?:การ)?/, '')]
}

/** Among posts that are known by their words alone, the one that says the agency's name behind a head's title; whom the law names needs none. */
export function headNamed(titles: readonly string[], agency: string): string | null {
  if (among(LAW, agency) !== null) return null
  const cores = coresOf(agency)
  const says = (title: string) =>
    cores.some((core) => title.endsWith(core) && TITLE.test(title.slice(0, title.length - core.length)))
  // The bare name of an office is the office, not a post.
  return titles.map(squeezed).find((title) => title !== cores[0] && says(title)) ?? null
}
