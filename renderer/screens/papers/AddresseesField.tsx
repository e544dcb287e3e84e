import { useEffect } from 'react'
import { addresseeHint } from '../../../shared/saraban/wording.ts'
import { EntryList } from '../../components/fields/EntryList.tsx'
import type { FieldProps } from '../../components/fields/LineField.tsx'
import { SuggestField } from '../../components/fields/SuggestField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

type Addressees = Array<{ groupId: string | null; text: string }>

/** Whom a letter goes to, as printed after the salutation; the office's groups and the posts it knows are offered. */
export function AddresseesField(props: FieldProps<Addressees>) {
  const digits = useDigits()
  const offer = useOffer()
  return (
    <EntryList {...props} noun="ผู้รับ" empty={{ groupId: null, text: '' }}>
      {(entry, put, index) => (
        <SuggestField<string | null>
          bare
          label={digits(`${props.label} ${index + 1}`)}
          placeholder="นายอำเภอทุกอำเภอ"
          value={entry.text}
          readOnly={props.readOnly}
          echo={addresseeHint}
          suggest={offer}
          // Words of one's own no longer are the group's: the link would print something else than what is read here.
          put={(text, groupId) => put({ text, groupId })}
        />
      )}
    </EntryList>
  )
}

function useOffer() {
  const { directory } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id)
  const groups = useSlice('directory', (state) => state.addresseeGroups).filter((one) => one.officeId === officeId)
  const posts = useSlice('directory', (state) => state.posts)
  useEffect(() => {
    if (directory.store.getState().status === 'idle') void directory.open()
  }, [directory])
  const all = [
    ...groups.map(({ id, name, postIds }) => ({
      id,
      name: digits(postIds.length > 0 ? `${name} — กลุ่ม ${postIds.length} ราย` : `${name} — กลุ่ม`),
      text: name,
      taken: id,
    })),
    ...posts.map(({ id, title }) => ({ id, name: title, text: title, taken: null })),
  ]
  return (words: string) =>
    all
      .filter(({ text }) => text.includes(words) && text !== words)
      .sort((a, b) => Number(b.text.startsWith(words)) - Number(a.text.startsWith(words)))
}
