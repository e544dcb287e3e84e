import type { PersonName } from '../model/fields.ts'

/**
 * Rule: titles and ranks that stand before a Thai name, in full and abbreviated (ราชบัณฑิตยสภา, หลักเกณฑ์การเขียนคำย่อ;
 * ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการใช้คำนำหน้านามสตรี). What is kept is what was typed; nothing is written out.
 */
const FULL = [
  ...['นาย', 'นาง', 'นางสาว', 'เด็กชาย', 'เด็กหญิง', 'คุณ', 'คุณหญิง', 'คุณหญิงนาง', 'ท่านผู้หญิง'],
  ...['หม่อมเจ้า', 'หม่อมราชวงศ์', 'หม่อมหลวง', 'หม่อม', 'พระครู', 'พระมหา', 'พระอธิการ', 'พระปลัด', 'พระสมุห์', 'พระใบฎีกา'],
  ...['ดอกเตอร์', 'ศาสตราจารย์', 'รองศาสตราจารย์', 'ผู้ช่วยศาสตราจารย์', 'ศาสตราจารย์พิเศษ', 'ศาสตราจารย์เกียรติคุณ'],
  ...['นายแพทย์', 'แพทย์หญิง', 'ทันตแพทย์', 'ทันตแพทย์หญิง', 'เภสัชกร', 'เภสัชกรหญิง', 'สัตวแพทย์', 'สัตวแพทย์หญิง'],
  ...['นายกองใหญ่', 'นายกองเอก', 'นายกองโท', 'นายกองตรี', 'นายหมวดเอก', 'นายหมวดโท', 'นายหมวดตรี'],
  ...['นายหมู่ใหญ่', 'นายหมู่เอก', 'นายหมู่โท', 'นายหมู่ตรี', 'จอมพล', 'จอมพลเรือ', 'จอมพลอากาศ', 'ดาบตำรวจ', 'พลตำรวจ'],
  ...['พลเอก', 'พลโท', 'พลตรี', 'พลจัตวา', 'พันเอก', 'พันโท', 'พันตรี', 'ร้อยเอก', 'ร้อยโท', 'ร้อยตรี'],
  ...['พลเรือเอก', 'พลเรือโท', 'พลเรือตรี', 'นาวาเอก', 'นาวาโท', 'นาวาตรี', 'เรือเอก', 'เรือโท', 'เรือตรี'],
  ...['พลอากาศเอก', 'พลอากาศโท', 'พลอากาศตรี', 'นาวาอากาศเอก', 'นาวาอากาศโท', 'นาวาอากาศตรี'],
  ...['เรืออากาศเอก', 'เรืออากาศโท', 'เรืออากาศตรี', 'พันจ่าอากาศเอก', 'พันจ่าอากาศโท', 'พันจ่าอากาศตรี'],
  ...['พลตำรวจเอก', 'พลตำรวจโท', 'พลตำรวจตรี', 'พลตำรวจจัตวา', 'พันตำรวจเอก', 'พันตำรวจโท', 'พันตำรวจตรี'],
  ...['ร้อยตำรวจเอก', 'ร้อยตำรวจโท', 'ร้อยตำรวจตรี', 'จ่าสิบตำรวจ', 'สิบตำรวจเอก', 'สิบตำรวจโท', 'สิบตำรวจตรี'],
  ...['จ่าสิบเอก', 'จ่าสิบโท', 'จ่าสิบตรี', 'สิบเอก', 'สิบโท', 'สิบตรี', 'พลทหาร', 'พันจ่าเอก', 'พันจ่าโท', 'พันจ่าตรี'],
]

const SHORT = [
  ...['น.ส.', 'นส.', 'ด.ช.', 'ด.ญ.', 'ดร.', 'ศ.', 'รศ.', 'ผศ.', 'ม.จ.', 'ม.ร.ว.', 'ม.ล.', 'นพ.', 'พญ.', 'ทพ.', 'ทพญ.'],
  ...['ภก.', 'ภญ.', 'สพ.', 'น.สพ.', 'สพ.ญ.', 'อ.', 'ศ.พิเศษ', 'ศ.เกียรติคุณ', 'ศ.(พิเศษ)'],
  ...['พล.อ.', 'พล.ท.', 'พล.ต.', 'พล.จ.', 'พ.อ.', 'พ.ท.', 'พ.ต.', 'ร.อ.', 'ร.ท.', 'ร.ต.', 'จ.ส.อ.', 'จ.ส.ท.', 'จ.ส.ต.'],
  ...[
    'ส.อ.',
    'ส.ท.',
    'ส.ต.',
    'พลฯ',
    'พล.ร.อ.',
    'พล.ร.ท.',
    'พล.ร.ต.',
    'น.อ.',
    'น.ท.',
    'น.ต.',
    'พ.จ.อ.',
    'พ.จ.ท.',
    'พ.จ.ต.',
  ],
  ...['พล.อ.อ.', 'พล.อ.ท.', 'พล.อ.ต.', 'พ.อ.อ.', 'พ.อ.ท.', 'พ.อ.ต.', 'จ.อ.', 'จ.ท.', 'จ.ต.'],
  ...['พล.ต.อ.', 'พล.ต.ท.', 'พล.ต.ต.', 'พล.ต.จ.', 'พ.ต.อ.', 'พ.ต.ท.', 'พ.ต.ต.', 'ร.ต.อ.', 'ร.ต.ท.', 'ร.ต.ต.'],
  ...['ด.ต.', 'ส.ต.อ.', 'ส.ต.ท.', 'ส.ต.ต.', 'พลฯ ตร.', 'ก.อ.', 'ก.ท.', 'ก.ต.', 'มว.อ.', 'มว.ท.', 'มว.ต.'],
]

/** Said with what follows them: the special colonel, the acting officer, the woman officer. */
const SUFFIX = ['(พิเศษ)', 'พิเศษ', 'หญิง']
const ACTING = ['ว่าที่']

/** Titles that are also the beginning of many given names: they count only with a space or a stop after them. */
const SHY = new Set(['คุณ', 'หม่อม'])

const quoted = (text: string) => text.replace(/[.()]/g, '\\$&')
/** The stops of an abbreviation may have spaces around them: `พ. ต. อ.` */
const shortPattern = (text: string) => quoted(text).replace(/\\\.(?=.)/g, '\\. ?')
const byLength = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length)
const words = [...byLength(SHORT).map(shortPattern), ...byLength(FULL.filter((one) => !SHY.has(one))).map(quoted)]
const shy = [...SHY].map((one) => `${one}(?= )`)
const RANK = new RegExp(
  `^(?:${ACTING.join('|')} ?)?(?:${[...words, ...shy].join('|')})(?: ?(?:${SUFFIX.map(quoted).join('|')})(?= |$|[^ก-๙]))?`,
)
/** After the suffix of a rank the name may be joined: `ว่าที่ ร.ต.หญิงสมศรี`. Only abbreviated ranks take it so. */
const WOMAN = new RegExp(`^(?:${ACTING.join('|')} ?)?(?:${byLength(SHORT).map(shortPattern).join('|')}) ?หญิง ?`)

function titleAt(text: string): string {
  const woman = WOMAN.exec(text)?.[0] ?? ''
  const rank = RANK.exec(text)?.[0] ?? ''
  return woman.length > rank.length ? woman : rank
}

/** A title leaves a name behind it: `นาย` alone and `นางนวล` of no family name are not cut to nothing. */
const leavesName = (rest: string) => /^[ก-ฮเ-ไA-Za-z("“]/.test(rest) && !/^.[.)]?$/.test(rest)

/**
 * Reads a person's name typed in one line into title, given and family name. Titles may be stacked
 * (`ผศ.ดร.`, `พล.ต.ท. ดร.`); everything after the given name is the family name (`ณ สงขลา`).
 */
export function parseName(text: string): PersonName | null {
  const clean = text
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return null
  let at = 0
  for (;;) {
    const rest = clean.slice(at)
    const found = titleAt(rest)
    if (found === '') break
    const after = rest.slice(found.length).trimStart()
    if (!leavesName(after)) break
    at = clean.length - after.length
  }
  const title = clean.slice(0, at).trim()
  const [given = '', ...family] = clean.slice(at).split(' ')
  return given === '' ? null : { title, given, family: family.join(' ') }
}
