import { type ClipboardEvent, useRef, useState } from 'react'
import type { Committee, Seat } from '../../../shared/model/committee.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { knownWords, matching } from '../../components/fields/knownPeople.ts'
import { readName } from '../../components/fields/nameText.ts'
import { nameEcho, useKnownPeople } from '../../components/fields/PersonSuggest.tsx'
import { SuggestInput } from '../../components/fields/SuggestInput.tsx'
import { Problem } from '../../components/Problem.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { roleOptions } from './seatWords.ts'
import { useSeatFacts } from './useSeatFacts.ts'

interface AddSeatProps {
  committee: Committee
  first: boolean
  /** Several rows were pasted into a field of one. */
  paste: (text: string) => void
}

/** One line adds one seat; Enter adds it and begins the next. */
export function AddSeat({ committee, first, paste }: AddSeatProps) {
  const { directory } = useStores()
  const posts = useSlice('directory', (state) => state.posts)
  const known = useKnownPeople()
  const factsOf = useSeatFacts()
  const [post, setPost] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Seat['role'] | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  const chosenRole = role ?? (first ? 'chair' : 'member')

  const suggestPosts = (words: string) =>
    posts
      .filter(({ title }) => title.includes(words) && title !== words)
      .map(({ id, title }) => {
        const { holder } = factsOf({ postId: id, personId: null })
        return { id, name: holder ? `${title} — ${fullName(holder)}` : title }
      })

  function takePost(id: string) {
    setPost(posts.find((one) => one.id === id)?.title ?? '')
    const { holder } = factsOf({ postId: id, personId: null })
    if (holder && !name.trim()) setName(fullName(holder))
  }

  async function add() {
    if (busy) return
    const person = readName(name)
    if (!post.trim() && !person) {
      setProblem('พิมพ์ตำแหน่งหรือชื่ออย่างน้อยหนึ่งอย่าง')
      return
    }
    setBusy(true)
    try {
      await directory.addSeats(committee.id, [{ post, name: person, role: chosenRole, roleWords: '' }])
      setPost('')
      setName('')
      setRole(null)
      setProblem('')
      line.current?.querySelector('input')?.focus()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  function pasteRows(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    paste(text)
  }

  return (
    <div className="add-seat" ref={line}>
      <SuggestInput
        label="ตำแหน่ง"
        optional
        text={post}
        change={setPost}
        suggest={suggestPosts}
        choose={takePost}
        enter={() => void add()}
        paste={pasteRows}
        placeholder="ผู้ว่าราชการจังหวัด"
      />
      <SuggestInput
        label="ชื่อ"
        optional
        text={name}
        change={setName}
        suggest={(words) => matching(known(), words).map((one) => ({ id: one.id, name: knownWords(one) }))}
        choose={(id) => {
          const person = known().find((one) => one.id === id)
          if (!person) return
          setName(fullName(person.name))
          if (!post.trim() && person.post) setPost(person.post)
        }}
        enter={() => void add()}
        paste={pasteRows}
        placeholder="คำนำหน้า ชื่อ สกุล"
        hint={nameEcho(name)}
      />
      <Choice label="บทบาท" value={chosenRole} save={setRole} options={roleOptions(committee.body)} />
      <Action isDisabled={busy} onPress={() => void add()}>
        เพิ่มกรรมการ
      </Action>
      <p className="hint">ใส่ตำแหน่ง กรรมการคือผู้ดำรงตำแหน่งนั้นในวันประชุม · เว้นตำแหน่งว่าง แต่งตั้งเป็นรายบุคคล</p>
      <Problem words={problem} />
    </div>
  )
}
