import { useState } from 'react'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import { Action } from '../../components/Action.tsx'
import { Attachments } from '../../components/attachments/Attachments.tsx'
import { LineField, TextBlockField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { SuggestField } from '../../components/fields/SuggestField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Precedents } from '../search/Precedents.tsx'
import type { AgendaNode } from './agendaTree.ts'
import { MatterOffer } from './MatterOffer.tsx'

/** Everything an item has beside its title. Every field saves itself. */
export function AgendaItemEditor({ node, readOnly }: { node: AgendaNode; readOnly: boolean }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const agencies = useSlice('office', (state) => state.agencies)
  const suggest = usePresenters()
  const [looking, setLooking] = useState(false)
  const { item, label } = node
  const { id } = item
  const save = (change: Partial<AgendaItem>) => store.change('items', id, change)

  return (
    <section className="item-editor" aria-label={digits(`รายละเอียด${label}`)}>
      <h3>
        {digits(label)} <span className="muted">{digits(item.title)}</span>
      </h3>
      {item.title.trim() !== '' && (
        <div className="row">
          <Action tight onPress={() => setLooking(true)}>
            เคยมีมติเรื่องนี้ไหม
          </Action>
        </div>
      )}
      {readOnly ? (
        <LineField
          label="หน่วยงานเจ้าของเรื่อง"
          value={agencies.find((agency) => agency.id === item.ownerId)?.name ?? ''}
          optional
          readOnly
          save={() => undefined}
        />
      ) : (
        <PickField
          label="หน่วยงานเจ้าของเรื่อง"
          options={agencies}
          value={item.ownerId}
          optional
          save={(ownerId) => save({ ownerId })}
        />
      )}
      <SuggestField
        label="ผู้เสนอเรื่อง"
        hint="บุคคลหรือตำแหน่ง เมื่อไม่ใช่หน่วยงานเอง"
        value={item.presenter}
        optional
        readOnly={readOnly}
        suggest={suggest}
        put={(presenter) => save({ presenter })}
      />
      <NumberLine
        label="เวลาที่ใช้ (นาที)"
        value={item.minutesNeeded || null}
        optional
        readOnly={readOnly}
        min={0}
        max={600}
        save={(minutes) => save({ minutesNeeded: minutes ?? 0 })}
      />
      <TextBlockField
        label="สรุปเรื่อง"
        value={item.brief}
        optional
        readOnly={readOnly}
        save={(brief) => save({ brief: brief.trimEnd() })}
      />
      {item.fromClauseId && !readOnly && <MatterOffer item={item} take={(brief) => save({ brief })} />}
      <Attachments owner={{ itemId: id }} readOnly={readOnly} />
      {looking && <Precedents of={{ itemId: id }} about={item.title} onClose={() => setLooking(false)} />}
    </section>
  )
}

/** Posts and people of the directory that fit the words. */
function usePresenters() {
  const { people, posts } = useSlice('directory', (state) => state)
  return (words: string) => {
    const fits = searching(words)
    return [
      ...posts.map(({ id, title }) => ({ id, text: title })),
      ...people.map((person) => ({ id: person.id, text: fullName(person) })),
    ]
      .filter(({ text }) => fits(fold(text)))
      .map((one) => ({ ...one, name: one.text, taken: null }))
  }
}
