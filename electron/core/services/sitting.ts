import type { Services } from '../../../shared/api.ts'
import type { Sitting } from '../../../shared/desk/attendanceStats.ts'
import { awaited, replyOf } from '../../../shared/desk/replies.ts'
import { openItem, refusalOf, sittingChange } from '../../../shared/desk/sitting.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { meetingFile } from './facts.ts'

/** Local time on the wall of the office. */
const wallTime = (instant: string): string => new Date(instant).toTimeString().slice(0, 5)

/** The verbs of a meeting while it sits; meeting and items change together or not at all. */
export function createSitting({ db, ports }: Context): Pick<Services['meetings'], 'sit'> {
  return {
    async sit({ id, revision, act, itemId }) {
      await db.transaction().execute(async (trx) => {
        const meetings = records(trx, 'meetings', ports)
        const meeting = await meetings.get({ id })
        const refusal = refusalOf(meeting, act)
        if (refusal) throw new AppError('refused', refusal)
        const agenda = records(trx, 'agendaItems', ports)
        const items = await agenda.list({ where: { meetingId: id } })
        if (act === 'item' && !items.some((item) => item.id === itemId))
          throw new AppError('notFound', 'ไม่พบระเบียบวาระที่จะไปต่อ อาจถูกลบไปแล้ว ให้เลือกจากรายการวาระอีกครั้ง')
        const now = ports.now()
        const change = sittingChange(meeting, items, act, itemId, { now, time: wallTime(now) })
        if (Object.keys(change.meeting).length > 0) await meetings.update({ id, revision, change: change.meeting })
        for (const item of change.items) {
          const stored = items.find((one) => one.id === item.id)
          if (stored) await agenda.update({ id: item.id, revision: stored.revision, change: item.change })
        }
      })
      return meetingFile({ db, ports }, id)
    },
  }
}

/** Many marked at once, each a step of its own: those who answered at the door, those who stayed away at the end. */
export function createRoll({ db, ports }: Context): Pick<Services['attendances'], 'absentRest' | 'answeredCame'> {
  return {
    answeredCame: ({ meetingId }) =>
      db.transaction().execute(async (trx) => {
        const rows = records(trx, 'attendances', ports)
        const { date } = await records(trx, 'meetings', ports).get({ id: meetingId })
        const items = await records(trx, 'agendaItems', ports).list({ where: { meetingId } })
        const came = { arrived: wallTime(ports.now()), arrivedItemId: openItem(items)?.id ?? null }
        for (const row of awaited(await rows.list({ where: { meetingId } }), date)) {
          const { id, revision, replySubstitute } = row
          const instead = replyOf(row, date) === 'substitute'
          const status = instead ? { status: 'substitute', substitute: replySubstitute } : { status: 'present' }
          await rows.update({ id, revision, change: { ...status, ...came } })
        }
        return rows.list({ where: { meetingId } })
      }),

    absentRest: ({ meetingId }) =>
      db.transaction().execute(async (trx) => {
        const rows = records(trx, 'attendances', ports)
        const all = await rows.list({ where: { meetingId } })
        const unmarked = all.filter(({ list, status }) => list === 'member' && status === 'expected')
        for (const { id, revision, replyReason } of unmarked)
          await rows.update({ id, revision, change: { status: 'absent', reason: replyReason } })
        return rows.list({ where: { meetingId } })
      }),
  }
}

/** The sittings of a committee with their rosters, oldest first: what the statistics are counted from. */
export function createSittings({ db, ports }: Context): Pick<Services['committees'], 'sittings'> {
  return { sittings: ({ id }) => sittingsOf({ db, ports }, id) }
}

export async function sittingsOf(
  { db, ports }: Pick<Context, 'db' | 'ports'>,
  committeeId: string,
): Promise<Sitting[]> {
  const meetings = await records(db, 'meetings', ports).list({ where: { committeeId } })
  const attendances = records(db, 'attendances', ports)
  return Promise.all(
    meetings
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(async (meeting) => ({ meeting, attendances: await attendances.list({ where: { meetingId: meeting.id } }) })),
  )
}
