import type { Section } from '../model/meeting.ts'
import { createItems } from './bodyItems.ts'
import { createLists } from './lists.ts'
import type { Marked } from './marks.ts'
import { fillGap, sectionOfNumber } from './missing.ts'
import type { Doubt, KnownAgency, Piece, PieceOf } from './model.ts'
import { ownersIn } from './owners.ts'
import type { Para } from './paragraphs.ts'
import { squeezed } from './text.ts'
import { decisionOf, NOTHING, PUTS_FORWARD, type ResolutionStart, sectionOf } from './words.ts'

/** Sets down what the body holds, piece by piece, and knows what is open: item, resolution, lists. */

const DEEPEST = 4
const LEADS = /(?:ดังนี้|ดังต่อไปนี้)\s*:?$/
/** More lost headings in a row than this are no gap but a number read wrong. */
const MOST_LOST = 3

interface Open {
  resolution: PieceOf<'resolution'> | null
  /** A heading that waits for its title on the next line. */
  titleless: PieceOf<'item'> | null
  /** A speaker's label that stands alone. */
  waiting: string
  /** An empty label that stood before what was put forward: it belongs to the decision after it. */
  held: PieceOf<'resolution'> | null
}

export function createWriter(agencies: readonly KnownAgency[]) {
  const pieces: Piece[] = []
  const doubts: Doubt[] = []
  const items = createItems()
  const said = createLists()
  const clauses = createLists()
  const open: Open = { resolution: null, titleless: null, waiting: '', held: null }
  let ids = 0
  const nextId = () => `p${++ids}`
  const at = ({ line, to }: Para) => ({ id: nextId(), line, to })
  const doubt = (line: number, what: string, of = `p${ids + 1}`) => doubts.push({ line, of, what })
  const usedSections = (): Section[] =>
    pieces.flatMap((piece) => (piece.kind === 'item' && piece.section ? [piece.section] : []))

  function endResolution(): void {
    open.resolution = null
    clauses.close()
  }

  function endAll(): void {
    endResolution()
    said.close()
    Object.assign(open, { waiting: '', titleless: null })
  }

  /** Headings that are missing before this number are set among the pieces of the section before it. */
  function fill(number: number): void {
    const last = items.section()
    const missing = Array.from({ length: Math.max(0, number - last - 1) }, (_, index) => last + 1 + index)
    if (missing.length === 0 || missing.length > MOST_LOST) return
    const begun = Math.max(
      0,
      pieces.findLastIndex((piece) => piece.kind === 'item' && piece.level === 0),
    )
    const filled = fillGap({ pieces: pieces.slice(begun), numbers: missing, used: usedSections(), nextId })
    pieces.splice(begun, pieces.length, ...filled.pieces)
    doubts.push(...filled.doubts)
  }

  function heading(para: Para, { number, title: words }: { number: number; title: string }): void {
    if (number > items.section() + 1) fill(number)
    else if (number <= items.section()) doubt(para.line, `เลขวาระ ${number} ไม่ต่อจากวาระก่อน`)
    endAll()
    const title = squeezed(words.replace(/\s*[-–(]\s*ไม่มี\s*[-–)]?\s*$/, ''))
    const section = (NOTHING.test(words) ? null : sectionOf(title)) ?? sectionOfNumber(number, usedSections())
    const item: PieceOf<'item'> = { kind: 'item', ...at(para), level: 0, title, section }
    pieces.push(item)
    if (title === '') open.titleless = item
    items.open([number])
  }

  function item(para: Para, path: number[], title: string): void {
    endAll()
    const level = Math.min(path.length - 1, DEEPEST)
    pieces.push({ kind: 'item', ...at(para), level, title: squeezed(title), section: null })
    items.open(path)
  }

  function resolve(para: Para, start: ResolutionStart): void {
    const empty = open.held ?? (open.resolution?.text === '' && !clauses.isOpen() ? open.resolution : null)
    if (open.held) pieces.push(open.held)
    open.held = null
    if (empty) {
      // A label alone and then ที่ประชุมได้พิจารณา…: the label is the one above it.
      const text = start.bare ? '' : squeezed(para.text)
      Object.assign(empty, { text, to: para.to, decides: decisionOf(text) })
      open.resolution = empty
      return
    }
    endAll()
    const { label, text } = start
    const made: PieceOf<'resolution'> = { kind: 'resolution', ...at(para), label, decides: decisionOf(text), text }
    pieces.push(made)
    open.resolution = made
  }

  /** What is put before the meeting under an empty label is no decision yet: the label waits for the next one. */
  function holdLabel(): void {
    const empty = open.resolution
    if (empty?.text !== '' || clauses.isOpen()) return
    pieces.splice(pieces.indexOf(empty), 1)
    endResolution()
    open.held = empty
    doubt(empty.line, `“${empty.label}” ไม่มีข้อความตามมา ใช้เป็นป้ายของมติถัดไป`, empty.id)
  }

  function numbered(para: Para, marked: Marked, speaker = ''): void {
    const text = squeezed(marked.rest)
    const clause = open.resolution && speaker === '' ? clauses.put(marked) : null
    if (clause) {
      if (!clause.expected) doubt(para.line, 'เลขข้อของข้อสั่งการไม่ต่อจากข้อก่อน')
      const { level, mark } = clause
      pieces.push({ kind: 'clause', ...at(para), level, mark, text, ownerIds: ownersIn(text, agencies) })
      return
    }
    const placed = said.put(marked)
    // A number that nothing above it leads to stays among the words.
    if (!placed) plain(para, para.text, speaker)
    else {
      const { level, mark, count } = placed
      pieces.push({ kind: 'text', ...at(para), speaker, level, mark, count, text })
    }
  }

  function plain(para: Para, text: string, speaker = ''): void {
    const { resolution } = open
    if (resolution && speaker === '' && !clauses.isOpen()) {
      if (resolution.text === '' && !PUTS_FORWARD.test(text)) {
        Object.assign(resolution, { text, to: para.to, decides: decisionOf(text) })
        return
      }
      if (LEADS.test(resolution.text)) {
        Object.assign(resolution, { text: `${resolution.text}\n${text}`, to: para.to })
        return
      }
    }
    if (speaker === '') {
      said.pause()
      clauses.pause()
    }
    pieces.push({ kind: 'text', ...at(para), speaker, level: 0, mark: null, count: null, text })
  }

  /** (นายกเทศมนตรี) below a name in the gutter is the second line of who speaks. */
  function labelGoesOn(para: Para): boolean {
    const last = pieces.at(-1)
    if (para.apart || para.indent > 4 || last?.kind !== 'text' || last.speaker === '') return false
    last.speaker = `${last.speaker}\n${para.text}`
    last.to = para.to
    return true
  }

  function row(para: Para): void {
    const last = pieces.at(-1)
    if (last?.kind === 'table' && last.rows[0]?.length === para.cells.length) {
      last.rows.push(para.cells)
      last.to = para.to
    } else pieces.push({ kind: 'table', ...at(para), rows: [para.cells] })
  }

  return {
    ...{ pieces, doubts, items, said, clauses, open },
    ...{ doubt, endResolution, fill, heading, item, resolve, holdLabel, numbered, plain, labelGoesOn, row },
  }
}

export type BodyWriter = ReturnType<typeof createWriter>
