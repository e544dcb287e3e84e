import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The two scanned seed papers, cut into their papers and corrected by the listed differences.
 *
 * What is not listed one by one, because it is no text of the paper: blank lines, the line ends of the scan inside
 * a paragraph, tabs between columns, `<p>` tags in table cells, and the dash the scanner put before a (๑) list.
 */
const ROOT = resolve(import.meta.dirname, '../..')

export type Seed = '001' | '002'

/** The papers of each seed in their order, each with the text that begins it. */
const PAPERS = {
  '001': {
    letter: 'ที่ กบ ',
    announcement: '\nประกาศเจตนารมณ์\n',
    annex: '\nแนวทางและมาตรการในการยกระดับผลการประเมิน ITA\n',
    plan: '\nแผนการขับเคลื่อน',
  },
  '002': {
    memo: 'ด่วนที่สุด บันทึกข้อความ',
    letter: '\nด่วนที่สุด\n',
    schedule: '\nกำหนดการ\n',
    minutes: '\nรายงานการประชุมคณะอนุกรรมการ\n',
  },
} as const satisfies Record<Seed, Record<string, string>>

export type Paper = 'letter' | 'announcement' | 'annex' | 'plan' | 'memo' | 'schedule' | 'minutes'

export const papersOf = (seed: Seed): Paper[] => Object.keys(PAPERS[seed]) as Paper[]

export const KINDS = ['scan', 'spacing', 'lost', 'layout', 'handwriting', 'order'] as const

export interface Difference {
  seed: Seed
  paper: Paper
  kind: (typeof KINDS)[number]
  /** Exact text in the seed; empty for words that were supplied. */
  from: string
  /** What we print. */
  to: string
  /** Exact text of the seed that supplied words stand before. */
  before?: string
  /** How often `from` stands in the paper; once when left out. */
  times?: number
  reason: string
}

export const differences = (): Difference[] =>
  JSON.parse(readFileSync(resolve(ROOT, 'resources/sample/differences.json'), 'utf8'))

/** The paper as the scanner left it. */
export function rawPaper(seed: Seed, paper: Paper): string {
  const text = readFileSync(resolve(ROOT, `test/fixtures/seeds/${seed}.txt`), 'utf8')
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
  const starts = Object.entries(PAPERS[seed]).map(([name, marker]) => {
    const at = text.indexOf(marker)
    if (at < 0 || text.indexOf(marker, at + 1) >= 0) throw new Error(`${seed} ${name}: the marker must stand once`)
    return { name, at }
  })
  const index = starts.findIndex(({ name }) => name === paper)
  if (index < 0) throw new Error(`${seed} has no ${paper}`)
  return text.slice(starts[index]?.at, starts[index + 1]?.at)
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push(at)
  return places
}

/** Applies differences of one paper at once; each must stand as often as it says, in order, and touch no other. */
export function applyDifferences(text: string, list: readonly Difference[]): string {
  let last = 0
  const edits = list.flatMap((difference, order) => {
    const { from, to, before, times = 1 } = difference
    const wanted = from || before
    if (!wanted) throw new Error(`supplied words need a place: ${to}`)
    const places = placesOf(wanted, text)
    const [first = -1] = places
    if (places.length !== times) throw new Error(`found ${places.length} times, not ${times}: ${wanted}`)
    if (first < last) throw new Error(`out of seed order: ${wanted}`)
    last = first
    return places.map((at) => ({ at, end: at + from.length, order, to: from ? to : `${to}\n` }))
  })
  edits.sort((a, b) => a.at - b.at || a.end - b.end || a.order - b.order)
  let out = ''
  let done = 0
  for (const { at, end, to } of edits) {
    if (at < done) throw new Error(`two differences touch: ${text.slice(at, end)}`)
    out += text.slice(done, at) + to
    done = end
  }
  return out + text.slice(done)
}

/** The paper in lines and cells, as we print it; a line end may stand where the scan broke a paragraph. */
export function piecesOf(seed: Seed, paper: Paper): string[] {
  const list = differences().filter((difference) => difference.seed === seed && difference.paper === paper)
  const text = applyDifferences(rawPaper(seed, paper), list).replace(/<\/?p>/g, '\n')
  return text
    .split(/[\n\t]/)
    .map((piece) => piece.trim().replace(/^- (?=\([๐-๙]+\))/, ''))
    .flatMap((piece) => (paper === 'plan' ? piece.split(/ (?=- )/) : [piece]))
    .filter((piece) => piece !== '')
}

/** For comparing: composed characters, no white space of any kind, no word joiners. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0\u200b\u2060\ufeff]/g, '')

/** Every sentence of the paper in order, squeezed: what a generated paper must hold. */
export const sentencesOf = (seed: Seed, paper: Paper): string[] => piecesOf(seed, paper).map(squeeze)
