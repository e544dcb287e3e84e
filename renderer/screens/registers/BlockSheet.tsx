import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { registerNamed } from '../../../shared/desk/register.ts'
import type { NumberBlock, Register } from '../../../shared/model/letter.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem, problemOf } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { BlockRow } from './BlockRow.tsx'

interface BlockSheetProps {
  register: Register
  year: number
  onClose: () => void
}

/** กันช่วงเลข: the next numbers of a register for a machine that goes out without a connection, and what became of each. */
export function BlockSheet({ register, year, onClose }: BlockSheetProps) {
  const { register: store } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { blocks, machine } = useSlice('register', (state) => state)
  const [count, setCount] = useState('')
  const [holder, setHolder] = useState('')
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState({ count: '', holder: '', all: '' })
  const [made, setMade] = useState<NumberBlock | null>(null)
  const own = blocks.filter((one) => one.register === register && one.year === year).sort((a, b) => b.first - a.first)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = Number(toArabicDigits(count).trim())
    const empty = {
      count: Number.isInteger(wanted) && wanted > 0 ? '' : 'กรอกจำนวนเลขเป็นจำนวนเต็ม เช่น ๒๐',
      holder: holder.trim() ? '' : 'กรอกว่ากันไว้ให้ใครหรือเครื่องใด',
      all: '',
    }
    setProblems(empty)
    if (empty.count || empty.holder) return
    try {
      setMade(
        await store.reserve({ officeId, register, year, count: wanted, holder: holder.trim(), note: note.trim() }),
      )
      setCount('')
      setNote('')
    } catch (error) {
      const named = problemOf(error, 'count')
      const all = asProblem(error)
      setProblems(named === all ? { ...empty, all } : { ...empty, count: named })
    }
  }

  return (
    <Sheet title={digits(`กันช่วงเลข ${registerNamed(register).label} ปี ${year}`)} onClose={onClose}>
      <p className="muted">
        กันเลขถัดไปไว้ให้เครื่องที่ไม่ได้เชื่อมต่อกัน ทะเบียนนี้จะข้ามไปใช้เลขหลังช่วงนั้น แล้วส่งข้อมูลให้เครื่องนั้นด้วยไฟล์แลกเปลี่ยน
      </p>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <div className="form-grid">
          <PlainField label="จำนวนเลข" autoFocus value={count} onChange={setCount} error={problems.count} />
          <PlainField
            label="กันไว้ให้"
            hint="เช่น โน้ตบุ๊กหน้างาน"
            value={holder}
            onChange={setHolder}
            error={problems.holder}
          />
          <PlainField label="หมายเหตุ" optional className="wide" value={note} onChange={setNote} />
        </div>
        <Problem words={problems.all} />
        {made && (
          <p className="notice done" role="status">
            {digits(`กันเลข ${made.first}–${made.last} ไว้ให้${made.holder}แล้ว`)}
          </p>
        )}
        <FormFoot leave="ปิด" onLeave={onClose} submit="กันช่วงเลข" />
      </Form>
      {own.length > 0 && (
        <section className="stack-tight" aria-label="ช่วงเลขที่กันไว้">
          <h3>{digits(`ช่วงเลขที่กันไว้ในปี ${year}`)}</h3>
          <p className="small muted">{`เครื่องนี้ชื่อ ${machine}`}</p>
          <ul className="stack-tight">
            {own.map((block) => (
              <BlockRow key={block.id} block={block} machine={machine} />
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  )
}
