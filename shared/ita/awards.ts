import type { Award } from '../model/ita.ts'
import { readName } from './agencyType.ts'
import { awardSentence, plainly, type Say } from './words.ts'

/** Awards of a year in words: those of the province itself apart from those of its agencies, each with whose it is. */

/** A lead with the lines below it. */
export interface AwardWords {
  lead: string
  awards: string[]
}

/** Names of titles begin with รางวัล or do not; a sentence says it once. */
const titleOf = (title: string): string => (/^(?:รางวัล|โล่|ประกาศ|เกียรติ)/.test(title) ? title : `รางวัล${title}`)
const branchOf = (branch: string): string =>
  branch === '' ? '' : branch.startsWith('สาขา') ? ` ${branch}` : ` สาขา${/^[\d๐-๙]/.test(branch) ? 'ที่ ' : ''}${branch}`

/** What was given to nobody by name, or to the province as an agency, is the province's own. */
const isOwn = ({ agencyId }: Award, names: Readonly<Record<string, string>>): boolean =>
  agencyId === null || readName(names[agencyId] ?? '').type === 'PROV'

export function awardWords(
  province: string,
  fiscalYear: number,
  awards: readonly Award[],
  names: Readonly<Record<string, string>>,
  say: Say = plainly,
): AwardWords[] {
  const own = awards.filter((one) => isOwn(one, names))
  const others = awards.filter((one) => !isOwn(one, names))
  const branches = new Set(own.map(({ branch }) => branch).filter(Boolean)).size
  const slots = ({ title, branch }: Award) => ({ รางวัล: titleOf(title), สาขา: branchOf(branch) })
  const words = [
    own.length > 0 && {
      lead: `${awardSentence(province, fiscalYear, own.length, branches, say)} ได้แก่`,
      awards: own.map((one) => say('award', slots(one))),
    },
    others.length > 0 && {
      lead: `${say('agencyAwards', { จังหวัด: province, ปี: String(fiscalYear), จำนวน: String(others.length) })} ได้แก่`,
      awards: others.map((one) => say('agencyAward', { หน่วยงาน: names[one.agencyId ?? ''] ?? '', ...slots(one) })),
    },
  ]
  return words.filter((one) => one !== false)
}
