import { isLocal, setOf } from '../../../../shared/ita/agencyType.ts'
import { disagreements } from '../../../../shared/ita/disagreements.ts'
import type { ResultRow } from '../../../../shared/itaApi.ts'
import type { ItaYear } from '../../../../shared/model/ita.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { useResults } from '../useIta.ts'

export const POPULATIONS: Record<ItaYear['population'], string> = {
  all: 'จังหวัดและ อปท.',
  localAuthority: 'เฉพาะ อปท.',
  province: 'จังหวัด (ส่วนราชการบริหารส่วนภูมิภาค)',
  district: 'อำเภอ',
  policeStation: 'สถานีตำรวจ',
}

const OF: Record<ItaYear['population'], (row: ResultRow) => boolean> = {
  all: ({ type }) => setOf(type) === 'main',
  localAuthority: ({ type }) => isLocal(type),
  province: ({ type }) => type === 'PROV',
  district: ({ type }) => setOf(type) === 'district',
  policeStation: ({ type }) => setOf(type) === 'policeStation',
}

/** Where what was written down of the year and what is counted part. */
export function Doubts({ fiscalYear }: { fiscalYear: number }) {
  const digits = useDigits()
  const years = useSlice('ita', (state) => state.itaYears)
  const results = useResults(fiscalYear)
  const said = years
    .filter((one) => one.fiscalYear === fiscalYear)
    .flatMap((told) =>
      disagreements(told, results.filter(OF[told.population])).map((words) => ({
        key: `${told.id} ${words}`,
        words: `${POPULATIONS[told.population]}: ${words}`,
      })),
    )
  if (said.length === 0) return null
  return (
    <div className="notice attention" role="status">
      <ul className="stack-tight">
        {said.map(({ key, words }) => (
          <li key={key}>{digits(words)}</li>
        ))}
      </ul>
    </div>
  )
}
