import { useState } from 'react'
import type { Paper } from '../../../shared/api.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { ReplaceAction } from '../registers/ReplaceAction.tsx'
import { VoidLetter } from '../registers/VoidLetter.tsx'

type Register = 'letter' | 'circular' | 'order' | 'announcement'

const OPTIONS: ReadonlyArray<{ id: Register; label: string }> = [
  { id: 'letter', label: 'เลขหนังสือส่ง' },
  { id: 'circular', label: 'เลขหนังสือเวียน (ว)' },
]

/** Kinds whose number a register gives. */
const isNumbered = (paper: Paper): boolean => {
  const { fields, from, derived } = kindOf(paper.kind)
  return !derived && 'number' in fields && (from === 'letter' || 'addressees' in fields)
}

/** ออกเลข: the next number of the register, gap-free; ยกเลิกเลข: taken out of use, with its reason. */
export function NumberAction({ paper }: { paper: Paper }) {
  const { paper: store, papers } = useStores()
  const letters = useSlice('papers', (state) => state.letters)
  const letter = letters.find(({ id }) => id === paper.document.letterId)
  const addressees = (paper.values.addressees ?? []) as Array<{ groupId: string | null }>
  const own: Register | null =
    letter?.kind === 'order' ? 'order' : letter?.kind === 'announcement' ? 'announcement' : null
  // What goes out of a meeting goes to many; a letter says itself to whom.
  const many = addressees.length > 1 || addressees.some(({ groupId }) => groupId !== null) || !paper.document.letterId
  const [chosen, setRegister] = useState<Register | null>(null)
  const register = own ?? chosen ?? (many ? 'circular' : 'letter')
  const [asking, setAsking] = useState<'number' | 'void' | null>(null)
  const [problem, setProblem] = useState('')
  if (!isNumbered(paper)) return null

  const has = /\d(?:\/\d{4})?$/.test(toArabicDigits(String(paper.values.number ?? '')).trim())
  const refresh = async () => {
    if (letter) await papers.rereadLetter(letter.id)
  }
  return (
    <>
      {!has && paper.document.state === 'draft' && <Action onPress={() => setAsking('number')}>ออกเลข</Action>}
      {has && letter && letter.state !== 'void' && (
        <Action tone="quiet" onPress={() => setAsking('void')}>
          ยกเลิกเลข
        </Action>
      )}
      {letter?.state === 'void' && (
        <>
          <span className="badge attention">ยกเลิกเลขแล้ว</span>
          <ReplaceAction letter={letter} fail={setProblem} />
          <Problem words={problem} />
        </>
      )}
      {asking === 'number' && (
        <Confirm
          title="ออกเลขหนังสือ"
          verb="ออกเลข"
          act={async () => {
            await store.number(register)
            await refresh()
          }}
          onClose={() => setAsking(null)}
        >
          <p>ใช้เลขถัดไปของทะเบียนปีนี้ วันที่ที่ยังว่างจะเป็นวันนี้ เลขที่ออกแล้วใช้ซ้ำไม่ได้ หากผิดให้ยกเลิกพร้อมเหตุผล</p>
          {!own && <Segments label="ทะเบียน" value={register} options={OPTIONS} save={setRegister} />}
        </Confirm>
      )}
      {asking === 'void' && letter && <VoidLetter letter={letter} onClose={() => setAsking(null)} />}
    </>
  )
}
