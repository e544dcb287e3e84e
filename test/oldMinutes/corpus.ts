import { clientOf } from '../../electron/cli/client.ts'
import { docxLines } from '../../electron/core/docx/docxLines.ts'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { MeetingFile } from '../../shared/api.ts'
import { composePaper } from '../../shared/documents/compose.ts'
import { kindOf } from '../../shared/documents/kinds/index.ts'
import { RECORDINGS, type Recording } from '../../shared/documents/kinds/recording.ts'
import { readOldMinutes } from '../../shared/oldMinutes/read.ts'
import { generated, randomOf } from './generated.ts'
import { type Layout, linesOf, misread, paged, rewritten, wrapped } from './layouts.ts'
import { added, type Facts, factsOf, NONE, readFacts, type Score, SORTS, type Sort, score } from './measure.ts'

/** What our own program prints, read back: as DOCX in the three ways of recording, and as text in other layouts. */

export async function sampleMeeting(): Promise<MeetingFile> {
  const office = await openOffice({ file: ':memory:' })
  try {
    const api = clientOf(office.dispatch)
    await api.store.sample({})
    return await api.meetings.read({ id: 'phrae-meeting-4-2563' })
  } finally {
    await office.close()
  }
}

const composed = (file: MeetingFile, way: Recording) =>
  composePaper(kindOf('minutes'), file, { recording: RECORDINGS[way] })

async function asDocx(file: MeetingFile, way: Recording): Promise<string[]> {
  const { blocks, page } = composed(file, way)
  return docxLines(await renderDocx({ blocks, page, title: 'รายงานการประชุม' }))
}

export type Scores = Record<Sort, Score>
export const noScores = (): Scores => Object.fromEntries(SORTS.map((sort) => [sort, NONE])) as Scores

export function scoresOf(known: Facts, lines: readonly string[], slack = 0): Scores {
  const found = readFacts(readOldMinutes(lines))
  return Object.fromEntries(SORTS.map((sort) => [sort, score(known[sort], found[sort], slack)])) as Scores
}

const sum = (a: Scores, b: Scores): Scores =>
  Object.fromEntries(SORTS.map((sort) => [sort, added(a[sort], b[sort])])) as Scores

/** Speeches stand with their speakers only where every word is taken down; shortened ones begin otherwise. */
const known = (file: MeetingFile, way: Recording): Facts => factsOf(file, { speakers: way === 'full' })

export interface Case {
  name: string
  scores: Scores
}

export async function measured(base: MeetingFile, meetings: number): Promise<Case[]> {
  const files = [base, ...Array.from({ length: meetings }, (_, seed) => generated(seed, base))]
  const cases: Case[] = []
  for (const way of Object.keys(RECORDINGS) as Recording[]) {
    let scores = noScores()
    for (const file of files) {
      const facts = known(file, way)
      const own = scoresOf(facts, await asDocx(file, way))
      scores = sum(scores, way === 'full' ? own : { ...own, speakers: NONE })
    }
    cases.push({ name: `DOCX ${way}`, scores })
  }
  const texts = (name: string, layout: Layout, spoil: (lines: string[], seed: number) => string[], slack = 0) => {
    let scores = noScores()
    for (const [seed, file] of files.entries())
      scores = sum(
        scores,
        scoresOf(known(file, 'full'), spoil(linesOf(composed(file, 'full').blocks, layout), seed), slack),
      )
    cases.push({ name, scores })
  }
  const asIs = (lines: string[]) => lines
  texts('text tab', 'tab', asIs)
  texts('text spaces', 'spaces', asIs)
  texts('text run together', 'runTogether', asIs)
  texts('text wrapped', 'spaces', (lines) => wrapped(lines, 84))
  texts('text wrapped paged', 'spaces', (lines) => paged(wrapped(lines, 84), 32))
  texts('text paged', 'tab', (lines) => paged(lines, 30))
  texts('text misread 1/400', 'tab', (lines, seed) => misread(lines, randomOf(seed + 1), 400), 0.12)
  texts('text misread 1/150', 'tab', (lines, seed) => misread(lines, randomOf(seed + 1), 150), 0.2)
  for (const [name, spoil] of Object.entries(rewritten))
    texts(`text ${name}`, 'tab', (lines, seed) => spoil(lines, randomOf(seed + 1)), 0.02)
  return cases
}
