import { expect, test } from 'vitest'
import { measured, sampleMeeting } from './corpus.ts'
import { precision, recall, SORTS } from './measure.ts'

test('minutes that this program prints are read back, in every way of recording and every layout', async () => {
  const cases = await measured(await sampleMeeting(), 12)
  expect(cases).toHaveLength(10)
  for (const { name, scores } of cases)
    for (const sort of SORTS) {
      const [p, r] = [precision(scores[sort]), recall(scores[sort])]
      expect(Math.min(p, r), `${name} ${sort} ${scores[sort].missed.slice(0, 3).join(' / ')}`).toBeGreaterThanOrEqual(
        0.98,
      )
      // What is asked must be there to be found.
      if (sort !== 'speakers') expect(scores[sort].known).toBeGreaterThan(10)
    }
}, 60_000)
