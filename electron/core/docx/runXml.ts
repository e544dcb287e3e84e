import type { Run } from '../../../shared/layout/flow.ts'

/**
 * Rule: Word takes font, size and bold of Thai (and Thai digits) from the complex-script slots, and treats a phrase
 * as Thai only where the run carries `<w:cs/>`. So runs are split at the script border and the Thai ones marked; a
 * space belongs to what precedes it, as Word itself writes it. Word and LibreOffice may end a line at such a border,
 * so marks stay with the word they belong to: (ชั้น, ป.ป.ช., ๐๐๑๗.๕/ว, but (ITA). A tab is a run of its own.
 */
const PIECES =
  /\t|[\(\[\{“‘]*[\u0e00-\u0e7f](?:[[\u0e00-\u0e7f\p{P}[\s--\t]]--[\(\[\{“‘]]|[\(\[\{“‘]+(?=[\u0e00-\u0e7f]))*|(?:(?![\(\[\{“‘]*[\u0e00-\u0e7f])[^\t])+/gv
const THAI = /[\u0e00-\u0e7f]/

export const splitScripts = (text: string): string[] => text.match(PIECES) ?? []

/** What must be escaped in XML or cannot stand in it at all; lone surrogates are made well before. */
const UNSAFE = /[&<>"]|[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string =>
  text.toWellFormed().replace(UNSAFE, (character) => ESCAPED[character] ?? '')

function look(run: Run): string {
  const size = Math.round(run.size * 2)
  return [
    run.bold ? '<w:b/><w:bCs/>' : '',
    run.italic ? '<w:i/><w:iCs/>' : '',
    run.color ? `<w:color w:val="${run.color}"/>` : '',
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    run.underline ? `<w:u w:val="${run.underline}"/>` : '',
  ].join('')
}

/** One run of the flow as as many of Word's as its scripts and tabs need. */
export function runXml(run: Run): string {
  const properties = look(run)
  return splitScripts(run.text)
    .map((piece) => {
      const text = piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
      return `<w:r><w:rPr>${properties}${THAI.test(piece) ? '<w:cs/>' : ''}</w:rPr>${text}</w:r>`
    })
    .join('')
}
