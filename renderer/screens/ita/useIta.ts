import { useMemo } from 'react'
import { agencyLines } from '../../../shared/ita/agencyTable.ts'
import { frameworkOf } from '../../../shared/ita/framework/framework.ts'
import type { ResultRow } from '../../../shared/itaApi.ts'
import { useSlice } from '../../stores/useStores.ts'

const NOBODY: readonly ResultRow[] = []

/** The results of a year, best first; empty until they are read. */
export const useResults = (fiscalYear: number): readonly ResultRow[] =>
  useSlice('ita', (state) => state.results[fiscalYear]?.rows) ?? NOBODY

export function useAgencyLines(fiscalYear: number, against: number) {
  const results = useResults(fiscalYear)
  const other = useResults(against)
  return useMemo(() => {
    const before = new Map(other.flatMap(({ agencyId, total }) => (total === null ? [] : [[agencyId, total] as const])))
    return agencyLines(fiscalYear, results, before)
  }, [fiscalYear, results, other])
}

/** The framework of a year with what the office put right in it. */
export function useFramework(fiscalYear: number) {
  const rows = useSlice('ita', (state) => state.itaCorrections)
  return useMemo(
    () =>
      frameworkOf(
        fiscalYear,
        Object.fromEntries(rows.flatMap((one) => (one.fiscalYear === fiscalYear ? [[one.what, one.value]] : []))),
      ),
    [fiscalYear, rows],
  )
}

/** As sentences name it: จังหวัดแพร่. */
export const useProvince = (): string => {
  const office = useSlice('office', (state) => state.office)
  return office?.province ? `จังหวัด${office.province}` : (office?.name ?? '')
}

export function useAgencyNames(): Readonly<Record<string, string>> {
  const agencies = useSlice('office', (state) => state.agencies)
  return useMemo(() => Object.fromEntries(agencies.map(({ id, name }) => [id, name])), [agencies])
}
