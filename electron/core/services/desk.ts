import type { Said, Services } from '../../../shared/api.ts'
import { isNear, todayOf } from '../../../shared/desk/today.ts'
import { inlineText } from '../../../shared/model/prose.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { behindOf } from './behind.ts'

const MOST = 20
/** Letters on each side of what was found. */
const AROUND = 60

/** The part of a text around the first word, on whole grapheme clusters. */
function excerpt(text: string, words: string): string {
  const [first = ''] = fold(words).split(' ')
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)]
  const at = Math.max(0, fold(text).indexOf(first))
  const near = clusters
    .filter(({ index }) => index >= at - AROUND && index <= at + AROUND)
    .map(({ segment }) => segment)
  const cut = near.join('').trim()
  return `${at > AROUND ? '…' : ''}${cut}${at + AROUND < text.length ? '…' : ''}`
}

/** What an officer sees first in the morning. */
export function createDesk({ db, ports }: Context): Services['desk'] {
  return {
    async search({ officeId, words }) {
      if (words.trim() === '') return []
      const within = searching(words)
      const fits = (text: string) => within(fold(text))
      const [meetings, items, resolutions, clauses] = await Promise.all([
        records(db, 'meetings', ports).list({ where: { officeId } }),
        records(db, 'agendaItems', ports).list({}),
        records(db, 'resolutions', ports).list({}),
        records(db, 'clauses', ports).list({}),
      ])
      const held = new Set(meetings.map(({ id }) => id))
      const known = new Map(items.filter(({ meetingId }) => held.has(meetingId)).map((item) => [item.id, item]))
      const itemOf = new Map(resolutions.map(({ id, itemId }) => [id, itemId]))
      const found = (what: Said['what'], id: string, itemId: string, text: string): Said[] => {
        const item = known.get(itemId)
        return item ? [{ id, what, text: excerpt(text, words), meetingId: item.meetingId, itemId }] : []
      }
      return [
        ...clauses
          .filter(({ text }) => fits(text))
          .flatMap(({ id, resolutionId, text }) => found('ข้อสั่งการ', id, itemOf.get(resolutionId) ?? '', text)),
        ...resolutions
          .filter(({ text }) => fits(text))
          .flatMap(({ id, itemId, text }) => found('มติ', id, itemId, text)),
        ...[...known.values()].flatMap((item) => {
          const texts = [
            item.title,
            item.brief,
            ...item.minutes.flatMap((block) => ('text' in block ? [inlineText(block.text)] : [])),
          ]
          const text = texts.find(fits)
          return text ? found('เรื่อง', item.id, item.id, text) : []
        }),
      ].slice(0, MOST)
    },

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
