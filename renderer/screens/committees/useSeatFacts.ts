import { useCallback } from 'react'
import { holderOf } from '../../../shared/directory/tenure.ts'
import type { Seat } from '../../../shared/model/committee.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

export interface SeatFacts {
  post: string
  holder: PersonName | null
}

/** What a seat shows: its post, and who sits there today. */
export function useSeatFacts(): (seat: Pick<Seat, 'postId' | 'personId'>) => SeatFacts {
  const { directory } = useStores()
  const { people, posts, tenures } = useSlice('directory', (state) => state)
  return useCallback(
    ({ postId, personId }) => {
      const holderId = personId ?? (postId ? holderOf(tenures, postId, directory.today())?.personId : undefined)
      const person = people.find(({ id }) => id === holderId)
      return {
        post: posts.find(({ id }) => id === postId)?.title ?? '',
        holder: person ? { title: person.title, given: person.given, family: person.family } : null,
      }
    },
    [directory, people, posts, tenures],
  )
}
