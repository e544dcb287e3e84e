import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { nearNames } from '../../../shared/thai/nearName.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type Known, presentTenures } from './sections.ts'

const KnownContext = createContext<Known | null>(null)

/** Everything the directory is drawn from, for the office at work; gone through once for all of its parts. */
export function KnownProvider({ children }: { children: ReactNode }) {
  const { directory } = useStores()
  const { people, posts, tenures, addresseeGroups } = useSlice('directory', (state) => state)
  const { agencies, office } = useSlice('office', (state) => state)
  const today = directory.today()
  const present = useMemo(() => presentTenures({ people, posts, tenures, today }), [people, posts, tenures, today])
  const near = useMemo(() => nearNames(people), [people])
  const known = useMemo(() => {
    const groups = addresseeGroups.filter(({ officeId }) => officeId === office?.id)
    return { people, posts, tenures, agencies, groups, today, near, ...present }
  }, [people, posts, tenures, agencies, addresseeGroups, office, today, near, present])
  return <KnownContext.Provider value={known}>{children}</KnownContext.Provider>
}

export function useKnown(): Known {
  const known = useContext(KnownContext)
  if (!known) throw new Error('KnownProvider is missing')
  return known
}
