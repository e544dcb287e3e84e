import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { KINDS } from '../../../../shared/documents/kinds/index.ts'
import { AGENCY_TYPES, readName } from '../../../../shared/ita/agencyType.ts'
import { Action } from '../../../components/Action.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { OF_AGENCY } from '../overview/YearPapers.tsx'
import { useItaPaper } from '../useItaPaper.ts'
import { AgencyFigures } from './AgencyFigures.tsx'
import { AgencyNames } from './AgencyNames.tsx'
import { AgencyOit } from './AgencyOit.tsx'
import { AgencyYears } from './AgencyYears.tsx'
import { Weak } from './Weak.tsx'

/** One agency over the years: what it was called, what it got, where it is weak, and where each figure was read. */
export function AgencyView({ id, fiscalYear }: { id: string; fiscalYear: number }) {
  const { ita } = useStores()
  const digits = useDigits()
  const { id: open, file, problem } = useSlice('ita', (state) => state.agency)
  const make = useItaPaper(fiscalYear)
  const [unmade, setUnmade] = useState('')
  useEffect(() => void ita.openAgency(id), [ita, id])
  const back = (
    <Link href={`/ita/${fiscalYear}/agencies`} className="small">
      ‹ หน่วยงานทั้งหมด
    </Link>
  )
  const here = open === id ? file : null
  if (!here)
    return (
      <section className="work" data-pane tabIndex={-1} aria-label="หน่วยงาน">
        {back}
        {open === id && problem && (
          <p className="notice error" role="alert">
            {problem}
          </p>
        )}
      </section>
    )
  const year = here.results.find((one) => one.fiscalYear === fiscalYear) ?? null
  const name = year?.score.name || here.agency.name
  const type = year?.score.type ?? readName(name).type
  const about = [type && AGENCY_TYPES[type].label, year?.score.district && `อำเภอ${year.score.district}`]
  return (
    <section className="work" data-pane tabIndex={-1} aria-label={name}>
      <div className="ita-page stack">
        <div className="stack-tight">
          {back}
          <div className="row">
            <h2 className="ita-name">{digits(name)}</h2>
            <span className="muted">{digits(about.filter(Boolean).join(' · '))}</span>
            <span className="row push">
              {KINDS.filter((kind) => OF_AGENCY.has(kind.id)).map((kind) => (
                <Action
                  key={kind.id}
                  isDisabled={!year}
                  onPress={() => void make(kind.id, id).catch((error: unknown) => setUnmade(asProblem(error)))}
                >
                  {kind.label}
                </Action>
              ))}
            </span>
          </div>
          <Problem words={unmade} />
        </div>
        <div className="ita-pair">
          <AgencyYears file={here} fiscalYear={fiscalYear} />
          {year ? (
            <Weak year={year} />
          ) : (
            <section className="ita-part" aria-label="ตัวชี้วัดของปี">
              <h2>ตัวชี้วัดของปี</h2>
              <p className="muted">{digits(`หน่วยงานนี้ไม่มีคะแนนปี ${fiscalYear}`)}</p>
            </section>
          )}
        </div>
        {year && <AgencyFigures year={year} />}
        <AgencyNames file={here} />
        <AgencyOit file={here} />
      </div>
    </section>
  )
}
