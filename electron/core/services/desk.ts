import type { Services } from '../../../shared/api.ts'
import { todayOf } from '../../../shared/desk/today.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

/** What an officer sees first in the morning. */
export function createDesk({ db, ports }: Context): Services['desk'] {
  return {
    async today({ officeId }) {
      const ofOffice = { where: { officeId } }
      const [meetings, documents, letters, committees, agencies, items, resolutions, clauses, progress] =
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
        ])
      const meetingOf = new Map(items.map((item) => [item.id, item.meetingId]))
      const today = ports.today()
      return {
        date: today,
        ...todayOf({
          today,
          meetings,
          documents,
          letters,
          clauses,
          progress,
          resolutions: resolutions.map((one) => ({ ...one, meetingId: meetingOf.get(one.itemId) ?? '' })),
          committees: Object.fromEntries(committees.map(({ id, name, shortName }) => [id, shortName || name])),
          agencies: Object.fromEntries(agencies.map(({ id, name }) => [id, name])),
        }),
      }
    },
  }
}
