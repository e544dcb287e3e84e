import type { MeetingFile } from '../api.ts'
import { memberWord, sitting } from '../documents/kinds/meetingWords.ts'
import { citation } from '../documents/kinds/parts.ts'
import { type Prose, paragraph } from '../model/prose.ts'
import { longDate } from '../thai/date.ts'
import { withDigits } from '../thai/digits.ts'

export interface CertificationFacts {
  file: MeetingFile
  previous: MeetingFile
  /** Pages of the minutes to certify, as they are printed. */
  pages: number
}

/** Who speaks for the secretariat in the minutes. */
const SECRETARIAT = 'ฝ่ายเลขานุการฯ'

/**
 * Item ๒ written from what is known: how many pages, by which letter and when they were sent (seed 002: มีจำนวน ๖ หน้า
 * ซึ่ง… ได้ส่งรายงานการประชุมให้… ล่วงหน้าแล้ว ตามหนังสือ…). Nothing is said of a letter that is not in the register.
 */
export function certificationProse({ file, previous, pages }: CertificationFacts): Prose {
  const { office } = file
  const named = `${sitting(previous)} เมื่อวันที่ ${longDate(previous.meeting.date)}`
  const sent = previous.letters
    .filter(
      ({ direction, subject, state }) => direction === 'out' && state !== 'void' && /ส่งรายงานการประชุม/.test(subject),
    )
    .at(-1)
  const letter =
    sent &&
    citation(
      { letterId: sent.id, from: sent.from || office.name, urgency: null, number: '', date: null },
      { [sent.id]: sent },
    )
  const whom = memberWord(previous)
  const words = [
    `รายงานการ${named} มีจำนวน ${pages} หน้า`,
    letter
      ? ` ซึ่ง${office.name}โดยฝ่ายเลขานุการฯ ได้ส่งรายงานการประชุมให้${whom}ล่วงหน้าแล้ว ตาม${letter} ไม่มี${whom}ท่านใดขอแก้ไข`
      : '',
    ' จึงนำเสนอที่ประชุมเพื่อโปรดพิจารณารับรองรายงานการประชุม',
  ].join('')
  return [{ ...paragraph(withDigits(words, office.digits)), speaker: SECRETARIAT }]
}
