import type { MeetingFile } from '../../shared/api.ts'
import { type AgendaNode, agendaTree } from '../../shared/documents/kinds/meetingHead.ts'
import { numberProse } from '../../shared/model/numbering.ts'
import { inlineText, paragraph } from '../../shared/model/prose.ts'
import { numbersOf } from '../../shared/oldMinutes/confirm.ts'
import type { OldMinutes } from '../../shared/oldMinutes/model.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'
import { fullName } from '../../shared/thai/name.ts'
import { distance } from '../../shared/thai/nearName.ts'

/** Precision and recall of what was read against what is known to be in the paper. */

export const SORTS = ['head', 'people', 'items', 'speakers', 'resolutions', 'clauses'] as const
export type Sort = (typeof SORTS)[number]
export type Facts = Record<Sort, string[]>

const key = (...parts: Array<string | number | null>): string =>
  toArabicDigits(parts.join('|')).normalize('NFC').replace(/\s/g, '')

/** What the records say; without speakers where the way of recording prints none. */
export function factsOf(file: MeetingFile, { speakers = true } = {}): Facts {
  const { meeting } = file
  const tree = agendaTree(file.items)
  const all = (nodes: AgendaNode[]): AgendaNode[] => nodes.flatMap((node) => [node, ...all(node.children)])
  const items = all(tree)
  return {
    head: headKeys({
      ...meeting,
      start: meeting.startedAt ?? meeting.start,
      recorder: meeting.recorder,
      checker: meeting.checker,
    }),
    people: file.attendances.flatMap((row) => {
      const stands = row.status === 'substitute'
      const name = stands ? row.substitute?.name : row.name
      const list = row.list === 'guest' ? 'guest' : row.status === 'absent' ? 'absent' : 'came'
      const own = stands ? (row.substitute?.post ?? '') : ''
      return [
        key(
          list,
          name ? fullName(name) : '',
          stands ? 'แทน' : '',
          own,
          row.post,
          row.role,
          list === 'absent' ? row.reason : '',
        ),
      ]
    }),
    items: items.map((node) => key(node.number, node.title)),
    speakers: speakers
      ? items.flatMap((node) =>
          node.minutes.flatMap((block) =>
            block.type === 'paragraph' && block.speaker
              ? [key(block.speaker, inlineText(block.text).slice(0, 40))]
              : [],
          ),
        )
      : [],
    resolutions: file.resolutions.map((one) =>
      key(items.find(({ id }) => id === one.itemId)?.number ?? '', one.label, one.text),
    ),
    clauses: file.resolutions.flatMap((resolution) => {
      const own = file.clauses
        .filter(({ resolutionId }) => resolutionId === resolution.id)
        .sort((a, b) => a.position - b.position)
      const numbers = numberProse(own.map(({ text, level, mark }) => paragraph(text, { level, mark })))
      return own.map(({ text }, at) => key(numbers[at] ?? '', text))
    }),
  }
}

type Head = Pick<OldMinutes, 'title' | 'number' | 'year' | 'date' | 'start' | 'closedAt' | 'place'> & {
  recorder: { name: string; position: string[] } | null
  checker: { name: string; position: string[] } | null
}
const headKeys = ({ title, number, year, date, start, closedAt, place, recorder, checker }: Head): string[] => [
  key('title', title.join('')),
  key('number', number, year),
  key('date', date, start, closedAt),
  key('place', place),
  ...[recorder, checker].flatMap((one) => (one ? [key('signed', one.name, one.position.join(''))] : [])),
]

export function readFacts(read: OldMinutes): Facts {
  const numbers = numbersOf(read.pieces)
  const facts: Facts = { head: headKeys(read), people: [], items: [], speakers: [], resolutions: [], clauses: [] }
  for (const one of read.attendees)
    facts.people.push(
      key(
        one.list,
        one.name ? fullName(one.name) : '',
        one.substitute ? 'แทน' : '',
        one.ownPost,
        one.post,
        one.role,
        one.reason,
      ),
    )
  let item = ''
  for (const piece of read.pieces) {
    const number = numbers.get(piece.id) ?? ''
    if (piece.kind === 'item') {
      item = number
      facts.items.push(key(number, piece.title))
    } else if (piece.kind === 'resolution') facts.resolutions.push(key(item, piece.label, piece.text))
    else if (piece.kind === 'clause') facts.clauses.push(key(number, piece.text))
    else if (piece.kind === 'text' && piece.speaker) facts.speakers.push(key(piece.speaker, piece.text.slice(0, 40)))
  }
  return facts
}

export interface Score {
  right: number
  found: number
  known: number
  /** Known but not found, found but not known. */
  missed: string[]
  wrong: string[]
}

/** Each known fact is matched once; `slack` is the share of letters that scanning may have changed. */
export function score(known: readonly string[], found: readonly string[], slack = 0): Score {
  const left = [...found]
  const missed: string[] = []
  for (const fact of known) {
    const most = Math.floor(fact.length * slack)
    let at = left.indexOf(fact)
    if (at < 0 && most > 0) at = left.findIndex((one) => distance(one, fact, most) <= most)
    if (at < 0) missed.push(fact)
    else left.splice(at, 1)
  }
  return { right: known.length - missed.length, found: found.length, known: known.length, missed, wrong: left }
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, known }: Score): number => (known === 0 ? 1 : right / known)

export const added = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  found: a.found + b.found,
  known: a.known + b.known,
  missed: [...a.missed, ...b.missed],
  wrong: [...a.wrong, ...b.wrong],
})
export const NONE: Score = { right: 0, found: 0, known: 0, missed: [], wrong: [] }
