import type { Passage } from './types.ts'

/** Which fiscal year a place in a paper speaks of. */

/** A year that is spoken of; one in brackets is told beside it: (ปี ๒๕๖๒ จังหวัดได้คะแนน …). */
const YEAR = /(?<!\()ปี(?:งบประมาณ|\s)*(?:พ\.ศ\.)?\s*(\d{4})(?!\d)/g

const yearsIn = (plain: string): Array<{ year: number; at: number }> =>
  [...plain.matchAll(YEAR)].map((match) => ({ year: Number(match[1]), at: match.index }))

/**
 * The year of a place, then those it may mean as well. A paper about one year speaks of that year unless the sentence
 * or its heading names another; elsewhere it is the last one named before, else the first behind.
 */
export function yearsAt(passage: Passage, at: number): number[] {
  const { sheet, plain } = passage
  const named = yearsIn(plain)
  const before = named.findLast((one) => one.at <= at)
  if (before) return [before.year]
  const behind = named[0]?.year
  const year = sheet.fiscalYear === null ? yearOfText(passage) : (yearOfHeading(passage) ?? sheet.fiscalYear)
  return [year, behind].filter((one) => one !== null && one !== undefined)
}

export const yearAt = (passage: Passage, at: number): number | null => yearsAt(passage, at)[0] ?? null

function yearOfText({ sheet, index }: Passage): number | null {
  for (let place = index - 1; place >= 0; place--) {
    const last = yearsIn(sheet.passages[place]?.plain ?? '').at(-1)
    if (last) return last.year
  }
  return sheet.passages.flatMap(({ plain }) => yearsIn(plain))[0]?.year ?? null
}

/** What the heading above a place says. */
function yearOfHeading({ sheet, index }: Passage): number | null {
  const heading = sheet.passages.slice(0, index).findLast(({ role }) => role === 'heading')
  return heading ? (yearsIn(heading.plain).at(-1)?.year ?? null) : null
}
