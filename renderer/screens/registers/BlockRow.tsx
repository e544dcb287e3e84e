import { useState } from 'react'
import type { NumberBlock } from '../../../shared/model/letter.ts'
import { Action } from '../../components/Action.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

/** A block with what can be done with it; giving it back asks for the reason in place. */
export function BlockRow({ block, machine }: { block: NumberBlock; machine: string }) {
  const { register } = useStores()
  const digits = useDigits()
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const here = block.machine === machine
  const out = block.state === 'reserved'

  async function attempt(work: () => Promise<void>) {
    setProblem('')
    try {
      await work()
      setReturning(false)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const facts = [
    block.used > 0 && `ออกถึงเลข ${block.used}`,
    out && block.machine && (here ? 'เครื่องนี้ออกเลขจากช่วงนี้' : `ออกเลขที่เครื่อง ${block.machine}`),
    block.note,
    block.reason && `คืนเพราะ ${block.reason}`,
  ]
  return (
    <li className="block-row">
      <div>
        <strong>{digits(`${block.first}–${block.last}`)}</strong> {digits(block.holder)}{' '}
        <span className={`badge ${out ? 'attention' : ''}`}>{out ? 'กันไว้' : 'คืนแล้ว'}</span>
        <p className="small muted">{digits(facts.filter(Boolean).join(' · '))}</p>
      </div>
      {out && !returning && (
        <div className="row">
          {(here || block.machine === '') && (
            <Action tight onPress={() => void attempt(() => register.hold(block, !here))}>
              {here ? 'เลิกใช้กับเครื่องนี้' : 'ใช้เครื่องนี้'}
            </Action>
          )}
          <Action tight tone="quiet" onPress={() => setReturning(true)}>
            คืนช่วง
          </Action>
        </div>
      )}
      {returning && (
        <div className="stack-tight block-return">
          <PlainField
            label="เหตุผลที่เลขส่วนที่เหลือไม่ได้ใช้"
            hint="คืนเมื่อเครื่องที่ถือช่วงนี้ส่งข้อมูลกลับมาแล้ว เลขที่ไม่ได้ใช้จะแสดงในทะเบียนพร้อมเหตุผล"
            autoFocus
            value={reason}
            onChange={setReason}
          />
          <div className="row">
            <Action tight onPress={() => setReturning(false)}>
              ยกเลิก
            </Action>
            <Action tight tone="main" onPress={() => void attempt(() => register.giveBack(block, reason))}>
              คืนช่วงเลข
            </Action>
          </div>
        </div>
      )}
      <Problem words={problem} />
    </li>
  )
}
