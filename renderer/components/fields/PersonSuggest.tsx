import { useEffect, useMemo } from 'react'
import type { PersonName } from '../../../shared/model/fields.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { useDraft } from '../useDraft.ts'
import { type KnownPerson, type KnownSigner, knownPeople, knownSigners, knownWords, matching } from './knownPeople.ts'
import { readName } from './nameText.ts'
import { SuggestInput } from './SuggestInput.tsx'

/** Made when it is first asked for: most fields with suggestions are never typed in. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Everyone the store has met, for suggestions under a name. */
export function useKnownPeople(): () => KnownPerson[] {
  const directory = useSlice('directory', (state) => state)
  return useMemo(() => lazily(() => knownPeople(directory)), [directory])
}

/** Everyone by each way in which they may sign today. A form outside the meetings reads the directory itself. */
export function useKnownSigners(): () => KnownSigner[] {
  const { directory } = useStores()
  const state = useSlice('directory', (all) => all)
  useEffect(() => {
    if (directory.store.getState().status === 'idle') void directory.open()
  }, [directory])
  return useMemo(() => lazily(() => knownSigners(state, directory.today())), [state, directory])
}

interface PersonSuggestProps {
  label: string
  value: PersonName | null
  save: (name: PersonName | null) => void | Promise<void>
  /** Someone known was taken: their post comes along. */
  choose: (person: KnownPerson) => Promise<unknown>
}

/** A name that saves itself as it is typed, with the people of the store under it. */
export function PersonSuggest({ label, value, save, choose }: PersonSuggestProps) {
  const known = useKnownPeople()
  const draft = useDraft<PersonName | null>({
    value,
    show: (name) => (name ? fullName(name) : ''),
    read: readName,
    save,
  })
  return (
    <SuggestInput
      label={label}
      text={draft.text}
      change={draft.change}
      error={draft.error}
      hint={nameEcho(draft.text)}
      placeholder="คำนำหน้า ชื่อ สกุล"
      suggest={(words) => matching(known(), words).map((one) => ({ id: one.id, name: knownWords(one) }))}
      choose={(id) => {
        const person = known().find((one) => one.id === id)
        if (!person) return
        draft.change(fullName(person.name))
        void choose(person).catch(() => undefined)
      }}
      leave={() => void draft.leave()}
      enter={() => void draft.leave()}
    />
  )
}

/** The parts a typed name was understood as. */
export function nameEcho(text: string): string {
  const name = readName(text)
  if (!name) return ''
  return [name.title && `คำนำหน้า ${name.title}`, `ชื่อ ${name.given}`, name.family ? `สกุล ${name.family}` : 'ไม่มีสกุล']
    .filter(Boolean)
    .join(' · ')
}
