import type { Person } from '../../../shared/model/directory.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { useKnown } from './Known.tsx'

interface NearPeopleProps {
  name: Pick<Person, 'given' | 'family'> | null
  exceptId?: string
  use: (person: Person) => void
}

/** Someone of almost this name is known already: the way to one record per person. */
export function NearPeople({ name, exceptId, use }: NearPeopleProps) {
  const { near, titles } = useKnown()
  const found = name ? near(name, exceptId).slice(0, 3) : []
  return (
    <div role="status" className="stack-tight">
      {found.map((person) => (
        <div key={person.id} className="notice attention">
          <p>
            ชื่อใกล้เคียงกับ {fullName(person)}
            {titles.has(person.id) ? ` (${titles.get(person.id)?.join(', ')})` : ''} ที่มีอยู่แล้ว เป็นคนเดียวกันหรือไม่
          </p>
          <Action tight onPress={() => use(person)}>
            ใช้คนเดิม
          </Action>
        </div>
      ))}
    </div>
  )
}
