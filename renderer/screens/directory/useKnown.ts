import { useMemo } from 'react'
import { useSlice, useStores } from '../../stores/useStores.ts'
import type { Known } from './sections.ts'

/** Everything the lists of the directory are made of, for the office at work. */
export function useKnown(): Known {
  const { directory } = useStores()
  const { people, posts, tenures, addresseeGroups } = useSlice('directory', (state) => state)
  const { agencies, office } = useSlice('office', (state) => state)
  const today = directory.today()
  return useMemo(
    () => ({
      people,
      posts,
      tenures,
      agencies,
      groups: addresseeGroups.filter(({ officeId }) => officeId === office?.id),
      today,
    }),
    [people, posts, tenures, agencies, addresseeGroups, office, today],
  )
}
