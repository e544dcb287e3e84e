import { covers } from '../directory/tenure.ts'
import type { Post, Tenure } from '../model/directory.ts'
import type { PersonName, Signatory } from '../model/fields.ts'
import { fullName } from '../thai/name.ts'

/** Who signs, as printed: rank, name for the brackets, lines of position (ภาคผนวก ๓; rulebook §4.5). */

/** Ranks as they are shortened. Those that two services shorten alike are printed as they were written. */
const SHORTENED: Record<string, string> = {
  ...{ 'พล.อ.': 'พลเอก', 'พล.ท.': 'พลโท', 'พล.ต.': 'พลตรี', 'พล.จ.': 'พลจัตวา' },
  ...{ 'พ.อ.': 'พันเอก', 'พ.ท.': 'พันโท', 'พ.ต.': 'พันตรี', 'ร.อ.': 'ร้อยเอก', 'ร.ท.': 'ร้อยโท', 'ร.ต.': 'ร้อยตรี' },
  ...{ 'จ.ส.อ.': 'จ่าสิบเอก', 'จ.ส.ท.': 'จ่าสิบโท', 'จ.ส.ต.': 'จ.ส.ต.', 'ส.อ.': 'สิบเอก', 'ส.ท.': 'สิบโท', 'ส.ต.': 'สิบตรี' },
  ...{ 'พล.ร.อ.': 'พลเรือเอก', 'พล.ร.ท.': 'พลเรือโท', 'พล.ร.ต.': 'พลเรือตรี' },
  ...{ 'น.อ.': 'น.อ.', 'น.ท.': 'น.ท.', 'น.ต.': 'น.ต.', 'จ.อ.': 'จ.อ.', 'จ.ท.': 'จ.ท.', 'จ.ต.': 'จ.ต.' },
  ...{ 'พ.จ.อ.': 'พันจ่าเอก', 'พ.จ.ท.': 'พันจ่าโท', 'พ.จ.ต.': 'พันจ่าตรี' },
  ...{ 'พล.อ.อ.': 'พลอากาศเอก', 'พล.อ.ท.': 'พลอากาศโท', 'พล.อ.ต.': 'พลอากาศตรี' },
  ...{ 'พ.อ.อ.': 'พันจ่าอากาศเอก', 'พ.อ.ท.': 'พันจ่าอากาศโท', 'พ.อ.ต.': 'พันจ่าอากาศตรี' },
  ...{ 'พล.ต.อ.': 'พลตำรวจเอก', 'พล.ต.ท.': 'พลตำรวจโท', 'พล.ต.ต.': 'พลตำรวจตรี' },
  ...{ 'พ.ต.อ.': 'พันตำรวจเอก', 'พ.ต.ท.': 'พันตำรวจโท', 'พ.ต.ต.': 'พันตำรวจตรี' },
  ...{ 'ร.ต.อ.': 'ร้อยตำรวจเอก', 'ร.ต.ท.': 'ร้อยตำรวจโท', 'ร.ต.ต.': 'ร้อยตำรวจตรี', 'ด.ต.': 'ดาบตำรวจ' },
  ...{ 'ส.ต.อ.': 'สิบตำรวจเอก', 'ส.ต.ท.': 'สิบตำรวจโท', 'ส.ต.ต.': 'สิบตำรวจตรี' },
}
const SHORT = Object.keys(SHORTENED).sort((a, b) => b.length - a.length)
const FULL = /^(?:จอมพล|(?:พล|พัน|ร้อย|จ่า|สิบ|ดาบ|นาวา|เรือ|นายกอง|นายหมวด|นายหมู่)[ก-๎]+)/

/** A title as its rank, written out, and what else stands before the name: พ.ต.อ. ดร. */
export function rankOf(title: string): { rank: string; rest: string } {
  const [, acting = '', body = ''] = /^(ว่าที่ ?)?(.*)$/.exec(title.replace(/\. (?=[ก-ฮ]\.)/g, '.').trim()) ?? []
  const word = SHORT.find((one) => body.startsWith(one)) ?? FULL.exec(body)?.[0]
  if (!word) return { rank: '', rest: title }
  const [after = '', suffix = ''] = /^ ?(หญิง|พิเศษ|\(พิเศษ\))?/.exec(body.slice(word.length)) ?? []
  const rank = `${acting.trim()}${SHORTENED[word] ?? word}${suffix.replace('(', ' (')}`
  return { rank, rest: body.slice(word.length + after.length).trim() }
}

/** Rule: a rank stands left of the signature, the brackets hold the bare name; other titles stay inside them. */
export function signatory(personId: string | null, name: PersonName, position: readonly string[]): Signatory {
  const { rank, rest } = rankOf(name.title)
  return { personId, rank, name: fullName({ ...name, title: rest }), position: [...position] }
}

/**
 * Rule: who acts signs with the own post first: `รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน` above the post acted for;
 * `รักษาการในตำแหน่ง…` and its post are one line. Where the own post is not known its place is left to the officer,
 * whom the proof-reader reminds (CLS-03).
 */
export function positionLines(post: string, acting: Tenure['acting'], own = ''): string[] {
  switch (acting) {
    case null:
      return [post]
    case 'รักษาการในตำแหน่ง':
      return [own, `${acting}${post}`].filter(Boolean)
    default:
      return [[own, acting].filter(Boolean).join(' '), post]
  }
}

/** Every way a person may sign on a day: by each post held, and by each acted for. */
export function signingAs(
  personId: string,
  tenures: readonly Tenure[],
  posts: ReadonlyMap<string, Pick<Post, 'title'>>,
  day: string,
): string[][] {
  const held = tenures.filter((one) => one.personId === personId && covers(one, day))
  const titleOf = ({ postId }: Tenure): string => posts.get(postId)?.title ?? ''
  const own = held.filter(({ acting }) => acting === null).map(titleOf)
  const acting = held.filter((one) => one.acting !== null)
  return [...own.map((post) => [post]), ...acting.map((one) => positionLines(titleOf(one), one.acting, own[0]))]
}
