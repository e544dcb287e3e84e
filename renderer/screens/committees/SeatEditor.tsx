import { useState } from 'react'
import { type Committee, roleWords, type Seat } from '../../../shared/model/committee.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { knownWords, matching } from '../../components/fields/knownPeople.ts'
import { LineField } from '../../components/fields/LineField.tsx'
import { readName } from '../../components/fields/nameText.ts'
import { nameEcho, useKnownPeople } from '../../components/fields/PersonSuggest.tsx'
import { SuggestInput } from '../../components/fields/SuggestInput.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { roleOptions } from './seatWords.ts'
import { useSeatFacts } from './useSeatFacts.ts'

interface SeatEditorProps {
  committee: Committee
  seat: Seat
  title: string
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** Everything of one seat. Post and name are taken when the field is left: half a name must not become a person. */
export function SeatEditor({ committee, seat, title, onMove, onRemove }: SeatEditorProps) {
  const { directory } = useStores()
  const posts = useSlice('directory', (state) => state.posts)
  const known = useKnownPeople()
  const { post, holder } = useSeatFacts()(seat)
  const byPost = seat.postId !== null && seat.personId === null
  const named = holder ? fullName(holder) : ''
  const name = useTyped(named, (text) => directory.setName(seat, readName(text)))
  const title_ = useTyped(post, (text) => directory.setPost(seat, text))

  return (
    <section className="person-editor" aria-label={`รายละเอียดของ${title}`}>
      <h3>{title}</h3>
      <SuggestInput
        label="ตำแหน่ง"
        optional
        text={title_.text}
        change={title_.change}
        error={title_.error}
        suggest={(words) =>
          posts
            .filter((one) => one.title.includes(words) && one.title !== words)
            .map((one) => ({ id: one.id, name: one.title }))
        }
        choose={(id) => title_.take(posts.find((one) => one.id === id)?.title ?? '')}
        leave={title_.leave}
        enter={title_.leave}
      />
      <SuggestInput
        label={byPost ? 'ผู้ดำรงตำแหน่งปัจจุบัน' : 'ชื่อ'}
        optional={byPost}
        text={name.text}
        change={name.change}
        error={name.error}
        hint={nameEcho(name.text) || (byPost ? 'เปลี่ยนที่นี่แล้วมีผลกับทุกคณะที่มีตำแหน่งนี้' : 'แต่งตั้งเป็นรายบุคคล ไม่เปลี่ยนตามตำแหน่ง')}
        suggest={(words) => matching(known(), words).map((one) => ({ id: one.id, name: knownWords(one) }))}
        choose={(id) => {
          const person = known().find((one) => one.id === id)
          if (person) name.take(fullName(person.name))
        }}
        leave={name.leave}
        enter={name.leave}
      />
      <Choice
        label="บทบาท"
        value={seat.role}
        save={(role) => directory.changeSeat(seat.id, { role, roleWords: '' }).catch(() => undefined)}
        options={roleOptions(committee.body)}
      />
      <LineField
        label="คำที่พิมพ์แทนบทบาท"
        optional
        placeholder={roleWords(committee.body, seat.role)}
        value={seat.roleWords}
        save={(words) => directory.changeSeat(seat.id, { roleWords: words })}
      />
      <div className="row">
        <Action tight onPress={() => onMove(-1)}>
          ↑ ขึ้น
        </Action>
        <Action tight onPress={() => onMove(1)}>
          ↓ ลง
        </Action>
        <Action tight tone="quiet" onPress={onRemove}>
          ลบออกจากคณะ
        </Action>
      </div>
    </section>
  )
}

/** Text that is sent when the field is left, and stays with the reason where it was refused. */
function useTyped(value: string, save: (text: string) => Promise<void>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState('')

  async function take(text: string) {
    setDraft(text)
    try {
      if (text.trim() !== value) await save(text)
      setError('')
      setDraft(null)
    } catch (thrown) {
      setError(asProblem(thrown))
    }
  }

  return {
    text: draft ?? value,
    error,
    change: setDraft,
    take: (text: string) => void take(text),
    leave: () => {
      if (draft !== null) void take(draft)
    },
  }
}
