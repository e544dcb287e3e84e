import { useMemo, useState } from 'react'
import { covers, handOver, holdersOf } from '../../../shared/directory/tenure.ts'
import { addDays, longDate } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { searching } from '../../../shared/thai/search.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho, dayText, readDay } from '../../components/fields/dayText.ts'
import { readName } from '../../components/fields/nameText.ts'
import { nameEcho } from '../../components/fields/PersonSuggest.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { SuggestInput } from '../../components/fields/SuggestInput.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { ACTING, actingOf, type Holding } from './acting.ts'
import { useKnown } from './Known.tsx'
import { NearPeople } from './NearPeople.tsx'
import { postChoices, rowsOf } from './sections.ts'

interface HandSheetProps {
  postId?: string
  personId?: string
  onClose: () => void
}

/** A transfer as one edit: which post, to whom, from when. What will happen stands below before it does. */
export function HandSheet({ postId: givenPost, personId: givenPerson, onClose }: HandSheetProps) {
  const { directory } = useStores()
  const digits = useDigits()
  const known = useKnown()
  const seats = useSlice('directory', (state) => state.seats)
  const { people, posts, tenures, agencies, today } = known
  const nameOf = (id: string) => {
    const person = people.find((one) => one.id === id)
    return person ? fullName(person) : ''
  }
  const [postId, setPostId] = useState<string | null>(givenPost ?? null)
  const [personId, setPersonId] = useState<string | null>(givenPerson ?? null)
  const [typed, setTyped] = useState(givenPerson ? nameOf(givenPerson) : '')
  const [day, setDay] = useState(() => digits(dayText(today)))
  const [end, setEnd] = useState('')
  const [holding, setHolding] = useState<Holding>('holder')
  const [stays, setStays] = useState<boolean | null>(null)
  const [keeps, setKeeps] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const rows = useMemo(() => rowsOf('people', known), [known])
  const choices = useMemo(() => postChoices(posts, agencies), [posts, agencies])
  const acting = actingOf(holding)
  const [since, until] = [readDay(day, new Date()), end.trim() === '' ? null : readDay(end, new Date())]
  // Typed out in full it is the person of that name, whether or not the list was used.
  const chosen = personId ?? rows.find(({ name }) => name === typed.trim())?.id ?? null
  const name = chosen ? null : readName(typed)
  const post = posts.find(({ id }) => id === postId)
  const beside = stays ?? acting !== null
  const present = post && since ? holdersOf(tenures, post.id, since) : []
  const others =
    since && chosen
      ? tenures.filter((one) => one.personId === chosen && one.postId !== postId && covers(one, since))
      : []
  const leaving = acting ? [] : others.filter(({ id }) => !keeps.has(id))

  function effects(): string[] {
    if (!post || !since || !(chosen || name)) return []
    const over = handOver(tenures, { postId: post.id, personId: chosen, since, until, acting, beside })
    const titleOf = (id: string) => posts.find((one) => one.id === id)?.title ?? ''
    const committees = new Set(
      seats.filter((seat) => seat.postId === post.id && !seat.personId).map((seat) => seat.committeeId),
    )
    const before = longDate(addDays(since, -1))
    return [
      ...over.ends.map((one) => `${nameOf(one.personId)} พ้นจาก${post.title} วันที่ ${before}`),
      ...leaving.map((one) => `${nameOf(one.personId)} พ้นจาก${titleOf(one.postId)} วันที่ ${before}`),
      `${chosen ? nameOf(chosen) : typed.trim()} ${acting ?? 'ดำรงตำแหน่ง'}${post.title} ตั้งแต่วันที่ ${longDate(since)}${over.until ? ` ถึงวันที่ ${longDate(over.until)}` : ''}`,
      ...(committees.size > 0 ? [`กรรมการโดยตำแหน่งใน ${committees.size} คณะเปลี่ยนตามตั้งแต่วันนั้น`] : []),
      'การประชุมที่ตั้งรายชื่อแล้วและเอกสารที่ออกแล้วไม่เปลี่ยน',
    ]
  }
  const told = (() => {
    try {
      return { lines: effects(), refusal: '' }
    } catch (error) {
      return { lines: [], refusal: (error as Error).message }
    }
  })()

  async function submit() {
    if (busy) return
    const lacking = !post
      ? 'เลือกตำแหน่งก่อน'
      : !chosen && !name
        ? 'ระบุผู้ดำรงตำแหน่งคนใหม่'
        : !since
          ? 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๑/๑๐/๒๕๖๙'
          : ''
    const unread = end.trim() !== '' && !until ? 'อ่านวันที่สิ้นสุดไม่ได้' : ''
    setProblem(lacking || unread)
    if (lacking || unread || !post || !since) return
    setBusy(true)
    try {
      await directory.hand(
        `${chosen ? nameOf(chosen) : typed.trim()} ${acting ?? 'ดำรงตำแหน่ง'}${post.title} ตั้งแต่ ${longDate(since)}`,
        {
          postId: post.id,
          personId: chosen,
          name,
          since,
          until,
          acting,
          beside,
          leaves: leaving.map(({ id }) => id),
        },
      )
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title={givenPost ? 'เปลี่ยนผู้ดำรงตำแหน่ง' : 'ย้ายตำแหน่ง'} onClose={onClose}>
      <PickField
        label="ตำแหน่ง"
        options={choices}
        value={postId}
        save={setPostId}
        autoFocus={!givenPost}
        placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
      />
      <SuggestInput
        label="ผู้ดำรงตำแหน่งคนใหม่"
        text={typed}
        autoFocus={Boolean(givenPost)}
        change={(text) => {
          setTyped(text)
          setPersonId(null)
        }}
        suggest={(words) => {
          const fits = searching(words)
          return rows
            .filter(({ folded }) => fits(folded))
            .map((row) => ({ id: row.id, name: row.about ? `${row.name} — ${row.about}` : row.name }))
        }}
        choose={(id) => {
          setPersonId(id)
          setTyped(nameOf(id))
        }}
        hint={chosen ? 'บุคคลในทำเนียบ' : nameEcho(typed) && `บุคคลใหม่ · ${nameEcho(typed)}`}
        placeholder="คำนำหน้า ชื่อ สกุล"
      />
      <NearPeople
        name={name}
        use={(person) => {
          setPersonId(person.id)
          setTyped(fullName(person))
        }}
      />
      <div className="form-grid">
        <PlainField
          label="ตั้งแต่วันที่"
          value={day}
          onChange={setDay}
          hint={digits(dayEcho(day, new Date())) || 'เช่น ๑/๑๐/๒๕๖๙ หรือ 1 ต.ค. 69'}
        />
        <Choice label="การดำรงตำแหน่ง" value={holding} save={setHolding} options={ACTING} />
        {acting && (
          <PlainField
            label="ถึงวันที่"
            optional
            value={end}
            onChange={setEnd}
            hint={digits(dayEcho(end, new Date())) || 'เว้นว่างเมื่อยังไม่มีกำหนด'}
          />
        )}
      </div>
      {present.length > 0 && present.some((one) => one.personId !== chosen) && (
        <Check
          label={`${present.map((one) => nameOf(one.personId)).join(', ')} ยังดำรงตำแหน่งนี้อยู่ด้วย`}
          value={beside}
          save={setStays}
        />
      )}
      {!acting &&
        others.map((one) => (
          <Check
            key={one.id}
            label={digits(`พ้นจาก${posts.find(({ id }) => id === one.postId)?.title ?? ''} ในวันเดียวกัน`)}
            value={!keeps.has(one.id)}
            save={(leaves) => setKeeps(new Set(leaves ? [...keeps].filter((id) => id !== one.id) : [...keeps, one.id]))}
          />
        ))}
      <div role="status" className="notice" hidden={told.lines.length === 0}>
        <ul className="stack-tight">
          {told.lines.map((line) => (
            <li key={line}>{digits(line)}</li>
          ))}
        </ul>
      </div>
      {(problem || told.refusal) && (
        <p className="field-error" role="alert">
          {problem || told.refusal}
        </p>
      )}
      <div className="actions">
        <Action onPress={onClose}>ยกเลิก</Action>
        <Action tone="main" onPress={() => void submit()}>
          บันทึกการเปลี่ยน
        </Action>
      </div>
    </Sheet>
  )
}
