import type { Block } from '../../shared/documents/block.ts'
import { numberProse } from '../../shared/model/numbering.ts'
import { inlineText, type Prose } from '../../shared/model/prose.ts'
import { toThaiDigits } from '../../shared/thai/digits.ts'
import type { Random } from './generated.ts'

/** The same minutes as lines of text, the ways offices and scanners write them. */

export type Layout = 'tab' | 'spaces' | 'runTogether'

const GAP: Record<Layout, string> = { tab: '\t', spaces: '   ', runTogether: ' ' }

function proseLines(prose: Prose): string[] {
  const numbers = numberProse(prose)
  return prose.flatMap((block, at) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return []
    const number = numbers[at]
    return [`${number ? `${number} ` : ''}${inlineText(block.text)}`]
  })
}

/** Paragraphs, one a line. */
export function linesOf(blocks: readonly Block[], layout: Layout): string[] {
  const gap = GAP[layout]
  const out: string[] = []
  for (const block of blocks) {
    switch (block.type) {
      case 'centered':
        out.push(...block.lines, '')
        break
      case 'heading':
        out.push('', block.text)
        break
      case 'roster':
        for (const { number, given, family, post, role } of block.rows)
          out.push(
            [`${number}.`, ...[given, family, post, role].filter(Boolean)]
              .join(layout === 'runTogether' ? ' ' : gap)
              .replace(/^(\d+\.)\t/, '$1 '),
          )
        break
      case 'item':
        out.push('', `${block.label} ${block.text}`)
        break
      case 'prose':
        out.push(...proseLines(block.prose))
        break
      case 'speech': {
        const [first = '', ...rest] = proseLines(block.prose)
        const label = block.speaker.replaceAll('\n', ' ')
        out.push(label ? `${label}${gap}${first}` : first, ...rest)
        break
      }
      case 'line':
        out.push('', block.text)
        break
      case 'signature':
        out.push('', '', `(${block.name})`, ...block.position, block.label ?? '')
        break
      default:
        throw new Error(`minutes hold no ${block.type}`)
    }
  }
  return out.map(toThaiDigits)
}

/** Lines broken at a width between words, with an indent before a new paragraph and a hanging label kept. */
export function wrapped(lines: readonly string[], width: number): string[] {
  const words = new Intl.Segmenter('th', { granularity: 'word' })
  const room = (text: string) => text.replace(/[ัิ-ฺ็-๎]/g, '').length
  return lines.flatMap((line) => {
    const out: string[] = []
    let at = ''
    for (const { segment } of words.segment(line)) {
      if (room(at + segment) > width && at.trim() !== '') {
        out.push(at.trimEnd())
        at = segment.trimStart()
      } else at += segment
    }
    return [...out, at]
  })
}

/** Page numbers and continuation words between the lines. */
export function paged(lines: readonly string[], perPage: number): string[] {
  const out: string[] = []
  let page = 1
  for (const [at, line] of lines.entries()) {
    if (at > 0 && at % perPage === 0 && line.trim() !== '') {
      const begun = line.trim().split(/\s+/).slice(0, 2).join(' ').slice(0, 22)
      out.push('', `/${begun}...`, '', toThaiDigits(`- ${++page} -`), '')
    }
    out.push(line)
  }
  return out
}

const SLIPS: ReadonlyArray<[string, string]> = [
  ['ี', 'ิ'],
  ['ื', 'ึ'],
  ['่', ''],
  ['้', ''],
  ['ต', 'ด'],
  ['ค', 'ด'],
  ['ผ', 'ฝ'],
  ['ถ', 'ก'],
  ['ช', 'ซ'],
  ['๐', 'O'],
  ['ุ', 'ู'],
]

/** One letter in so many read wrong, as scanners do. */
export const misread = (lines: readonly string[], random: Random, oneIn: number): string[] =>
  lines.map((line) =>
    [...line]
      .map((letter) => {
        const slip = SLIPS.find(([right]) => right === letter)
        return slip && random() < 8 / oneIn ? slip[1] : letter
      })
      .join(''),
  )

/** What programs that turn pages into text do besides misreading: other signs for the same letter, blanks, blank lines. */
export const rewritten: Readonly<Record<string, (lines: readonly string[], random: Random) => string[]>> = {
  'Arabic digits': (lines) =>
    lines.map((line) => line.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))),
  'digits mixed': (lines, random) =>
    lines.map((line) =>
      line.replace(/[๐-๙]/g, (digit) => (random() < 0.5 ? String(digit.charCodeAt(0) - 0x0e50) : digit)),
    ),
  'two signs for one': (lines) => lines.map((line) => line.replaceAll('ำ', '\u0e4d\u0e32').replaceAll('แ', 'เเ')),
  'blank lines': (lines) => lines.flatMap((line) => [line, '']),
  'stray blanks': (lines, random) =>
    lines.map((line) => line.replace(/ /g, () => (random() < 0.3 ? '  ' : random() < 0.2 ? '\u00a0' : ' '))),
  'blanks inside words': (lines, random) =>
    lines.map((line) => line.replace(/(?<=[ก-ฮ])(?=[ก-ฮ])/g, () => (random() < 0.01 ? ' ' : ''))),
  'no width': (lines, random) =>
    lines.map((line) => line.replace(/(?<=[ก-ฮ])(?=[ก-ฮ])/g, () => (random() < 0.1 ? '\u200b' : ''))),
  'heads of pages': (lines) => {
    const out: string[] = []
    for (const [at, line] of lines.entries()) {
      if (at > 0 && at % 28 === 0) out.push('', toThaiDigits(`หน้าที่ ${at / 28 + 1}`), '')
      out.push(line)
    }
    return out
  },
}
