import { useState } from 'react'
import { Link } from 'wouter'
import { setOf } from '../../../../shared/ita/agencyType.ts'
import { byTotal } from '../../../../shared/ita/figures.ts'
import { PASS } from '../../../../shared/ita/level.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { Action } from '../../../components/Action.tsx'
import { Check } from '../../../components/fields/Segments.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useResults } from '../useIta.ts'

interface LettersBelowProps {
  fiscalYear: number
  itaYearId: string
  onClose: () => void
}

/** A letter to every agency below 85, each with its own score and weak indicators, made in one step. */
export function LettersBelow({ fiscalYear, itaYearId, onClose }: LettersBelowProps) {
  const { papers } = useStores()
  const digits = useDigits()
  const results = useResults(fiscalYear)
  const documents = useSlice('papers', (state) => state.documents)
  const below = byTotal(results).filter(({ total, type }) => total < PASS && setOf(type) === 'main')
  const letterOf = (agencyId: string) =>
    documents.find((one) => one.kind === 'itaLetter' && one.itaYearId === itaYearId && one.agencyId === agencyId)
  const risen = documents.filter(
    (one) =>
      one.kind === 'itaLetter' &&
      one.itaYearId === itaYearId &&
      one.state === 'draft' &&
      !below.some(({ agencyId }) => agencyId === one.agencyId),
  )
  const open = below.filter(({ agencyId }) => !letterOf(agencyId)).map(({ agencyId }) => agencyId)
  const [chosen, setChosen] = useState(() => new Set(open))
  const [made, setMade] = useState(0)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  async function make() {
    if (busy) return
    if (chosen.size === 0) return setProblem('ยังไม่ได้เลือกหน่วยงาน ทำเครื่องหมายหน้าชื่อหน่วยงานก่อน')
    setBusy(true)
    setProblem('')
    try {
      setMade(await papers.addForAgencies({ itaYearId, kind: 'itaLetter', agencyIds: [...chosen] }))
      setChosen(new Set())
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }

  return (
    <Sheet wide title="หนังสือแจ้งหน่วยงานที่ต่ำกว่า ๘๕ คะแนน" onClose={onClose}>
      <p className="muted">
        {below.length === 0
          ? 'ไม่มีหน่วยงานที่ต่ำกว่า ๘๕ คะแนนในปีนี้'
          : 'หน่วยงานละหนึ่งฉบับ บอกคะแนนและตัวชี้วัดที่ควรปรับปรุงของหน่วยงานนั้น แก้และออกเลขทีละฉบับได้ในหน้าเอกสาร'}
      </p>
      {open.length > 1 && (
        <Check
          label={digits(`ทั้งหมดที่ยังไม่มีฉบับ (${open.length})`)}
          value={chosen.size === open.length}
          save={(on) => setChosen(new Set(on ? open : []))}
        />
      )}
      <ul className="owner-letters long" aria-label="หน่วยงาน">
        {below.map(({ agencyId, name, district, total }) => {
          const letter = letterOf(agencyId)
          return (
            <li key={agencyId} className="row">
              <Check
                label={digits(district ? `${name} (${district})` : name)}
                value={chosen.has(agencyId)}
                readOnly={Boolean(letter)}
                save={(on) =>
                  setChosen(new Set(on ? [...chosen, agencyId] : [...chosen].filter((id) => id !== agencyId)))
                }
              />
              <span className="small muted push">{digits(`${printed(total)} คะแนน${letter ? ' · มีฉบับแล้ว' : ''}`)}</span>
              {letter && (
                <Link href={`/papers/${letter.id}`} aria-label={digits(`เปิด ฉบับของ${name}`)}>
                  เปิด
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {risen.length > 0 && (
        <div className="notice attention">
          <p>{digits(`ร่าง ${risen.length} ฉบับถึงหน่วยงานที่คะแนนปัจจุบันไม่ต่ำกว่า ๘๕ แล้ว ตรวจก่อนส่ง หรือลบ`)}</p>
          <ul>
            {risen.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/papers/${id}`}>{digits(title)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">{made > 0 && <p className="notice done">{digits(`สร้างร่างแล้ว ${made} ฉบับ`)}</p>}</div>
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
        <Action tone="main" onPress={() => void make()}>
          {digits(`สร้างร่าง ${chosen.size} ฉบับ`)}
        </Action>
      </div>
    </Sheet>
  )
}
