import { PASS, SCALES } from '../ita/level.ts'
import { printed } from '../ita/words.ts'
import type { Corpus, Hit } from './types.ts'

/** What one passage says of one score must fit that score: its level, and how far it stands from the mark. */

const LEVELS = [...SCALES.levels5.levels, ...SCALES.letters.levels]
  .map(({ name }) => name)
  .toSorted((a, b) => b.length - a.length)
const SCORE = /ได้คะแนน\s*(\d{1,3}\.\d{2})\s*คะแนน/g
const LEVEL = new RegExp(`^\\s*(?:และ)?อยู่ในระดับ\\s*(${LEVELS.join('|')})(?![A-Zก-๎])`)
const MARK = PASS / 100
const DISTANCE = new RegExp(`(ต่ำกว่า|สูงกว่า)เกณฑ์\\s*${MARK}(?:\\.00)?\\s*คะแนน\\s*(?:อยู่)?\\s*(\\d{1,2}\\.\\d{2})`)

const fits = (name: string, score: number): boolean =>
  [...SCALES.levels5.levels, ...SCALES.letters.levels].some(
    (one) => one.name === name && score >= one.from && score <= one.to,
  )

export function unfitting({ sheets }: Corpus): Hit[] {
  return sheets
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => {
      const scores = [...passage.plain.matchAll(SCORE)]
      return scores.flatMap((match, at): Hit[] => {
        const score = Math.round(Number(match[1]) * 100)
        const from = match.index + match[0].length
        // Up to the next score: what follows is that one's.
        const said = passage.plain.slice(from, scores[at + 1]?.index)
        const hits: Hit[] = []
        const level = LEVEL.exec(said)
        if (level?.[1] && !fits(level[1], score)) {
          const start = from + level.index + level[0].length - level[1].length
          hits.push({ passage, start, end: start + level[1].length, facts: [printed(score)] })
        }
        const distance = DISTANCE.exec(said)
        if (distance?.[2]) {
          const told = Math.round(Number(distance[2]) * 100) * (distance[1] === 'ต่ำกว่า' ? -1 : 1)
          if (told !== score - PASS) {
            const start = from + distance.index
            hits.push({ passage, start, end: start + distance[0].length, facts: [printed(score)] })
          }
        }
        return hits
      })
    })
}
