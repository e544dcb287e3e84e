import { describe, expect, test } from 'vitest'
import { ERRORS, type Seed } from './known.ts'
import { claimed, FOUND } from './seedFindings.ts'

/** Text of a finding with its message: a place told by its whole paragraph names the fault in the message. */
const matching = (seed: Seed, rule: string, text: string) =>
  FOUND.filter((finding) => finding.seed === seed && finding.rule === rule && finding.text.includes(text))

describe('the seeds as they were scanned', () => {
  test.each(ERRORS)('%s: %s finds "%s"', (seed, rule, text, times = 1) => {
    expect(matching(seed, rule, text)).toHaveLength(times)
  })

  test('nothing else is found', () => {
    expect(FOUND.filter((finding) => !claimed(finding)).map(({ seed, rule, text }) => [seed, rule, text])).toEqual([])
  })
})
