import { useMemo } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { fullNameOf } from '../../shared/directory/shortNames.ts'
import type { Agency } from '../../shared/model/directory.ts'
import { Icon } from '../components/Icon.tsx'
import { useNewest } from '../components/newest.ts'
import { Suggest } from '../components/Suggest.tsx'
import type { Suggestion } from '../components/SuggestionList.tsx'
import { useSlice, useStores } from '../stores/useStores.ts'
import { agencyFacts } from './agencyOffers.ts'
import { isKnown, matchingAgencies } from './matchingAgencies.ts'

interface OwnersProps {
  ownerIds: string[]
  readOnly: boolean
  save: (ownerIds: string[]) => Promise<void>
}

/** To be made: as it was typed, or as its short name is written in full. */
const NEW = 'new'
const FULL = 'full'

/** The agencies that answer for a clause, as chips; a name that is not known yet becomes an agency. */
export function Owners({ ownerIds, readOnly, save }: OwnersProps) {
  const { office, meeting } = useStores()
  const newest = useNewest(ownerIds, save)
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
    if (words === '' || isKnown(agencies, words)) return matching
    const full = fullNameOf(words)
    const made = [...(full ? [{ id: FULL, name: full }] : []), { id: NEW, name: words }]
    return [...matching.slice(0, 6), ...made.map(({ id, name }) => ({ id, name: `เพิ่มหน่วยงานใหม่ “${name}”` }))]
  }

  async function add(id: string, words: string) {
    const name = id === NEW ? words : id === FULL ? fullNameOf(words) : null
    const agency = name ? await office.addAgency(name) : undefined
    if (agency) meeting.agencyKnown(agency.id, agency.name)
    await newest.send([...newest.now(), agency?.id ?? id])
  }
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  return (
    <div className="owners">
      {ownerIds.length > 0 && (
        <TagGroup
          aria-label="หน่วยงานรับผิดชอบ"
          {...(readOnly
            ? {}
            : { onRemove: (keys) => quietly(newest.send(newest.now().filter((id) => !keys.has(id)))) })}
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
