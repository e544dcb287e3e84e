import { compared, figuresOf } from '../../../../shared/ita/figures.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { Bands } from './Bands.tsx'
import { Doubts } from './Doubts.tsx'
import { Drifted } from './Drifted.tsx'
import { Figures } from './Figures.tsx'
import { Goals } from './Goals.tsx'
import { Scheme } from './Scheme.tsx'
import { Sentences } from './Sentences.tsx'
import { Told } from './Told.tsx'
import { YearPapers } from './YearPapers.tsx'
import { Years } from './Years.tsx'

const nothingOf = (fiscalYear: number): YearLine => ({
  fiscalYear,
  main: compared(figuresOf(fiscalYear, [], null), null),
  local: figuresOf(fiscalYear, [], null),
  district: null,
  policeStation: null,
  awards: 0,
  targets: [],
})

/** One year at a glance: the figures that matter, how many stand where, the years beside it, and what can be written. */
export function Overview({ fiscalYear }: { fiscalYear: number }) {
  const lines = useSlice('ita', (state) => state.lines)
  const line = lines.find((one) => one.fiscalYear === fiscalYear) ?? nothingOf(fiscalYear)
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="ภาพรวมของปี">
      <div className="ita-page stack">
        <Doubts fiscalYear={fiscalYear} />
        <Drifted />
        <Figures line={line} lines={lines} />
        <div className="ita-pair">
          <Bands line={line} />
          <Years line={line} lines={lines} />
        </div>
        <Goals line={line} />
        <Sentences line={line} lines={lines} />
        <YearPapers fiscalYear={fiscalYear} />
        <Told fiscalYear={fiscalYear} />
        <Scheme fiscalYear={fiscalYear} />
      </div>
    </section>
  )
}
