import { claimsOf, type YearClaims } from '../../../shared/ita/claims.ts'
import type { Reader } from './facts.ts'
import { itaStore, resultsOf, yearLines } from './itaFacts.ts'

/** What the records of an office say of each year: what sentences in its papers are held against. */
export async function itaClaims(reader: Reader, officeId: string): Promise<YearClaims[]> {
  const store = await itaStore(reader, officeId)
  return yearLines(store).map((line) =>
    claimsOf(
      line,
      (['all', 'localAuthority', 'district', 'policeStation'] as const).flatMap((population) =>
        resultsOf(store, line.fiscalYear, population),
      ),
    ),
  )
}
