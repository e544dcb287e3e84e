import { useMemo } from 'react'
import { apart } from '../../../../shared/ita/import/near.ts'
import { useSlice } from '../../../stores/useStores.ts'

/** Agencies as choices: two of one name are told apart. */
export function useAgenciesApart() {
  const agencies = useSlice('office', (state) => state.agencies)
  const known = useSlice('itaImport', (state) => state.known.names)
  return useMemo(() => {
    const names = apart(Object.fromEntries(agencies.map(({ id, name }) => [id, name])), known)
    return { names, options: agencies.map((one) => ({ ...one, name: names[one.id] ?? one.name })) }
  }, [agencies, known])
}
