import { agencyKindLabel } from '../../shared/directory/agencyKind.ts'
import type { Agency } from '../../shared/model/directory.ts'
import { mostNamed, PROVINCES } from '../../shared/thai/provinces.ts'

export type Offered = Pick<Agency, 'id' | 'name' | 'shortName' | 'kind' | 'parentId'>

/** The province in a name: behind จังหวัด, or at its end as municipalities have it. */
const named = (name: string): string =>
  mostNamed(name) || (PROVINCES.find((province) => name.endsWith(province.name))?.name ?? '')

/** What tells agencies apart, over the whole directory. */
export function agencyFacts(agencies: readonly Offered[]) {
  const known = new Map(agencies.map((agency) => [agency.id, agency]))
  const below = Map.groupBy(agencies, ({ parentId }) => parentId)
  const names = new Map<string, number>()
  for (const { name } of agencies) names.set(name, (names.get(name) ?? 0) + 1)

  return {
    /** Its own province, else that of the agency above it or of those below; empty when none is known. */
    provinceOf(agency: Offered): string {
      const above = known.get(agency.parentId ?? '')
      const around = [agency, ...(above ? [above] : []), ...(below.get(agency.id) ?? [])]
      return around.map(({ name }) => named(name)).find(Boolean) ?? ''
    },
    /** Said beside the name: what is above it; where another has the same name and nothing is above, what is below. */
    detailOf(agency: Offered): string {
      const above = known.get(agency.parentId ?? '')
      if (above) return `สังกัด${above.name}`
      if ((names.get(agency.name) ?? 0) < 2) return ''
      const [child] = below.get(agency.id) ?? []
      return child ? `ต้นสังกัดของ${child.name}` : agencyKindLabel(agency.kind)
    },
  }
}
