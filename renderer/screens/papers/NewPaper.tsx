import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { Kind, Source } from '../../../shared/documents/kind.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { LOOSE_KINDS } from './paperWords.ts'

/** A new paper that belongs to no meeting: choose its kind, then fill it in beside its page. */
export function NewPaper({ onClose }: { onClose: () => void }) {
  const { papers } = useStores()
  const [, go] = useLocation()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const plans = useSlice('papers', (state) => state.plans)
  const committees = useSlice('meetings', (state) => state.committees)
  const lacking: readonly Source[] = [
    ...(plans.length === 0 ? ['plan' as const] : []),
    ...(committees.length === 0 ? ['committee' as const] : []),
  ]
  const kinds = LOOSE_KINDS.filter(({ from }) => !lacking.includes(from))
  const [kindId, setKindId] = useState(kinds[0]?.id ?? '')
  const [planId, setPlanId] = useState(plans[0]?.id ?? '')
  const [committeeId, setCommitteeId] = useState(committees[0]?.id ?? '')
  const [subject, setSubject] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const kind = kinds.find(({ id }) => id === kindId)

  function make({ id, from, letterKinds }: Kind) {
    const named = subject.trim()
    const committee = committees.find((one) => one.id === committeeId)
    if (from === 'letter')
      return papers.addLetter({ officeId, kind: letterKinds?.[0] ?? 'external', subject: named }, id)
    if (from === 'committee' && committee) return papers.addOfCommittee(id, committee)
    return papers.add({ officeId, kind: id, title: named, planId: from === 'plan' ? planId : null })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!kind) return
    setBusy(true)
    try {
      const made = await make(kind)
      onClose()
      go(`/papers/${made.id}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title="เพิ่มเอกสาร" onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <Choice label="ชนิด" value={kindId} options={kinds.map(({ id, label }) => ({ id, label }))} save={setKindId} />
        {kind?.from === 'plan' && (
          <Choice
            label="แผน"
            value={planId}
            options={plans.map((plan) => ({ id: plan.id, label: plan.title }))}
            save={setPlanId}
          />
        )}
        {kind?.from === 'committee' ? (
          <Choice
            label="คณะกรรมการ"
            value={committeeId}
            options={committees.map(({ id, name, shortName }) => ({ id, label: shortName || name }))}
            save={setCommitteeId}
          />
        ) : (
          <PlainField
            label={kind?.from === 'letter' ? 'เรื่อง' : 'ชื่อในรายการเอกสาร'}
            optional
            hint={kind?.from === 'letter' ? 'แก้ได้อีกในหน้าเอกสาร' : ''}
            autoFocus
            value={subject}
            onChange={setSubject}
          />
        )}
        <FormFoot problem={problem} onLeave={onClose} submit="เพิ่มเอกสาร" disabled={busy || !kind} />
      </Form>
    </Sheet>
  )
}
