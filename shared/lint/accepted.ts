import { minutes } from '../documents/kinds/minutes.ts'
import type { Acceptance } from '../model/acceptance.ts'
import { toArabicDigits } from '../thai/digits.ts'
import type { Finding } from './types.ts'

/** What an officer sees: a finding, and the acceptance that lets it stand. */
export interface Reviewed extends Finding {
  accepted: Acceptance | null
}

/** Names a finding without its place, which moves with every line typed above it. */
export type FindingName = Pick<Finding, 'rule' | 'words'>

export const sameFinding = (a: FindingName, b: FindingName): boolean =>
  a.rule === b.rule && (a.words === b.words || plain(a.words) === plain(b.words))

/** A record and the page printed from it say the same in other digits, signs of time and with the number of an item. */
const plain = (words: string): string =>
  toArabicDigits(words)
    .replace(/^ระเบียบวาระที่ [\d.]+\s*/, '')
    .replace(/(\d):(\d)/g, '$1.$2')
    .replace(/\s+/g, ' ')
    .trim()

/** Acceptances of the meeting hold for its papers too; those of a paper for that paper alone. */
export const reviewed = (findings: readonly Finding[], acceptances: readonly Acceptance[]): Reviewed[] =>
  findings.map((finding) => ({
    ...finding,
    accepted:
      acceptances.find(
        (one) => sameFinding(one, finding) && (one.documentId === null || one.documentId === finding.place.document),
      ) ?? null,
  }))

/** What stands between a paper and its issue. */
export const openErrors = (findings: readonly Reviewed[]): Reviewed[] =>
  findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null)

/** What is said of a meeting's minutes: of its records and of the paper printed from them, of no letter beside them. */
export const ofMinutes = <F extends Pick<Finding, 'place'>>(findings: readonly F[]): F[] =>
  findings.filter(({ place: { document, sheet } }) => document === '' || sheet === minutes.label)
