import { wholeWords } from '../thai/whole.ts'
import type { Para, Run } from './flow.ts'
import { advances } from './measure.ts'

/**
 * Line breaking as the printed page does it: dictionary words (Intl.Segmenter) under the rules of UAX #14, of which
 * an official paper meets about half. Agrees with ICU's own line breaker but for ๆ, which never begins a line here.
 */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

type Class =
  | 'space'
  | 'glue'
  | 'open'
  | 'close'
  | 'quote'
  | 'number'
  | 'hyphen'
  | 'after'
  | 'slash'
  | 'infix'
  | 'thai'
  | 'cling'
  | 'letter'

const CLASSES: ReadonlyArray<[RegExp, Class]> = [
  [/[ \t]/, 'space'],
  [/[\u00a0\u2060]/, 'glue'],
  [/[([{]/, 'open'],
  [/[)\]}]/, 'close'],
  [/["'“”‘’]/, 'quote'],
  [/[0-9๐-๙]/, 'number'],
  [/-/, 'hyphen'],
  [/[\u2010\u2012\u2013|]/, 'after'],
  [/\//, 'slash'],
  [/[.,:;!?%…]/, 'infix'],
  [/[ๆฯ]/, 'cling'],
  [/[\u0e00-\u0e7f]/, 'thai'],
]

/** Class of each UTF-16 unit met so far: asking the patterns is the slow part. */
const classes = new Map<string, Class>()

function classOf(unit: string): Class {
  const found = classes.get(unit) ?? CLASSES.find(([pattern]) => pattern.test(unit))?.[1] ?? 'letter'
  classes.set(unit, found)
  return found
}

/** Never before these, whatever stands in front. */
const NEVER_BEFORE: ReadonlySet<Class> = new Set(['space', 'glue', 'close', 'infix', 'slash', 'cling'])
/** A number holds on to these in front of it, and to these behind it. */
const HOLDS_NUMBER: ReadonlySet<Class> = new Set([
  'hyphen',
  'infix',
  'slash',
  'open',
  'number',
  'letter',
  'thai',
  'cling',
])
const AFTER_NUMBER: ReadonlySet<Class> = new Set(['number', 'letter', 'open', 'thai'])

/** A paragraph is measured again for each step of a fit and for each key typed beside it; its words stay the same. */
const known = new Map<string, readonly number[]>()
const MOST_KNOWN = 4_000

/** Offsets at which a line may begin, ascending. */
export function breakOffsets(text: string): readonly number[] {
  const found = known.get(text) ?? findOffsets(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, found)
  return found
}

/** ั and ื always take a final consonant along, also in a name that no dictionary has (เวียงโกศัย). */
const OPEN_SYLLABLE = /[\u0e31\u0e37][\u0e48-\u0e4b]?$/

function findOffsets(text: string): number[] {
  const words = new Set<number>()
  for (const { index } of segmenter.segment(text))
    if (!OPEN_SYLLABLE.test(text.slice(Math.max(0, index - 2), index))) words.add(index)
  for (const { start, end } of wholeWords(text)) for (let at = start + 1; at < end; at++) words.delete(at)
  const classes = text.split('').map(classOf)
  const offsets: number[] = []
  for (let at = 1; at < text.length; at++) if (mayBreak(classes, at, words)) offsets.push(at)
  return offsets
}

function mayBreak(classes: readonly Class[], at: number, words: ReadonlySet<number>): boolean {
  const before = classes[at - 1]
  const after = classes[at] ?? 'letter'
  if (before === undefined || before === 'glue' || NEVER_BEFORE.has(after)) return false
  let solid = at - 1
  while (solid >= 0 && classes[solid] === 'space') solid--
  if (classes[solid] === 'open') return false
  if (before === 'space') return true
  if (before === 'quote' || after === 'quote' || after === 'hyphen' || after === 'after') return false
  if (after === 'number' && HOLDS_NUMBER.has(before)) return false
  if (before === 'number' && AFTER_NUMBER.has(after)) return false
  // ๐๐๑๗.๕/ว ๕๐๔๔ is one number.
  if (before === 'slash') return classes[at - 2] !== 'number'
  if (before === 'hyphen' || before === 'after') return true
  if ((before === 'thai' || before === 'cling') && after === 'thai') return words.has(at)
  return false
}

export interface Line {
  /** Offsets in the paragraph's text; spaces at the end belong to the line but not to its width. */
  start: number
  end: number
  width: number
}

/** Sums of fractions may miss by this much. */
const TOLERANCE = 0.01

export const paraText = (para: Para): string => para.runs.map((run) => run.text).join('')

/** A key typed in one paragraph lays the others out again just as they were. */
const broken = new Map<string, readonly Line[]>()
const MOST_BROKEN = 8_000

/** The lines of a paragraph in a column of the given width, in points. An empty paragraph is one empty line. */
export function breakLines(para: Para, columnWidth: number): readonly Line[] {
  const name = nameOf(para, columnWidth)
  const found = broken.get(name) ?? findLines(para, columnWidth)
  if (broken.size >= MOST_BROKEN) broken.clear()
  broken.set(name, found)
  return found
}

/** Everything its lines follow from. */
function nameOf({ left, right, first, tabs, runs }: Para, width: number): string {
  let name = `${width} ${left} ${right} ${first}`
  for (const tab of tabs) name += ` ${tab.align}${tab.at}`
  for (const run of runs) name += `\n${run.size}${run.bold ? 'b' : ''}${run.italic ? 'i' : ''} ${run.text}`
  return name
}

function findLines(para: Para, columnWidth: number): Line[] {
  const text = paraText(para)
  const width = columnWidth - para.left - para.right
  const places = placesOf(para, width)
  const offsets = [...breakOffsets(text), text.length]
  const lines: Line[] = []
  let start = 0
  let best = 0
  // Where the line's first character stands against the paragraph's left edge.
  let origin = para.first - (places[0] ?? 0)
  const reach = (offset: number) => origin + (places[trimmed(text, start, offset)] ?? 0)
  const endAt = (end: number) => {
    lines.push({ start, end, width: reach(end) })
    start = end
    origin = -(places[start] ?? 0)
  }
  for (const offset of offsets) {
    if (text.length === 0) break
    if (reach(offset) > width + TOLERANCE && best > start) endAt(best)
    // What no line of its own holds is cut where it has to be, as every engine does: it prints lower, never over others.
    while (reach(offset) > width + TOLERANCE) {
      const cut = lastFitting(text, start, offset, (to) => reach(to) <= width + TOLERANCE)
      if (cut >= offset) break
      endAt(cut)
    }
    best = offset
  }
  lines.push({ start, end: text.length, width: origin + (places[trimmed(text, start, text.length)] ?? 0) })
  return lines
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Where a piece that is too long is cut: behind the last whole character that fits, and never before the first. */
function lastFitting(text: string, start: number, end: number, fits: (to: number) => boolean): number {
  let cut = 0
  for (const { index, segment } of graphemes.segment(text.slice(start, end))) {
    const to = start + index + segment.length
    if (cut > 0 && !fits(to)) break
    cut = to
  }
  return cut
}

function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[ \t]/.test(text[at - 1] ?? '')) at--
  return at
}

/** How far each offset of the text stands from its beginning; a tab reaches to its stop. */
function placesOf(para: Para, width: number): Float64Array {
  const text = paraText(para)
  const places = new Float64Array(text.length + 1)
  let at = 0
  let x = 0
  for (const run of para.runs) {
    const widths = advances(run.text, run.size, { bold: run.bold, italic: run.italic })
    for (let index = 0; index < run.text.length; index++) {
      x = run.text[index] === '\t' ? tabbed(para, x, width, text.slice(at + 1), run) : x + (widths[index] ?? 0)
      at++
      places[at] = x
    }
  }
  return places
}

function tabbed(para: Para, x: number, width: number, rest: string, run: Run): number {
  const here = para.left + para.first + x
  const stop = para.tabs.find((tab) => tab.at > here + 0.5)
  if (!stop) return x
  const following = rest.split('\t')[0] ?? ''
  const held = stop.align === 'left' ? 0 : advances(following, run.size, run).reduce((sum, one) => sum + one, 0)
  const target = stop.at - (stop.align === 'center' ? held / 2 : held)
  // A stop at the right margin that nothing follows ends the line; it never wraps it.
  return Math.max(x, Math.min(target, para.left + width) - para.left - para.first)
}

export const lineCount = (para: Para, width: number): number => breakLines(para, width).length

/** Height of a paragraph with the space before it. */
export const paraHeight = (para: Para, width: number): number => para.before + para.pitch * lineCount(para, width)
