import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Tag, TagGroup, TagList } from 'react-aria-components'
import { byThai } from '../../shared/thai/sort.ts'
import { Icon } from '../components/Icon.tsx'
import { useSlice, useStores } from '../stores/useStores.ts'

interface OwnersProps {
  ownerIds: string[]
  readOnly: boolean
  save: (ownerIds: string[]) => Promise<void>
}

/** The agencies that answer for a clause, as chips; a name that is not known yet becomes an agency. */
export function Owners({ ownerIds, readOnly, save }: OwnersProps) {
  const { office, meeting } = useStores()
  const agencies = useSlice('office', (state) => state.agencies)
  const [text, setText] = useState('')
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? 'หน่วยงานที่ถูกลบ'
  const words = text.trim()
  const matching = agencies
    .filter((agency) => !ownerIds.includes(agency.id) && `${agency.name} ${agency.shortName}`.includes(words))
    .sort((a, b) => byThai(a.name, b.name))
    .map(({ id, name }) => ({ id, name }))
  const isNew = words !== '' && !agencies.some((agency) => agency.name === words)
  const items = isNew ? [...matching, { id: 'new', name: `เพิ่มหน่วยงาน “${words}”` }] : matching

  async function add(id: string) {
    setText('')
    const agency = id === 'new' ? await office.addAgency(words) : undefined
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
                  <Button slot="remove" className="chip-remove" aria-label={`เอา${nameOf(id)}ออก`}>
                    <Icon name="close" size={12} />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {!readOnly && (
        <ComboBox
          aria-label="เพิ่มหน่วยงานรับผิดชอบ"
          className="field"
          items={items}
          inputValue={text}
          onInputChange={setText}
          value={null}
          onChange={(key) => {
            if (key !== null) quietly(add(String(key)))
          }}
          allowsEmptyCollection={false}
          menuTrigger="input"
        >
          <Input className="input" placeholder="หน่วยงานรับผิดชอบ" />
          <Popover className="popover">
            <ListBox className="options">
              {(agency: { id: string; name: string }) => (
                <ListBoxItem className="option" textValue={agency.name}>
                  {agency.name}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </div>
  )
}
