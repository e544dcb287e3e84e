import { fullName } from '../thai/name.ts'
import type { OldAttendee } from './model.ts'
import type { Para } from './paragraphs.ts'
import { POST, startsWithPerson } from './rosterRow.ts'

/** Who speaks: a label in the gutter, a name before the first space, or a name run into its verb. */

export interface Spoken {
  speaker: string
  text: string
}

/** Those who speak at every meeting, and posts by their short forms. */
const COMMON =
  /^(?:(?:ท่าน)?(?:รอง)?ประธาน(?:ฯ|ในที่ประชุม|ที่ประชุม|กรรมการ|อนุกรรมการ|คณะกรรมการ|การประชุม)?|(?:ฝ่าย|ทีม)?(?:กรรมการและ|อนุกรรมการและ)?(?:ผู้ช่วย)?เลขานุการ(?:ฯ|คณะกรรมการ|การประชุม|ที่ประชุม)?|(?:รอง)?\s?ผ(?:อ|วจ)\.\S*|(?:หน|หก|ปจ|ผู้แทน|ผช)\.?\S{2,40}|กรรมการ(?:ฯ|ท่านหนึ่ง)?|ผู้เข้า(?:ร่วม)?ประชุม|คณะทำงานฯ?)(?=\s|[:：]|$)/
const VERB =
  '(?:ได้|จึง|ขอ|นำ)*(?:แจ้ง|ชี้แจง|เสนอ|สอบถาม|ซักถาม|ตอบ|รายงาน(?!การ)|กล่าว|เรียน|อธิบาย|อภิปราย|แถลง|สรุป|เปิด(?:การ)?ประชุม|มอบหมาย|สั่งการ|กำชับ|เน้นย้ำ|ย้ำ|แนะนำ|ขอบคุณ|หารือ|ยืนยัน|เชิญ|ทักท้วง|คัดค้าน|ตั้งข้อสังเกต|ให้(?:ข้อ|ความ)|มี(?:ข้อ|ความ)|เห็น(?:ว่า|ด้วย|ชอบ|ควร)|ขอให้|ต้องการทราบ)'
const NARRATED = new RegExp(
  `^((?:ท่าน)?(?:รอง)?ประธาน(?:ฯ|ในที่ประชุม|กรรมการ|อนุกรรมการ|คณะกรรมการ)?|(?:ฝ่าย)?(?:กรรมการและ)?(?:ผู้ช่วย)?เลขานุการ(?:ฯ|คณะกรรมการ)?)\\s*(?=${VERB})`,
)
/** A label in the gutter is short, and is no sentence. */
const LONGEST = 44
const SENTENCE =
  /(?:ดังนี้|นั้น|ทราบ|ว่า|แล้ว|และ|โดย)$|^(?:ทั้งนี้|โดย|และ|ตาม|เรื่อง|ซึ่ง|เพื่อ|จาก|ใน|ครั้งที่|เมื่อ|รวม|จำนวน|ข้อ|มติ|ปี|พ\.ศ\.)/

/** By its look alone: a post, a person, or one of those who always speak. */
export const looksLikeSpeaker = (label: string): boolean =>
  label.length <= LONGEST &&
  !SENTENCE.test(label) &&
  !/[๐-๙0-9]/.test(label) &&
  (COMMON.exec(label)?.[0].length === label.length ||
    /ฯ$|จังหวัด$/.test(label) ||
    POST.test(label) ||
    startsWithPerson(label))

/** Posts and names of those who were there: whoever speaks is mostly one of them. */
export function knownSpeakers(attendees: readonly OldAttendee[]): string[] {
  const all = attendees.flatMap(({ name, post, role, ownPost }) => [
    ...(name
      ? [fullName(name), `${name.title}${name.given} ${name.family}`, name.title && `${name.title}${name.given}`]
      : []),
    post,
    ownPost,
    role,
  ])
  return [...new Set(all.filter((one): one is string => Boolean(one) && one.length > 3))].sort(
    (a, b) => b.length - a.length,
  )
}

export function speakerOf(
  para: Pick<Para, 'text' | 'cells' | 'tabbed' | 'indent'>,
  known: readonly string[],
): Spoken | null {
  const { text, cells, tabbed } = para
  const [label = '', ...rest] = cells
  if (rest.length > 0 && para.indent === 0) {
    const name = label.replace(/\s*[:：]$/, '')
    const spoken = isSpeaker(name.replaceAll('\n', ' '), known)
    if (
      spoken ||
      (tabbed && rest.length === 1 && label.length <= LONGEST && !SENTENCE.test(label) && /[ก-๙]/.test(label))
    )
      return { speaker: name, text: rest.join(' ').replace(/^[:：]\s*/, '') }
  }
  const common = COMMON.exec(text)
  if (common) return { speaker: common[0].trim(), text: text.slice(common[0].length).replace(/^[\s:：]+/, '') }
  const own = known.find((one) => text.startsWith(one) && /^(?:\s|[:：]|$)/.test(text.slice(one.length)))
  const short = /^(\S{6,40})(?=\s)/.exec(text)?.[1]
  const called = own ?? (short && isShort(short, known) ? short : null)
  if (called && called.length < text.length)
    return { speaker: called, text: text.slice(called.length).replace(/^[\s:：]+/, '') }
  const colon = /^([^:：]{3,40}?)\s*[:：]\s+(.+)$/.exec(text)
  if (colon?.[1] && isSpeaker(colon[1], known)) return { speaker: colon[1], text: colon[2] ?? '' }
  const narrated = NARRATED.exec(text)
  if (narrated?.[1]) return { speaker: narrated[1], text: text.slice(narrated[0].length) }
  return null
}

/** Who is known as ปลัดจังหวัดน่าน is called ปลัดจังหวัด. */
const isShort = (name: string, known: readonly string[]): boolean =>
  name.length >= 6 && known.some((one) => one.startsWith(name) && /^(?:จังหวัด)?[ก-๙]{2,}$/.test(one.slice(name.length)))

const isSpeaker = (name: string, known: readonly string[]): boolean =>
  name.length <= 60 &&
  (COMMON.exec(name)?.[0].length === name.length ||
    known.includes(name) ||
    isShort(name, known) ||
    /ฯ$|^(?:นาย|นาง|พ\.ต|ร\.ต|ดร\.)/.test(name))

/** A label of several lines that a scan wove into the words beside it: each of its lines stands at a line's end. */
const WOVEN =
  /(?<!โดย|ของ|ให้|ต่อ|และ|จาก|กับ|เป็น)\s((?:ประจำจังหวัด|ประจำอำเภอ)\S+|(?:ฝ่าย)?เลขานุการ(?:ฯ|คณะกรรมการ)|ประธานฯ)(?=\s)/
const NEAR = 320

export function unwoven({ speaker, text }: Spoken): Spoken | null {
  if (/เลขานุการ|ประธาน/.test(speaker)) return null
  const lines = [speaker]
  let words = text
  for (let found = WOVEN.exec(words); found?.[1] && found.index < NEAR; found = WOVEN.exec(words)) {
    lines.push(found[1])
    words = `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`
  }
  // One such word may well be the sentence's own.
  return lines.length > 2 ? { speaker: lines.join('\n'), text: words } : null
}
