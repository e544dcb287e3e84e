import type { Services } from '../../../shared/api.ts'
import { isNear, todayOf } from '../../../shared/desk/today.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { behindOf } from './behind.ts'
import { createSearching } from './searching.ts'

/** What an officer sees first in the morning. */
export function createDesk(context: Context): Services['desk'] {
  const { db, ports } = context
  return {
    ...createSearching(context),

    async today({ officeId }) {
      const ofOffice = { where: { officeId } }
      const [meetings, documents, letters, committees, agencies, items, resolutions, clauses, progress, amendments] =
        await Promise.all([
          records(db, 'meetings', ports).list(ofOffice),
          records(db, 'documents', ports).list(ofOffice),
          records(db, 'letters', ports).list(ofOffice),
          records(db, 'committees', ports).list(ofOffice),
          records(db, 'agencies', ports).list({}),
          records(db, 'agendaItems', ports).list({}),
          records(db, 'resolutions', ports).list({}),
          records(db, 'clauses', ports).list({}),
          records(db, 'progressReports', ports).list({}),
          records(db, 'amendments', ports).list({}),
        ])
      const meetingOf = new Map(items.map((item) => [item.id, item.meetingId]))
      const today = ports.today()
      const near = meetings.filter((meeting) => isNear(meeting, today))
      const [behind, rosters] = await Promise.all([
        Promise.all(
          near.map(({ id }) =>
            behindOf(
              { db, ports },
              id,
              documents.filter(({ meetingId }) => meetingId === id),
            ),
          ),
        ),
        Promise.all(near.map(({ id }) => records(db, 'attendances', ports).list({ where: { meetingId: id } }))),
      ])
      return {
        date: today,
        ...todayOf({
          today,
          meetings,
          documents,
          behind: behind.flat(),
          seated: new Set(rosters.flat().map(({ meetingId }) => meetingId)),
          letters,
          clauses,
          progress,
          amendments,
          resolutions: resolutions.map((one) => ({ ...one, meetingId: meetingOf.get(one.itemId) ?? '' })),
          committees: Object.fromEntries(committees.map(({ id, name, shortName }) => [id, shortName || name])),
          agencies: Object.fromEntries(agencies.map(({ id, name }) => [id, name])),
        }),
      }
    },
  }
}
