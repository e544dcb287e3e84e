import { useMemo } from 'react'
import { plannedRows } from '../../../../shared/ita/import/draft.ts'
import type { PlannedRow } from '../../../../shared/ita/import/plan.ts'
import { useSlice } from '../../../stores/useStores.ts'

/** What the rows of every sheet would do as things stand; a sheet that lacks an answer has none. */
export function usePlanned(): PlannedRow[][] {
  const { tables, drafts, known } = useSlice('itaImport', (state) => state)
  return useMemo(
    () =>
      tables.map((table, at) => {
        const draft = drafts[at]
        return draft?.used ? plannedRows(table, draft, known) : []
      }),
    [tables, drafts, known],
  )
}
