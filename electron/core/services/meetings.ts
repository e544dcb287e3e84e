import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { meetingFile } from './facts.ts'
import { seatedOn } from './seats.ts'

const unknownMeeting = (ref: string): AppError =>
  new AppError('notFound', `ไม่พบการประชุม "${ref}" ระบุด้วยรหัส, ครั้งที่/ปี เช่น 4/2563 หรือส่วนหนึ่งของชื่อ`)

type Verbs = Pick<Services['meetings'], 'read' | 'convene' | 'find' | 'remove'>

export function createMeetings({ db, ports }: Context): Verbs {
  return {
    read: ({ id }) => meetingFile({ db, ports }, id),

    async convene({ id, revision }) {
      await db.transaction().execute(async (trx) => {
        const meetings = records(trx, 'meetings', ports)
        const meeting = await meetings.get({ id })
        if (!['draft', 'scheduled'].includes(meeting.state)) {
          throw new AppError('refused', 'เชิญประชุมได้เฉพาะการประชุมที่ยังเป็นร่างหรือกำหนดวันแล้ว')
        }
        if (!meeting.committeeId) throw new AppError('refused', 'การประชุมนี้ไม่มีคณะกรรมการ จึงไม่มีรายชื่อให้ตรึง')
        const committee = await records(trx, 'committees', ports).get({ id: meeting.committeeId })
        const seats = await seatedOn({ db: trx, ports }, committee, meeting.date)
        if (seats.length === 0) throw new AppError('refused', 'คณะกรรมการนี้ยังไม่มีตำแหน่งในคณะ ให้เพิ่มรายชื่อก่อนเชิญประชุม')
        const attendances = records(trx, 'attendances', ports)
        const before = await attendances.list({ where: { meetingId: id } })
        const already = new Set(before.map((row) => row.seatId))
        for (const [position, { seat, person, post, role }] of seats.entries()) {
          if (already.has(seat.id)) continue
          await attendances.create({
            meetingId: id,
            position,
            list: 'member',
            seatId: seat.id,
            personId: person?.id ?? null,
            name: person ? { title: person.title, given: person.given, family: person.family } : null,
            post,
            role,
            chair: seat.role === 'chair',
            status: 'expected',
            substitute: null,
            reason: '',
            online: false,
            arrived: null,
            left: null,
          })
        }
        await meetings.update({ id, revision, change: { state: 'convened' } })
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

    /** A meeting goes with its drafts; a paper that was issued holds it. */
    async remove({ id, revision }) {
      return db.transaction().execute(async (trx) => {
        const documents = records(trx, 'documents', ports)
        for (const document of await documents.list({ where: { meetingId: id } })) {
          if (document.state === 'issued')
            throw new AppError('refused', 'ลบการประชุมนี้ไม่ได้ เพราะมีเอกสารที่ออกแล้ว เปลี่ยนสถานะเป็นยกเลิกแทนได้')
          if (!document.letterId) await documents.remove(document)
        }
        return records(trx, 'meetings', ports).remove({ id, revision })
      })
    },
  }
}
