import type { Services } from '../../../shared/api.ts'
import { clippedSentence } from '../../../shared/desk/excerpt.ts'
import { precedentsOf } from '../../../shared/desk/precedents.ts'
import { placesOf, searchWords } from '../../../shared/thai/search.ts'
import type { Context } from '../createServices.ts'
import { type FoundEntry, findEntries, placeOf } from '../db/searchQuery.ts'
import { factsOf } from './clauses.ts'

/** The one search over everything, and what was resolved before. */
export function createSearching({
  db,
  sqlite,
  ports,
  search,
}: Context): Pick<Services['desk'], 'search' | 'precedents'> {
  function hitOf({ of, id, title, body, day, meetingId }: FoundEntry, words: readonly string[]) {
    const marks = placesOf(title, words)
    const low = title.toLowerCase()
    const unsaid = words.filter((word) => !low.includes(word))
    // A record without a name of its own is shown by its words.
    const said =
      unsaid.length > 0 || title === '' ? clippedSentence(body, unsaid.length > 0 ? unsaid : words, words) : null
    return {
      of,
      id,
      title: { text: title, marks },
      said: said ?? { text: '', marks: [] },
      day,
      meetingId,
      ...placeOf(sqlite, of, id),
    }
  }

  return {
    search: ({ officeId, words: asked, of, most }) =>
      // The one connection: in the middle of an import it would see half of it.
      db.connection().execute(async () => {
        const words = searchWords(asked)
        if (words.length === 0) return { hits: [], many: {}, waiting: 0 }
        const waiting = search.catchUp()
        const found = findEntries(sqlite, { officeId, words, of, most })
        return {
          hits: found.map((one) => hitOf(one, words)),
          many: Object.fromEntries(found.map((one) => [one.of, one.many])),
          waiting,
        }
      }),

    async precedents({ officeId, itemId, words }) {
      return precedentsOf(await factsOf({ db, ports }, { officeId }), { itemId, words })
    },
  }
}
