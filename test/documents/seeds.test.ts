import { beforeAll, describe, expect, test } from 'vitest'
import { type Paper, papersOf, type Seed, sentencesOf, squeeze } from '../sample/seeds.ts'
import { type SamplePaper, samplePapers } from './samplePapers.ts'

const OFFICES: Record<Seed, string> = { '001': 'krabi', '002': 'phrae' }

/** Catchwords and page layout are not text; everything else of the seed must come out, in order. */
let papers: Map<string, SamplePaper>
beforeAll(async () => {
  papers = await samplePapers()
})

const find = (seed: Seed, kind: Paper): SamplePaper => {
  const found = [...papers.values()].find(
    ({ paper }) => paper.kind === kind && paper.document.officeId.startsWith(OFFICES[seed]),
  )
  if (!found) throw new Error(`no ${kind} in the sample of ${OFFICES[seed]}`)
  return found
}

/** The first sentence that does not follow the one before it, or null. */
function firstMissing(text: string, sentences: readonly string[]): string | null {
  let at = 0
  for (const sentence of sentences) {
    const found = text.indexOf(sentence, at)
    if (found < 0) return sentence
    at = found + sentence.length
  }
  return null
}

for (const seed of ['001', '002'] as const) {
  describe(`seed ${seed}`, () => {
    for (const kind of papersOf(seed)) {
      test(`every sentence of its ${kind} comes out of the store as DOCX, in order`, () => {
        // Continuation words belong to the layout: without them a paragraph runs on over its pages.
        const text = squeeze(
          find(seed, kind)
            .texts.filter((line) => !/^\/.+\.\.\.$/.test(line))
            .join(''),
        )
        const sentences = sentencesOf(seed, kind)
        expect(sentences.length).toBeGreaterThan(5)
        expect(firstMissing(text, sentences)).toBeNull()
      })
    }
  })
}
