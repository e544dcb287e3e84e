import type { MeetingFile, Services } from '../../../shared/api.ts'
import { certificationProse, certifyWords } from '../../../shared/desk/certification.ts'
import { canCallOff, isLocked, lockWords, reopensTo } from '../../../shared/desk/locks.ts'
import { NOTHING_UNDER, nextAgenda, withFollowUp } from '../../../shared/desk/nextMeeting.ts'
import { matterNow, openMatters } from '../../../shared/desk/openMatters.ts'
import { heldBy, lettersLeft } from '../../../shared/desk/removal.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import { AppError } from '../../../shared/errors.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { toArabicDigits, withDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { meetingFile, type Reader } from './facts.ts'
import { seatRoster, seatsOfMeeting, UNCALLED } from './roster.ts'
import { layersOf } from './templates.ts'

const unknownMeeting = (ref: string): AppError =>
  new AppError('notFound', `ไม่พบการประชุม "${ref}" ระบุด้วยรหัส, ครั้งที่/ปี เช่น 4/2563 หรือส่วนหนึ่งของชื่อ`)

/** What a new item of an agenda begins with. */
const NO_MINUTES = {
  parentId: null,
  section: null,
  ownerId: null,
  minutesNeeded: 0,
  brief: '',
  minutes: [],
  presenter: '',
}

type Verbs = Pick<
  Services['meetings'],
  | 'read'
  | 'convene'
  | 'roster'
  | 'find'
  | 'update'
  | 'remove'
  | 'follow'
  | 'certification'
  | 'certifyWords'
  | 'matter'
  | 'callOff'
  | 'reopen'
>

export function createMeetings({ db, ports }: Context): Verbs {
  /** Sittings of the same committee before this one that left orders open, oldest first. */
  async function earlierOf(reader: Reader, { committeeId, date }: Meeting): Promise<MeetingFile[]> {
    if (!committeeId) return []
    const all = await records(reader.db, 'meetings', ports).list({ where: { committeeId } })
    const before = all.filter((one) => one.date < date).sort((a, b) => (a.date < b.date ? -1 : 1))
    return Promise.all(before.map(({ id }) => meetingFile(reader, id)))
  }

  /** As they were issued, else as they would be printed now. */
  async function pagesOfMinutes(reader: Reader, file: MeetingFile): Promise<number> {
    const where = { meetingId: file.meeting.id, kind: 'minutes' }
    const papers = await records(reader.db, 'documents', ports).list({ where })
    // Corrections name pages of the issue that is out, whatever was drafted since.
    const paper = papers.find(({ id }) => id === file.meeting.minutesId) ?? papers.at(-1)
    if (paper?.state === 'issued') return pagesOf(paper.blocks as Block[], paper.page as unknown as PageSetup).length
    const layers = await layersOf(reader, file.office.id, 'minutes')
    const { blocks, page } = composeDraft(kindOf('minutes'), file, paper ?? { values: {}, bases: {} }, ...layers)
    return pagesOf(blocks, page).length
  }

  const eventCount = async (trx: Trx, meetingId: string): Promise<number> =>
    (await records(trx, 'meetingEvents', ports).list({ where: { meetingId } })).length

  async function addAgenda(
    trx: Trx,
    made: Meeting,
    { previous, earlier, first }: { previous: MeetingFile | null; earlier: readonly MeetingFile[]; first: boolean },
  ) {
    const items = records(trx, 'agendaItems', ports)
    const { digits } = await records(trx, 'offices', ports).get({ id: made.officeId })
    const matters = openMatters(earlier)
    const standing = nextAgenda(previous?.meeting, previous?.items ?? [], first)
    const sections = withFollowUp(standing, matters.length > 0)
    for (const [position, { section, title }] of sections.entries()) {
      const shown = section === 'minutes' ? withDigits(title, digits) : title
      const minutes = first && section === 'minutes' ? [paragraph(NOTHING_UNDER)] : []
      const { id } = await items.create({ ...NO_MINUTES, minutes, meetingId: made.id, position, section, title: shown })
      if (section !== 'followUp') continue
      for (const [at, { title, brief, clauseId }] of matters.entries())
        await items.create({
          ...NO_MINUTES,
          meetingId: made.id,
          parentId: id,
          position: at,
          title,
          brief,
          fromClauseId: clauseId,
        })
    }
  }

  async function seatsToSit(trx: Trx, meeting: Meeting) {
    if (!meeting.committeeId) throw new AppError('refused', 'การประชุมนี้ไม่มีคณะกรรมการ จึงไม่มีรายชื่อให้ตรึง')
    const seats = await seatsOfMeeting({ db: trx, ports }, meeting)
    if (seats.length === 0) throw new AppError('refused', 'คณะกรรมการนี้ยังไม่มีตำแหน่งในคณะ ให้เพิ่มรายชื่อก่อนเชิญประชุม')
    return seats
  }

  return {
    read: ({ id }) => meetingFile({ db, ports }, id),

    follow: ({ draft, agenda, carry, first }) =>
      db.transaction().execute(async (trx) => {
        const reader = { db: trx, ports }
        const made = await records(trx, 'meetings', ports).create(draft)
        const previous = draft.previousId ? await meetingFile(reader, draft.previousId) : null
        const earlier = carry ? await earlierOf(reader, made) : []
        if (agenda) await addAgenda(trx, made, { previous, earlier, first: first && previous === null })
        return meetingFile(reader, made.id)
      }),

    async certification({ id }) {
      const reader = { db, ports }
      const file = await meetingFile(reader, id)
      if (!file.meeting.previousId) return []
      const previous = await meetingFile(reader, file.meeting.previousId)
      const pages = await pagesOfMinutes(reader, previous)
      return certificationProse({ file, previous, pages, today: ports.today() })
    },

    async certifyWords({ id }) {
      const { previousId } = await records(db, 'meetings', ports).get({ id })
      return { text: previousId ? certifyWords(await meetingFile({ db, ports }, previousId)) : '' }
    },

    async matter({ itemId }) {
      const { fromClauseId } = await records(db, 'agendaItems', ports).pick({ id: itemId }, ['fromClauseId'])
      if (!fromClauseId) return null
      const { resolutionId } = await records(db, 'clauses', ports).get({ id: fromClauseId })
      const { itemId: fromId } = await records(db, 'resolutions', ports).pick({ id: resolutionId }, ['itemId'])
      const { meetingId } = await records(db, 'agendaItems', ports).pick({ id: fromId }, ['meetingId'])
      return matterNow(await meetingFile({ db, ports }, meetingId), fromClauseId)
    },

    async convene({ id, revision }) {
      await db.transaction().execute(async (trx) => {
        const meetings = records(trx, 'meetings', ports)
        const meeting = await meetings.get({ id })
        if (!UNCALLED.has(meeting.state)) {
          throw new AppError('refused', 'เชิญประชุมได้เฉพาะการประชุมที่ยังเป็นร่างหรือกำหนดวันแล้ว')
        }
        await seatRoster({ db: trx, ports }, meeting, await seatsToSit(trx, meeting))
        await meetings.update({ id, revision, change: { state: 'convened' } })
      })
      return meetingFile({ db, ports }, id)
    },

    async roster({ id }) {
      await db.transaction().execute(async (trx) => {
        const meeting = await records(trx, 'meetings', ports).get({ id })
        if (isLocked(meeting.state)) throw new AppError('refused', lockWords(meeting.state))
        await seatRoster({ db: trx, ports }, meeting, await seatsToSit(trx, meeting))
      })
      return meetingFile({ db, ports }, id)
    },

    async find({ ref }) {
      const all = await records(db, 'meetings', ports).list({})
      const wanted = toArabicDigits(ref.trim())
      // Every title contains the empty text.
      if (wanted === '') throw unknownMeeting(ref)
      const title = (meeting: Meeting): string => toArabicDigits(meeting.title.join(''))
      const matches = all.filter(
        (meeting) =>
          meeting.id === wanted ||
          (meeting.number !== null && `${meeting.number}/${meeting.year}` === wanted) ||
          title(meeting).includes(wanted),
      )
      const exact = matches.filter((meeting) => meeting.id === wanted)
      const found = exact.length > 0 ? exact : matches
      if (!found[0]) throw unknownMeeting(ref)
      if (found.length > 1) {
        throw new AppError(
          'refused',
          `"${ref}" ตรงกับการประชุม ${found.length} ครั้ง ให้ระบุด้วยรหัส: ${found.map((meeting) => meeting.id).join(', ')}`,
        )
      }
      return found[0]
    },

    async callOff({ id, revision, what, reason, date, start }) {
      await db.transaction().execute(async (trx) => {
        const meetings = records(trx, 'meetings', ports)
        const meeting = await meetings.get({ id })
        if (!canCallOff(meeting.state)) throw new AppError('refused', 'เลื่อนหรือยกเลิกได้เฉพาะการประชุมที่ยังไม่ได้ประชุม')
        const { date: oldDate, start: oldStart } = meeting
        const moves = what === 'postponed' && date !== null
        if (moves && date === oldDate && (start ?? oldStart) === oldStart)
          throw new AppError('refused', 'วันและเวลาใหม่เหมือนเดิม ให้กรอกวันหรือเวลาใหม่')
        // With a new day the meeting goes on under its number; without one it waits.
        const to = moves ? (meeting.state === 'postponed' ? 'scheduled' : meeting.state) : what
        const kept = meeting.year === buddhistYear(oldDate)
        const year = moves && kept ? buddhistYear(date) : meeting.year
        await records(trx, 'meetingEvents', ports).create({
          meetingId: id,
          position: await eventCount(trx, id),
          what,
          from: meeting.state,
          to,
          oldDate,
          oldStart,
          newDate: moves ? date : null,
          newStart: moves ? (start ?? oldStart) : null,
          reason: reason.trim(),
        })
        const change = moves ? { state: to, date, start: start ?? oldStart, year } : { state: to }
        await meetings.update({ id, revision, change })
      })
      return meetingFile({ db, ports }, id)
    },

    async reopen({ id, revision, reason }) {
      await db.transaction().execute(async (trx) => {
        const meetings = records(trx, 'meetings', ports)
        const meeting = await meetings.get({ id })
        const to = reopensTo(meeting.state)
        if (!to) throw new AppError('refused', 'การประชุมนี้ยังแก้ไขได้อยู่แล้ว ไม่ต้องเปิดใหม่')
        await records(trx, 'meetingEvents', ports).create({
          meetingId: id,
          position: await eventCount(trx, id),
          what: 'reopened',
          from: meeting.state,
          to,
          oldDate: null,
          oldStart: null,
          newDate: null,
          newStart: null,
          reason: reason.trim(),
        })
        // What was certified stays as a paper; the meeting is no longer certified.
        const change = { state: to, certified: null, certifiedAtId: null }
        await meetings.update({ id, revision, change })
      })
      return meetingFile({ db, ports }, id)
    },

    /** Whoever opens a locked meeting gives a reason; its state changes by reopen() alone. */
    async update({ id, revision, change }) {
      const { state } = await records(db, 'meetings', ports).get({ id })
      const onward = state === 'certified' && change.state === 'closed' && Object.keys(change).length === 1
      if (isLocked(state) && !onward) throw new AppError('refused', lockWords(state))
      if (change.state === 'certified')
        throw new AppError('refused', 'รับรองรายงานการประชุมด้วยคำสั่งรับรองเท่านั้น เพราะต้องตรึงฉบับที่รับรอง')
      // What was frozen, and when, changes by circulate(), certify() and reopen() alone.
      const { minutesId: _minutes, minutesHash: _hash, certified: _day, certifiedAtId: _at, ...allowed } = change
      return records(db, 'meetings', ports).update({ id, revision, change: allowed })
    },

    /** A meeting goes with its drafts; what went out holds it, and other letters stay where they are. */
    async remove({ id, revision }) {
      return db.transaction().execute(async (trx) => {
        const [documents, letters] = [records(trx, 'documents', ports), records(trx, 'letters', ports)]
        const papers = await documents.list({ where: { meetingId: id } })
        const register = await letters.list({ where: { meetingId: id } })
        const held = heldBy(papers, register)
        if (held) throw new AppError('refused', held)
        for (const paper of papers) {
          if (!paper.letterId) await documents.remove(paper)
          else await documents.update({ ...paper, change: { meetingId: null } })
        }
        for (const letter of lettersLeft(register)) await letters.update({ ...letter, change: { meetingId: null } })
        return records(trx, 'meetings', ports).remove({ id, revision })
      })
    },
  }
}
