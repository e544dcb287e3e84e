import { useState } from 'react'
import { KINDS } from '../../../../shared/documents/kinds/index.ts'
import { Action } from '../../../components/Action.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { useItaPaper } from '../useItaPaper.ts'
import { LettersBelow } from './LettersBelow.tsx'

/** These are of one agency, and made on its page. */
export const OF_AGENCY: ReadonlySet<string> = new Set(['itaLetter', 'itaAgencySheet'])
const OF_YEAR = KINDS.filter(({ id, from }) => from === 'ita' && !OF_AGENCY.has(id))

/** Papers that are written from the figures of a year. */
export function YearPapers({ fiscalYear }: { fiscalYear: number }) {
  const make = useItaPaper(fiscalYear)
  const [problem, setProblem] = useState('')
  const [writing, setWriting] = useState(false)
  const year = useSlice('ita', ({ itaYears }) =>
    itaYears.find((one) => one.fiscalYear === fiscalYear && one.population === 'all'),
  )
  return (
    <section aria-label="เอกสารของปีนี้" className="stack-tight ita-part">
      <h2>เอกสารของปีนี้</h2>
      <div className="row">
        {OF_YEAR.map(({ id, label }) => (
          <Action key={id} onPress={() => void make(id).catch((error: unknown) => setProblem(asProblem(error)))}>
            {label}
          </Action>
        ))}
        {year && <Action onPress={() => setWriting(true)}>หนังสือแจ้งหน่วยงานที่ต่ำกว่า ๘๕</Action>}
      </div>
      {writing && year && (
        <LettersBelow fiscalYear={fiscalYear} itaYearId={year.id} onClose={() => setWriting(false)} />
      )}
      <Problem words={problem} />
    </section>
  )
}
