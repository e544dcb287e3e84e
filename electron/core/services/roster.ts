import type { Committee } from '../../../shared/model/committee.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'
import { type Seated, seatedOn } from './seats.ts'

/** The seats of a meeting's committee as they are held on its day; none for a meeting of no committee. */
export async function seatsOfMeeting(reader: Reader, meeting: Meeting): Promise<Seated[]> {
  if (!meeting.committeeId) return []
  const committee: Committee = await records(reader.db, 'committees', reader.ports).get({ id: meeting.committeeId })
  return seatedOn(reader, committee, meeting.date)
}

/** Writes the roster down as it stands; who is on it already stays as he is. */
export async function seatRoster(
  { db, ports }: Reader,
  { id: meetingId }: Meeting,
  seats: readonly Seated[],
): Promise<void> {
  const attendances = records(db, 'attendances', ports)
  const already = new Set((await attendances.list({ where: { meetingId } })).map(({ seatId }) => seatId))
  for (const [position, { seat, person, post, role }] of seats.entries()) {
    if (already.has(seat.id)) continue
    await attendances.create({
      meetingId,
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
}

/** States in which a meeting has not been called yet. */
export const UNCALLED: ReadonlySet<Meeting['state']> = new Set(['draft', 'scheduled'])

/**
 * The invitation has gone out: the meeting is called, and whoever sits on the committee on its day is invited, unless
 * a roster was set before.
 */
export async function invited(reader: Reader, meetingId: string): Promise<void> {
  const { db, ports } = reader
  const meetings = records(db, 'meetings', ports)
  const meeting = await meetings.get({ id: meetingId })
  if (!UNCALLED.has(meeting.state)) return
  const rows = await records(db, 'attendances', ports).list({ where: { meetingId, list: 'member' } })
  if (rows.length === 0) await seatRoster(reader, meeting, await seatsOfMeeting(reader, meeting))
  await meetings.update({ id: meetingId, revision: meeting.revision, change: { state: 'convened' } })
}
