import { useMemo } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import type { Agency } from '../../shared/model/directory.ts'
import { Icon } from '../components/Icon.tsx'
import { Suggest } from '../components/Suggest.tsx'
import type { Suggestion } from '../components/SuggestionList.tsx'
import { useSlice, useStores } from '../stores/useStores.ts'
import { agencyFacts } from './agencyOffers.ts'
import { matchingAgencies, plain } from './matchingAgencies.ts'

interface OwnersProps {
  ownerIds: string[]
  readOnly: boolean
  save: (ownerIds: string[]) => Promise<void>
}

const NEW = 'new'

/** The agencies that answer for a clause, as chips; a name that is not known yet becomes an agency. */
export function Owners({ ownerIds, readOnly, save }: OwnersProps) {
  const { office, meeting } = useStores()
  const agencies = useSlice('office', (state) => state.agencies)
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? 'หน่วยงานที่ถูกลบ'

  const province = useSlice('office', (state) => state.office?.province) ?? ''
  const facts = useMemo(() => agencyFacts(agencies), [agencies])
  const free = agencies.filter((agency) => !ownerIds.includes(agency.id))
  /** The office's own province, then what belongs to none, then the others. */
  const nearness = (agency: Agency): number => {
    const own = facts.provinceOf(agency)
    return own === province ? 0 : own === '' ? 1 : 2
  }
  function suggest(words: string): Suggestion[] {
    const matching = matchingAgencies(free, words, nearness)
      .slice(0, 8)
      .map((agency) => ({ id: agency.id, name: agency.name, detail: facts.detailOf(agency) }))
    const known = words === '' || agencies.some((agency) => plain(agency.name) === plain(words))
    return known ? matching : [...matching.slice(0, 7), { id: NEW, name: `เพิ่มหน่วยงานใหม่ “${words}”` }]
  }

  async function add(id: string, words: string) {
    const agency = id === NEW ? await office.addAgency(words) : undefined
    if (agency) meeting.agencyKnown(agency.id, agency.name)
    await save([...ownerIds, agency?.id ?? id])
  }
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  return (
    <div className="owners">
      {ownerIds.length > 0 && (
        <TagGroup
          aria-label="หน่วยงานรับผิดชอบ"
          {...(readOnly ? {} : { onRemove: (keys) => quietly(save(ownerIds.filter((id) => !keys.has(id)))) })}
        >
          <TagList className="chips">
            {ownerIds.map((id) => (
              <Tag key={id} id={id} className="chip" textValue={nameOf(id)}>
                {nameOf(id)}
                {!readOnly && (
                  <Button slot="remove" className="chip-remove" aria-label={`นำ${nameOf(id)}ออก`}>
                    <Icon name="close" size={12} />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {!readOnly && (
        <Suggest
          label="เพิ่มหน่วยงานรับผิดชอบ"
          placeholder="หน่วยงานรับผิดชอบ"
          suggest={suggest}
          choose={(id, words) => quietly(add(id, words))}
        />
      )}
    </div>
  )
}
