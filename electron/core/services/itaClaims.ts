import { setImmediate as others } from 'node:timers/promises'
import { claimsOf, type YearClaims } from '../../../shared/ita/claims.ts'
import type { YearLine } from '../../../shared/itaApi.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'
import { correctionsOf, itaStore, resultsOf, yearLines } from './itaFacts.ts'
import { resultRows } from './itaResults.ts'

/** Made last of these figures, with which titles: a proof-reader that has read their names need not do so again. */
const made = new WeakMap<YearLine, { titles: string; claims: YearClaims }>()

/** What the records of an office say of each year: what sentences in its papers are held against. */
export async function itaClaims(reader: Reader, officeId: string): Promise<YearClaims[]> {
  const store = await itaStore(reader, officeId)
  const all: YearClaims[] = []
  for (const line of yearLines(store)) {
    const corrections = await correctionsOf(reader, officeId, line.fiscalYear)
    const titles = JSON.stringify(corrections)
    const known = made.get(line)
    if (known?.titles === titles) {
      all.push(known.claims)
      continue
    }
    const results = (['all', 'localAuthority', 'district', 'policeStation'] as const).flatMap((population) =>
      resultsOf(store, line.fiscalYear, population),
    )
    const claims = claimsOf(line, results, corrections)
    made.set(line, { titles, claims })
    all.push(claims)
  }
  return all
}

/** Reads and counts what the first of the screens will ask for, a year at a time, so that nobody waits behind it. */
export async function warmIta(reader: Reader): Promise<void> {
  const years = await records(reader.db, 'itaYears', reader.ports).list({})
  for (const { id } of years) {
    await resultRows(reader, [id])
    await others()
  }
  for (const officeId of new Set(years.map((one) => one.officeId))) {
    await itaClaims(reader, officeId)
    await others()
  }
}
