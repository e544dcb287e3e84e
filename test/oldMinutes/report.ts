import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Case, measured, sampleMeeting, scoresOf } from './corpus.ts'
import { factsOf, precision, recall, SORTS } from './measure.ts'

// `node test/oldMinutes/report.ts [COUNT]`: precision and recall of every sort of fact, on the seed's own minutes and
// on minutes of this program in other layouts; with a second word also what was missed and what was wrong.

const [count = '20', all = ''] = process.argv.slice(2)
const base = await sampleMeeting()
const seed = readFileSync(resolve(import.meta.dirname, '../fixtures/seeds/002.txt'), 'utf8').split(/\r?\n/)
const cases: Case[] = [
  // The records were put right where the scan is wrong, so a fact may differ by letters.
  { name: 'seed 002', scores: scoresOf(factsOf(base), seed, 0.08) },
  ...(await measured(base, Number(count))),
]
const share = (value: number): string => value.toFixed(3)
console.log(
  ['', ...SORTS]
    .map((word) => word.padEnd(14))
    .join('')
    .trimEnd(),
)
for (const { name, scores } of cases) {
  const cells = SORTS.map((sort) => `${share(precision(scores[sort]))}/${share(recall(scores[sort]))}`)
  console.log([name.padEnd(20), ...cells.map((cell) => cell.padEnd(14))].join('').trimEnd())
  if (!all) continue
  for (const sort of SORTS) {
    for (const one of scores[sort].missed.slice(0, 12)) console.log(`  missed ${sort}: ${one.slice(0, 150)}`)
    for (const one of scores[sort].wrong.slice(0, 12)) console.log(`  wrong  ${sort}: ${one.slice(0, 150)}`)
  }
}
