import type { Salutation } from '../model/fields.ts'

/**
 * Words of a letter that follow from whom it addresses and what it asks: คำขึ้นต้น, คำลงท้าย, ภาคสรุป.
 * Rule: ภาคผนวก ๒ of the regulation (rulebook §4.1) and the summary that matches เรื่อง (rulebook §4.3).
 * Letters to the royal family and the patriarch are not here: their words are looked up, never composed.
 */

interface AddresseeClass {
  salutation: Salutation
  closing: string
  /** How the addressee's words begin; absent for the class of everyone else. */
  begins?: readonly string[]
  source: string
}

/** Within a salutation the first class whose beginnings match is the addressee's. */
export const ADDRESSEE_CLASSES: readonly AddresseeClass[] = [
  { salutation: 'เรียน', closing: 'ขอแสดงความนับถือ', source: 'ภาคผนวก ๒: บุคคลธรรมดา' },
  { salutation: 'กราบเรียน', closing: 'ขอแสดงความนับถืออย่างยิ่ง', source: 'ภาคผนวก ๒: ประธานองคมนตรี นายกรัฐมนตรี ฯลฯ' },
  {
    salutation: 'นมัสการ',
    closing: 'ขอนมัสการด้วยความเคารพอย่างยิ่ง',
    begins: ['สมเด็จพระ', 'พระพรหม'],
    source: 'ภาคผนวก ๒: สมเด็จพระราชาคณะ รองสมเด็จพระราชาคณะ',
  },
  {
    salutation: 'นมัสการ',
    closing: 'ขอนมัสการด้วยความเคารพอย่างสูง',
    begins: ['พระธรรม', 'พระเทพ', 'พระราช'],
    source: 'ภาคผนวก ๒: พระราชาคณะ',
  },
  { salutation: 'นมัสการ', closing: 'ขอนมัสการด้วยความเคารพ', source: 'ภาคผนวก ๒: พระภิกษุสงฆ์ทั่วไป' },
]

/** คำลงท้าย for whom the letter addresses. */
export function closingFor(salutation: Salutation, addressee: string): string {
  const found = ADDRESSEE_CLASSES.find(
    (one) => one.salutation === salutation && (one.begins?.some((word) => addressee.startsWith(word)) ?? true),
  )
  return found?.closing ?? ''
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
