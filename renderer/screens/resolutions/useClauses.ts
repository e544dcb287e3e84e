import { useMemo } from 'react'
import { useSlice } from '../../stores/useStores.ts'
import { clauseRows, matchingRows } from './clauseRows.ts'

/** The rows of the office at work, and those that the filters leave before their age is asked. */
export function useClauses() {
  const { date, lines, reports, filter } = useSlice('clauses', (state) => state)
  const { meetings, committees } = useSlice('meetings', (state) => state)
  const agencies = useSlice('office', (state) => state.agencies)
  const names = useMemo(
    () => ({
      committees: Object.fromEntries(committees.map(({ id, name, shortName }) => [id, shortName || name])),
      agencies: Object.fromEntries(agencies.map(({ id, name }) => [id, name])),
    }),
    [committees, agencies],
  )
  const rows = useMemo(
    () => clauseRows({ date, lines, reports, meetings, ...names }),
    [date, lines, reports, meetings, names],
  )
  const { owner, committee, state, search } = filter
  const matching = useMemo(
    () => matchingRows(rows, { owner, committee, state, search }),
    [rows, owner, committee, state, search],
  )
  return { rows, matching, filter, names }
}
