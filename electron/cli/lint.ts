import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { type Finding, lintParagraphs, lintText } from '../../shared/lint/lint.ts'
import type { PageMeasures } from '../../shared/lint/types.ts'
import { decoded, documentXml, LIMITS, refuse, utf8Of } from '../core/docx/readPart.ts'

/** `lekha lint FILE`: the proof-reader over a paper from elsewhere. */

/** One finding a line. Returns 1 when there is an error among them. */
export function lint(file: string, out: (line: string) => void): number {
  const findings = read(file)
  for (const finding of findings) out(lineOf(finding))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function lineOf({ severity, rule, place, text, message, suggestion }: Finding): string {
  const shown = text.replace(/\s+/g, ' ').trim()
  const found = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown
  const better = suggestion && !message.includes(suggestion) ? ` → ${suggestion}` : ''
  // Nothing of the file may break the line or reach the terminal as a command.
  return [severity, rule, `${place.line}`, found, `${message}${better}`].join('\t').replace(/(?!\t)\p{Cc}/gu, ' ')
}

function read(file: string): Finding[] {
  const ending = extname(file).toLowerCase()
  if (ending !== '.txt' && ending !== '.docx')
    refuse(`ตรวจได้เฉพาะไฟล์ .txt และ .docx ไม่ใช่ "${ending || file}"`, 'only .txt and .docx')
  if (statSync(file).size > LIMITS.total) refuse('ไฟล์ใหญ่เกินกว่าที่ตรวจได้', 'file too large')
  const bytes = readFileSync(file)
  if (ending === '.txt') return lintText(utf8Of(bytes, 'ไฟล์ข้อความ'))
  const xml = documentXml(bytes)
  return lintParagraphs(paragraphsOf(xml), { page: pageOf(xml) })
}

/** Measures of the first section, from twentieths of a point; null when it does not say. */
function pageOf(xml: string): PageMeasures | null {
  const said = (tag: string, name: string): number | null => {
    const value = new RegExp(`<w:${tag}\\s[^<>]*w:${name}="(\\d+)"`).exec(xml)?.[1]
    return value === undefined ? null : Number(value) / 20
  }
  const [width, height, left, right] = [
    said('pgSz', 'w'),
    said('pgSz', 'h'),
    said('pgMar', 'left'),
    said('pgMar', 'right'),
  ]
  return width && height && left && right ? { width, height, left, right } : null
}

const TOKEN =
  /<w:(tr|tc|p|t)(?:\s[^<>]*)?(\/)?>|<\/w:(tr|tc|p|t)>|<w:(?:tab|br|cr)(?:\s[^<>]*)?\/>|<w:noBreakHyphen\/>|([^<]+)|<[^>]*>/g

/**
 * Paragraphs in order, a table row as one with its cells parted by tabs. Field codes and deleted text are not w:t. The
 * no-break space is right in a DOCX (it keeps numbers with their units), so it is read as a space.
 */
export function paragraphsOf(xml: string): string[] {
  const out: string[] = []
  let line = ''
  let inText = false
  let row: string[] | null = null
  for (const [token, opened, empty, closed, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) line += inText ? decoded(text) : ''
    else if (opened === 't') inText = !empty
    else if (closed === 't') inText = false
    else if (opened === 'tr') row = []
    else if (opened === 'tc') row?.push('')
    else if (closed === 'tr') {
      if (row) out.push(row.join('\t'))
      row = null
    } else if (closed === 'p' || (opened === 'p' && empty)) {
      if (row) row[Math.max(0, row.length - 1)] = [row.at(-1), line].filter(Boolean).join(' ')
      else out.push(line)
      line = ''
    } else if (token.startsWith('<w:tab')) line += '  '
    else if (token.startsWith('<w:br') || token.startsWith('<w:cr')) line += ' '
    else if (token.startsWith('<w:noBreakHyphen')) line += '-'
  }
  return out.map((one) => one.replace(/\u00a0/g, ' '))
}
