import type { MeetingFile } from '../api.ts'
import { memberWord, sitting } from '../documents/kinds/meetingWords.ts'
import { citation } from '../documents/kinds/parts.ts'
import type { Amendment } from '../model/amendment.ts'
import { type Prose, paragraph } from '../model/prose.ts'
import { longDate } from '../thai/date.ts'
import { withDigits } from '../thai/digits.ts'
import { amendmentWords, askedWords, deadlinePassed, inOrder } from './amendments.ts'
import { meetingYear } from './nextMeeting.ts'

export interface CertificationFacts {
  file: MeetingFile
  previous: MeetingFile
  /** Pages of the minutes to certify, as they are printed. */
  pages: number
  today: string
}

/** Who speaks for the secretariat in the minutes. */
const SECRETARIAT = 'ฝ่ายเลขานุการฯ'
const ASKS = 'จึงนำเสนอที่ประชุมเพื่อโปรดพิจารณารับรองรายงานการประชุม'

/**
 * Item ๒ written from what is known: how many pages, by which letter and when they were sent (seed 002: มีจำนวน ๖ หน้า
 * ซึ่ง… ได้ส่งรายงานการประชุมให้… ล่วงหน้าแล้ว ตามหนังสือ…), and every correction asked for with what became of it.
 * Nothing is said of a letter that is not in the register, nor that nobody asked while they still may.
 */
export function certificationProse({ file, previous, pages, today }: CertificationFacts): Prose {
  const { digits, name } = file.office
  const said = (words: string) => withDigits(words, digits)
  const whom = memberWord(previous)
  const letter = letterOf(file, previous)
  const named = `${sitting(previous)} เมื่อวันที่ ${longDate(previous.meeting.date)}`
  const sent = letter && ` ซึ่ง${name}โดยฝ่ายเลขานุการฯ ได้ส่งรายงานการประชุมให้${whom}ล่วงหน้าแล้ว ตาม${letter}`
  const lead = `รายงานการ${named} มีจำนวน ${pages} หน้า${sent}`

  const asked = inOrder(previous.amendments.filter(({ kind }) => kind === 'correction'))
  if (asked.length === 0) {
    const silent = sent || previous.meeting.minutesId ? silence(previous, whom, today) : ''
    return [{ ...paragraph(said(`${lead}${silent} ${ASKS}`)), speaker: SECRETARIAT }]
  }
  const of = (state: Amendment['state']) => asked.filter((one) => one.state === state)
  const groups = [
    { lead: `มี${whom}ขอแก้ไข`, all: of('accepted'), words: amendmentWords },
    { lead: `มี${whom}ขอแก้ไขซึ่งฝ่ายเลขานุการฯ ตรวจสอบแล้วเห็นควรคงข้อความเดิม`, all: of('rejected'), words: rejectedWords },
    { lead: `มี${whom}ขอแก้ไขซึ่งขอให้ที่ประชุมพิจารณา`, all: of('open'), words: askedWords },
  ].filter(({ all }) => all.length > 0)

  const prose: Prose = []
  for (const [index, { lead: words, all, words: one }] of groups.entries()) {
    const before = index === 0 ? `${lead} ` : 'และ'
    const [only] = all
    const text =
      all.length === 1 && only ? `${before}${words} ${one(only)}` : `${before}${words} จำนวน ${all.length} รายการ ดังนี้`
    prose.push({ ...paragraph(said(text)), ...(index === 0 && { speaker: SECRETARIAT }) })
    if (all.length > 1) for (const item of all) prose.push(paragraph(said(one(item)), { level: 1, mark: 'parens' }))
  }
  return [...prose, paragraph(ASKS)]
}

/** What the meeting resolves on it: with or without corrections, as they were decided on. */
export function certifyWords(previous: MeetingFile): string {
  const accepted = previous.amendments.filter(({ kind, state }) => kind === 'correction' && state === 'accepted')
  const { number, date } = previous.meeting
  const which = number === null ? ` เมื่อวันที่ ${longDate(date)}` : ` ครั้งที่ ${number}/${meetingYear(previous.meeting)}`
  const how =
    accepted.length === 0 ? 'โดยไม่มีการแก้ไข' : `โดยมีการแก้ไข จำนวน ${accepted.length} รายการ ตามที่ฝ่ายเลขานุการฯ เสนอ`
  return withDigits(`รับรองรายงานการประชุม${which} ${how}`, previous.office.digits)
}

const rejectedWords = (one: Amendment): string => `${askedWords(one)} เนื่องจาก${one.reason.trim()}`

/** That nobody asked can be said once nobody may ask any more; before, only that nobody has so far. */
function silence({ meeting }: MeetingFile, whom: string, today: string): string {
  if (deadlinePassed(meeting, today)) return ` ไม่มี${whom}ท่านใดขอแก้ไข`
  return ` โดยขอให้แจ้งแก้ไขภายในวันที่ ${longDate(meeting.amendBy ?? today)} ขณะนี้ยังไม่มี${whom}ท่านใดขอแก้ไข`
}

/** The letter that sent the minutes, as it is cited; empty when none is in the register. */
function letterOf({ office }: MeetingFile, { letters }: MeetingFile): string {
  const sent = letters
    .filter(
      ({ direction, subject, state }) => direction === 'out' && state !== 'void' && /ส่งรายงานการประชุม/.test(subject),
    )
    .at(-1)
  if (!sent) return ''
  const reference = { letterId: sent.id, from: sent.from || office.name, urgency: null, number: '', date: null }
  return citation(reference, { [sent.id]: sent })
}
