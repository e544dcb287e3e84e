import type { Salutation } from '../model/fields.ts'

/**
 * Words of a letter that follow from whom it addresses and what it asks: คำขึ้นต้น, สรรพนาม, คำลงท้าย, ภาคสรุป.
 * Rule: ภาคผนวก ๒ of the regulation (rulebook §4.1) and the summary that matches เรื่อง (rulebook §4.3).
 */

interface AddresseeClass {
  salutation: Salutation
  closing: string
  /** สรรพนาม of who writes and who reads; an agency's letter names the agency instead. */
  writer: readonly string[]
  reader: string
  /** The posts that make the class. */
  posts?: readonly string[]
  /** How the addressee's words begin; absent for the class of everyone else. */
  begins?: readonly string[]
  source: string
}

/** Those addressed กราบเรียน. Rule: ภาคผนวก ๒ with its later additions (rulebook §4.1 `[source: BJ]`). */
export const HIGH_POSTS = [
  'ประธานองคมนตรี',
  'นายกรัฐมนตรี',
  'ประธานรัฐสภา',
  'ประธานสภาผู้แทนราษฎร',
  'ประธานวุฒิสภา',
  'ประธานศาลฎีกา',
  'รัฐบุรุษ',
  'ประธานศาลรัฐธรรมนูญ',
  'ประธานศาลปกครองสูงสุด',
  'ประธานกรรมการการเลือกตั้ง',
  'ประธานกรรมการสิทธิมนุษยชนแห่งชาติ',
  'ประธานกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ',
  'ประธานกรรมการ ป.ป.ช.',
  'ประธานกรรมการตรวจเงินแผ่นดิน',
  'ประธานผู้ตรวจการแผ่นดิน',
] as const

/** Within a salutation the first class whose beginnings match is the addressee's. */
export const ADDRESSEE_CLASSES: readonly AddresseeClass[] = [
  {
    salutation: 'เรียน',
    closing: 'ขอแสดงความนับถือ',
    writer: ['ข้าพเจ้า', 'ผม', 'กระผม', 'ดิฉัน'],
    reader: 'ท่าน',
    source: 'ภาคผนวก ๒: บุคคลธรรมดา',
  },
  {
    salutation: 'กราบเรียน',
    closing: 'ขอแสดงความนับถืออย่างยิ่ง',
    writer: ['ข้าพเจ้า', 'กระผม', 'ผม', 'ดิฉัน'],
    reader: 'ท่าน',
    posts: HIGH_POSTS,
    source: 'ภาคผนวก ๒: ประธานองคมนตรี นายกรัฐมนตรี ฯลฯ',
  },
  {
    salutation: 'นมัสการ',
    closing: 'ขอนมัสการด้วยความเคารพอย่างยิ่ง',
    writer: ['กระผม', 'ดิฉัน'],
    reader: 'พระคุณเจ้า',
    begins: ['สมเด็จพระ', 'พระพรหม'],
    source: 'ภาคผนวก ๒: สมเด็จพระราชาคณะ รองสมเด็จพระราชาคณะ',
  },
  {
    salutation: 'นมัสการ',
    closing: 'ขอนมัสการด้วยความเคารพอย่างสูง',
    writer: ['กระผม', 'ดิฉัน'],
    reader: 'พระคุณท่าน',
    begins: ['พระธรรม', 'พระเทพ', 'พระราช'],
    source: 'ภาคผนวก ๒: พระราชาคณะ',
  },
  {
    salutation: 'นมัสการ',
    closing: 'ขอนมัสการด้วยความเคารพ',
    writer: ['ผม', 'ดิฉัน'],
    reader: 'ท่าน',
    source: 'ภาคผนวก ๒: พระภิกษุสงฆ์ทั่วไป',
  },
]

/**
 * Known, so that they are recognised, and never composed: whoever writes to them looks the words up. The royal family
 * and foreign dignitaries are not even listed.
 */
export const NEVER_COMPOSED = [
  {
    addressee: 'สมเด็จพระสังฆราชเจ้า',
    salutation: 'ขอประทานกราบทูล',
    closing: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม',
    writer: ['ข้าพระพุทธเจ้า'],
    reader: 'ใต้ฝ่าพระบาท',
    source: 'ภาคผนวก ๒: สมเด็จพระสังฆราชเจ้า',
  },
  {
    addressee: 'สมเด็จพระสังฆราช',
    salutation: 'กราบทูล',
    closing: 'ควรมิควรแล้วแต่จะโปรด',
    writer: ['เกล้ากระหม่อม', 'เกล้ากระหม่อมฉัน'],
    reader: 'ฝ่าพระบาท',
    source: 'ภาคผนวก ๒: สมเด็จพระสังฆราช',
  },
] as const

/** Rule: a post of the list itself, not one whose name goes on: นายกรัฐมนตรี, but not นายกรัฐมนตรีน้อย. */
const isHigh = (addressee: string): boolean =>
  HIGH_POSTS.some((post) => addressee.startsWith(post) && !/^[ก-๎]/.test(addressee.slice(post.length)))

const isNeverComposed = (addressee: string): boolean =>
  NEVER_COMPOSED.some((one) => addressee.startsWith(one.addressee))

/** คำลงท้าย for whom the letter addresses; empty where it is not ours to compose. */
export function closingFor(salutation: Salutation, addressee: string): string {
  if (isNeverComposed(addressee)) return ''
  const found = ADDRESSEE_CLASSES.find(
    (one) => one.salutation === salutation && (one.begins?.some((word) => addressee.startsWith(word)) ?? true),
  )
  return found?.closing ?? ''
}

/** The salutation that an addressee's post asks for, when it is one that the table names. */
export const salutationFor = (addressee: string): Salutation | null => (isHigh(addressee.trim()) ? 'กราบเรียน' : null)

/** What an officer should know about an addressee, in a sentence, or nothing. */
export function addresseeHint(addressee: string): string {
  if (isNeverComposed(addressee.trim())) return 'คำขึ้นต้นและคำลงท้ายของผู้รับนี้ต้องตรวจจากภาคผนวก ๒ โปรแกรมไม่เขียนให้'
  const salutation = salutationFor(addressee)
  return salutation ? `ผู้รับตำแหน่งนี้ใช้คำขึ้นต้น ${salutation}` : ''
}

/** `plain` to those one directs; `polite`, with one โปรด, upward, sideways and outward (rulebook §4.3). */
export const SUMMARIES = {
  inform: { plain: 'เพื่อทราบ', polite: 'เพื่อโปรดทราบ' },
  comply: { plain: 'เพื่อทราบและถือปฏิบัติ', polite: 'เพื่อโปรดทราบและถือปฏิบัติต่อไป' },
  act: { plain: 'เพื่อทราบและดำเนินการต่อไป', polite: 'เพื่อโปรดทราบและดำเนินการต่อไป' },
  meet: {
    plain: 'เพื่อเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว',
    polite: 'เพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว',
  },
} as const satisfies Record<string, { plain: string; polite: string }>

/** จึงเรียนมาเพื่อ…; who is addressed กราบเรียน or นมัสการ is always asked with โปรด. */
export function summary(purpose: keyof typeof SUMMARIES, salutation: Salutation, manner: 'plain' | 'polite'): string {
  return `จึง${salutation}มา${SUMMARIES[purpose][salutation === 'เรียน' ? manner : 'polite']}`
}

/** Bodies a governor does not direct, though they sit in the province (รัฐธรรมนูญ: องค์กรอิสระ ศาล อัยการ). */
const INDEPENDENT =
  /ป\.ป\.ช\.|ป\.ป\.ท\.|ตรวจเงินแผ่นดิน|การเลือกตั้ง|ผู้ตรวจการแผ่นดิน|สิทธิมนุษยชน|อัยการ|ศาล(?!ากลาง)|มหาวิทยาลัย|ธนาคาร|สมาคม|หอการค้า|มูลนิธิ|บริษัท/

/** Rule: โปรด is left out downward: a province or district to agencies under it (rulebook §4.3; seeds 001, 002). */
export const mannerTo = (writer: string, agency: string): 'plain' | 'polite' =>
  /^(?:จังหวัด|อำเภอ)/.test(writer) && !INDEPENDENT.test(agency) ? 'plain' : 'polite'
