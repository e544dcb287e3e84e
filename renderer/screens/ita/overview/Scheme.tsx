import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { INSTRUMENT_LABELS } from '../../../../shared/ita/framework/framework.ts'
import { INSTRUMENTS, WEIGHT } from '../../../../shared/ita/score.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { toArabicDigits } from '../../../../shared/thai/digits.ts'
import { Action } from '../../../components/Action.tsx'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useStores } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { Sure } from '../Sure.tsx'
import { useFramework } from '../useIta.ts'

/** The framework that a year was assessed by: instruments, questions, levels, and how sure each of it is. */
export function Scheme({ fiscalYear }: { fiscalYear: number }) {
  const digits = useDigits()
  const { questions, scale, scaleCertainty, oit } = useFramework(fiscalYear)
  const [open, setOpen] = useState<'iit' | 'eit' | null>(null)
  return (
    <details className="ita-part">
      <summary>
        <h2>กรอบการประเมินของปี</h2>
        <Sure of={questions.certainty === 'uncertain' || scaleCertainty === 'uncertain' ? 'uncertain' : 'sourced'} />
      </summary>
      <div className="stack">
        <table className="ita-table">
          <caption className="hidden">แบบวัดของปี</caption>
          <thead>
            <tr>
              <th scope="col">แบบวัด</th>
              <th scope="col">น้ำหนัก</th>
              <th scope="col">จำนวนข้อ</th>
              <th scope="col">
                <span className="hidden">แก้ไข</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {INSTRUMENTS.map((one) => (
              <tr key={one}>
                <th scope="row">
                  {one.toUpperCase()} {INSTRUMENT_LABELS[one]}
                </th>
                <td>{digits(WEIGHT[one])}</td>
                <td>{digits((one === 'oit' ? oit.length || null : questions[one]) ?? NONE)}</td>
                <td className="words">
                  {one === 'oit' ? (
                    <span className="small muted">ชื่อรายการแก้ได้ในส่วน OIT</span>
                  ) : (
                    <span className="row">
                      <Sure of={questions.certainty} how="กดแก้จำนวนข้อเมื่อมีคู่มือของปีนี้แล้ว" />
                      <Action tight tone="quiet" onPress={() => setOpen(one)}>
                        แก้จำนวนข้อ {one.toUpperCase()}
                      </Action>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small">
          ระดับ:{' '}
          {scale.levels
            .map(({ name, from, instruments }) =>
              digits(
                instruments === undefined
                  ? `${name} ตั้งแต่ ${printed(from)}`
                  : `${name} ตั้งแต่ ${printed(from)} และทุกแบบวัดตั้งแต่ ${printed(instruments)}`,
              ),
            )
            .join(' · ')}{' '}
          <Sure of={scaleCertainty} />
        </p>
      </div>
      {open && <QuestionSheet what={open} was={questions[open]} onClose={() => setOpen(null)} />}
    </details>
  )
}

function QuestionSheet({ what, was, onClose }: { what: 'iit' | 'eit'; was: number | null; onClose: () => void }) {
  const { ita } = useStores()
  const digits = useDigits()
  const [value, setValue] = useState(was === null ? '' : digits(was))
  const [source, setSource] = useState('')
  const [error, setError] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const plain = toArabicDigits(value).trim()
    if (!/^[1-9]\d?$/.test(plain)) return setError('ต้องเป็นจำนวนข้อ ๑–๙๙')
    try {
      await ita.amend(what, plain, source.trim())
      onClose()
    } catch (thrown) {
      setError(asProblem(thrown))
    }
  }

  return (
    <Sheet title={`จำนวนข้อของแบบวัด ${what.toUpperCase()}`} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField label="จำนวนข้อ" autoFocus value={value} onChange={setValue} error={error} />
        <PlainField
          label="ที่มา"
          optional
          hint="เช่น คู่มือการประเมิน ITA ของปีนั้น หน้า ๑๒"
          value={source}
          onChange={setSource}
        />
        <FormFoot onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
