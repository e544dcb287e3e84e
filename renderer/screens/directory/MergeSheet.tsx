import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { useKnown } from './Known.tsx'
import { type Known, placeOf, postChoices, rowsOf } from './sections.ts'

type Merged = 'people' | 'posts' | 'agencies'

/** What can be chosen; people of one name are told apart by what they hold. */
function choicesOf(list: Merged, known: Known): Array<{ id: string; name: string }> {
  if (list === 'posts') return postChoices(known.posts, known.agencies)
  return rowsOf(list, known).map(({ id, name, about }) => ({ id, name: about ? `${name} — ${about}` : name }))
}

/** Two records of one thing become one. What cannot be taken back is said before. */
export function MergeSheet({
  list,
  id,
  otherId,
  onClose,
}: {
  list: Merged
  id: string
  otherId?: string
  onClose: () => void
}) {
  const { directory } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const known = useKnown()
  const choices = useMemo(() => choicesOf(list, known), [list, known])
  const [other, setOther] = useState<string | null>(otherId ?? null)
  const [keeps, setKeeps] = useState<'this' | 'other'>(otherId ? 'other' : 'this')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const nameOf = (one: string | null) => choices.find((choice) => choice.id === one)?.name ?? ''

  async function merge() {
    if (busy) return
    if (!other) {
      setProblem('เลือกรายการที่เป็นสิ่งเดียวกันก่อน')
      return
    }
    setBusy(true)
    const [kept, gone] = keeps === 'this' ? [id, other] : [other, id]
    try {
      await directory.merge(list, kept, gone)
      onClose()
      go(placeOf(list, kept))
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title="รวมสองรายการเป็นรายการเดียว" onClose={onClose}>
      <p>{digits(nameOf(id))}</p>
      <PickField
        label="เป็นรายการเดียวกับ"
        options={choices.filter((one) => one.id !== id)}
        value={other}
        save={setOther}
        autoFocus={!otherId}
        placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
      />
      {other && (
        <Segments
          label="เก็บชื่อและข้อมูลของ"
          value={keeps}
          save={setKeeps}
          options={[
            { id: 'this', label: digits(nameOf(id)) },
            { id: 'other', label: digits(nameOf(other)) },
          ]}
        />
      )}
      <p className="hint">
        ทุกที่ที่อ้างถึงอีกรายการหนึ่งจะอ้างถึงรายการที่เก็บแทน ช่องที่ว่างจะเติมจากอีกรายการ เอกสารที่ออกแล้วไม่เปลี่ยน รวมแล้วแยกกลับเองไม่ได้
      </p>
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ยกเลิก</Action>
        <Action tone="main" onPress={() => void merge()}>
          รวมเป็นรายการเดียว
        </Action>
      </div>
    </Sheet>
  )
}
