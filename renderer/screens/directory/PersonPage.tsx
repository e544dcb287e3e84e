import { useState } from 'react'
import type { Person } from '../../../shared/model/directory.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { LineField, TextBlockField } from '../../components/fields/LineField.tsx'
import { useStores } from '../../stores/useStores.ts'
import { HandSheet } from './HandSheet.tsx'
import { useKnown } from './Known.tsx'
import { MergeSheet } from './MergeSheet.tsx'
import { NearPeople } from './NearPeople.tsx'
import { RecordHead } from './RecordHead.tsx'
import { Tenures } from './Tenures.tsx'

/** One person: the name in its parts, how to reach them, what they hold and held. */
export function PersonPage({ person }: { person: Person }) {
  const { directory } = useStores()
  const known = useKnown()
  const [handing, setHanding] = useState(false)
  const [other, setOther] = useState('')
  const save = (change: Partial<Person>) => directory.change('people', person.id, change)
  const titles = known.titles.get(person.id)

  return (
    <>
      <RecordHead
        section="people"
        id={person.id}
        name={fullName(person)}
        about={titles?.join(' · ') ?? 'ไม่ได้ดำรงตำแหน่งใดในวันนี้'}
      >
        <Action tone="main" onPress={() => setHanding(true)}>
          ย้ายตำแหน่ง
        </Action>
      </RecordHead>
      <section className="work" data-pane tabIndex={-1} aria-label="บุคคล">
        <div className="work-inner stack">
          <NearPeople name={person} exceptId={person.id} use={({ id }) => setOther(id)} />
          <div className="form-grid name-grid">
            <LineField label="คำนำหน้า" optional value={person.title} save={(title) => save({ title: title.trim() })} />
            <LineField label="ชื่อ" value={person.given} save={(given) => save({ given: given.trim() })} />
            <LineField label="สกุล" optional value={person.family} save={(family) => save({ family: family.trim() })} />
            <LineField label="โทรศัพท์" optional value={person.phone} save={(phone) => save({ phone })} />
            <TextBlockField
              label="หมายเหตุ"
              optional
              className="wide"
              value={person.note}
              save={(note) => save({ note })}
            />
          </div>
          <Tenures personId={person.id} />
        </div>
      </section>
      {handing && <HandSheet personId={person.id} onClose={() => setHanding(false)} />}
      {other && <MergeSheet list="people" id={person.id} otherId={other} onClose={() => setOther('')} />}
    </>
  )
}
