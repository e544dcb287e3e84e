import { claimsOf, type YearClaims } from '../../../shared/ita/claims.ts'
import type { Reader } from './facts.ts'
import { correctionsOf, itaStore, resultsOf, yearLines } from './itaFacts.ts'

/** What the records of an office say of each year: what sentences in its papers are held against. */
export async function itaClaims(reader: Reader, officeId: string): Promise<YearClaims[]> {
  const store = await itaStore(reader, officeId)
  const claims: YearClaims[] = []
  for (const line of yearLines(store)) {
    const results = (['all', 'localAuthority', 'district', 'policeStation'] as const).flatMap((population) =>
      resultsOf(store, line.fiscalYear, population),
    )
    claims.push(claimsOf(line, results, await correctionsOf(reader, officeId, line.fiscalYear)))
  }
  return claims
}
