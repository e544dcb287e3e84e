import { useLocation } from 'wouter'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Makes a paper of a year, or of one agency in it; the draft that lies there already is opened instead. */
export function useItaPaper(fiscalYear: number) {
  const { papers, ita } = useStores()
  const [, go] = useLocation()
  const officeId = useSlice('ita', (state) => state.officeId)
  const documents = useSlice('papers', (state) => state.documents)
  const years = useSlice('ita', (state) => state.itaYears)
  return async (kind: string, agencyId: string | null = null): Promise<void> => {
    const own = years.filter((one) => one.fiscalYear === fiscalYear)
    const year =
      own.find(({ population }) => population === 'all') ??
      own[0] ??
      (await ita.add('itaYears', { officeId, fiscalYear }))
    const ofYear = new Set(own.map(({ id }) => id))
    const draft = documents.findLast(
      (one) =>
        one.kind === kind &&
        one.itaYearId !== null &&
        ofYear.has(one.itaYearId) &&
        one.agencyId === agencyId &&
        one.state === 'draft' &&
        one.number === '',
    )
    const made = draft ?? (await papers.add({ officeId, kind, itaYearId: year.id, agencyId }))
    go(`/papers/${made.id}`)
  }
}
