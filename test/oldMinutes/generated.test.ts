import { expect, test } from 'vitest'
import { measured, sampleMeeting } from './corpus.ts'
import { precision, recall, SORTS } from './measure.ts'

/** Where letters are wrong or torn apart, some of what they said cannot be known. */
const TORN: Readonly<Record<string, number>> = { 'text misread 1/150': 0.96, 'text blanks inside words': 0.93 }

test('minutes that this program prints are read back, in every way of recording and every layout', async () => {
  const cases = await measured(await sampleMeeting(), 12)
  expect(cases).toHaveLength(19)
  for (const { name, scores } of cases)
    for (const sort of SORTS) {
      const [p, r] = [precision(scores[sort]), recall(scores[sort])]
      expect(Math.min(p, r), `${name} ${sort} ${scores[sort].missed.slice(0, 3).join(' / ')}`).toBeGreaterThanOrEqual(
        TORN[name] ?? 0.98,
      )
      // What is asked must be there to be found.
      if (sort !== 'speakers') expect(scores[sort].known).toBeGreaterThan(10)
    }
}, 120_000)
