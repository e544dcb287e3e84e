import type { Kind } from '../../../shared/documents/kind.ts'
import { distinctNames } from '../../../shared/ita/population.ts'
import type { Document } from '../../../shared/model/document.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'
import { resultRows } from './itaResults.ts'

/** What a paper is called in lists before anybody names it: one of an agency by its agency, with the year it is of. */
export async function titleOf(
  reader: Reader,
  kind: Kind,
  { itaYearId, agencyId }: Partial<Pick<Document, 'itaYearId' | 'agencyId'>>,
): Promise<string> {
  if (kind.from !== 'ita' || !itaYearId) return kind.label
  const { db, ports } = reader
  const { fiscalYear } = await records(db, 'itaYears', ports).get({ id: itaYearId })
  return [kind.label, fiscalYear, agencyId && (await agencyName(reader, itaYearId, agencyId))].filter(Boolean).join(' ')
}

/** As it was called in that year, with its district where another has the same name. */
async function agencyName(reader: Reader, itaYearId: string, agencyId: string): Promise<string> {
  const results = (await resultRows(reader, [itaYearId])).get(itaYearId) ?? []
  const own = results.find((one) => one.agencyId === agencyId)
  return own
    ? distinctNames(results)(own)
    : (await records(reader.db, 'agencies', reader.ports).get({ id: agencyId })).name
}
