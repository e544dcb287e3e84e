import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { GOAL_KINDS } from '../../../../shared/ita/goals.ts'
import { readRank, readScore } from '../../../../shared/ita/import/cell.ts'
import { printed } from '../../../../shared/ita/words.ts'
import type { ItaTarget } from '../../../../shared/model/ita.ts'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'

type Kind = ItaTarget['kind']
const KINDS = Object.entries(GOAL_KINDS).map(([id, label]) => ({ id: id as Kind, label }))

const readValue = (kind: Kind, text: string): number | null => {
  if (kind === 'rank') return readRank(text)
  const read = readScore(text)
  return read.is === 'score' ? read.value : null
}

/** A goal of the province's own, with where it was set. */
export function GoalSheet({
  fiscalYear,
  target,
  onClose,
}: {
  fiscalYear: number
  target?: ItaTarget
  onClose: () => void
}) {
  const { ita } = useStores()
  const digits = useDigits()
  const officeId = useSlice('ita', (state) => state.officeId)
  const agencies = useSlice('office', (state) => state.agencies)
  const [kind, setKind] = useState<Kind>(target?.kind ?? 'share')
  const [value, setValue] = useState(() =>
    target ? digits(target.kind === 'rank' ? target.value : printed(target.value)) : '',
  )
  const [agencyId, setAgencyId] = useState(target?.agencyId ?? null)
  const [words, setWords] = useState(target?.words ?? '')
  const [source, setSource] = useState(target?.source ?? '')
  const [error, setError] = useState('')
  const [problem, setProblem] = useState('')
  const ofOne = kind === 'least' || kind === 'rank'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readValue(kind, value)
    if (read === null) return setError(kind === 'rank' ? 'ต้องเป็นลำดับ เช่น ๑๐' : 'ต้องเป็นตัวเลข ๐–๑๐๐ เช่น ๘๕ หรือ ๘๕.๐๐')
    const draft = { kind, value: read, agencyId: ofOne ? agencyId : null, words: words.trim(), source: source.trim() }
    try {
      if (target) await ita.change('itaTargets', target.id, draft)
      else await ita.add('itaTargets', { officeId, fiscalYear, ...draft })
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }

  return (
    <Sheet title={digits(target ? 'แก้เป้าหมาย' : `เพิ่มเป้าหมายปี ${fiscalYear}`)} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <Choice label="เป้าหมาย" options={KINDS} value={kind} save={setKind} />
        <PlainField
          label={kind === 'rank' ? 'อันดับ' : kind === 'share' ? 'ร้อยละ' : 'คะแนน'}
          autoFocus
          value={value}
          onChange={(text) => {
            setValue(text)
            setError('')
          }}
          error={error}
        />
        {ofOne && (
          <PickField
            label="ของหน่วยงานเดียว"
            optional
            hint="เว้นว่างเมื่อเป็นเป้าหมายของทั้งจังหวัด"
            options={agencies}
            value={agencyId}
            save={setAgencyId}
          />
        )}
        <PlainField label="ข้อความตามต้นเรื่อง" optional value={words} onChange={setWords} />
        <PlainField
          label="ที่มา"
          optional
          hint="เช่น มติที่ประชุม ครั้งที่ ๔/๒๕๖๓ หรือประกาศเจตนารมณ์ ๒๐ ก.พ. ๒๕๖๘"
          value={source}
          onChange={setSource}
        />
        <FormFoot problem={problem} onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
