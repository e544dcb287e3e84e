import type { Paper } from '../../../shared/api.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import type { Finding } from '../../../shared/lint/lint.ts'
import { plainOf } from '../../../shared/lint/recognise.ts'
import { blockLines } from '../../../shared/lint/sheets.ts'
import { inlineText, type Prose } from '../../../shared/model/prose.ts'

/** The very words of a finding where they are typed: a paragraph of the form and a place in it. */
export interface Spot {
  /** The paragraph in plain digits and spaces, which of those that read the same (from 0), and how many do. */
  line: string
  nth: number
  of: number
  start: number
  end: number
}

/**
 * Where the words of a finding are typed, told from the paper itself and not by looking for such words: a number stands
 * in many sentences. Null where no field holds them, or where it cannot be told which of several does.
 */
export function spotsOf(paper: Pick<Paper, 'kind' | 'blocks' | 'page' | 'values'>): (finding: Finding) => Spot | null {
  const printed = blockLines(paper.blocks, paper.page.digits).map(plainOf)
  const typed = linesTyped(paper).map(plainOf)
  return ({ text, place: { paragraph, start, end } }) => {
    const passage = printed[paragraph] ?? ''
    if (text === '' || passage.slice(start, end) !== plainOf(text)) return null
    const holding = [...new Set(typed)].flatMap((line) =>
      placesOf(passage, line)
        .filter((at) => at <= start && end <= at + line.length)
        .map((at) => ({ line, at })),
    )
    const longest = Math.max(0, ...holding.map(({ line }) => line.length))
    const [best, ...others] = holding.filter(({ line }) => line.length === longest)
    if (!best || others.length > 0) return null
    const of = typed.filter((line) => line === best.line).length
    const alike = printed.flatMap((one, at) => (one === passage ? [at] : []))
    if (of > 1 && of !== alike.length) return null
    const nth = of > 1 ? alike.indexOf(paragraph) : 0
    return { line: best.line, nth, of, start: start - best.at, end: end - best.at }
  }
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** Every paragraph that the fields of a paper hold, in the order of the form. */
const linesTyped = ({ kind, values }: Pick<Paper, 'kind' | 'values'>): string[] =>
  Object.entries(kindOf(kind).fields).flatMap(([name, { input }]) =>
    input === 'prose' ? proseLines((values[name] as Prose | undefined) ?? []) : stringsIn(values[name]),
  )

const proseLines = (prose: Prose): string[] =>
  prose.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flatMap((row) => row.map(inlineText))
      : block.type === 'resolution'
        ? []
        : [inlineText(block.text)],
  )

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split('\n')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []
