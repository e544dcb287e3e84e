import { printed } from '../../../shared/ita/words.ts'
import { useDigits } from '../../components/useDigits.ts'

export interface Series {
  name: string
  /** One for each year, in the order of the years; null where none is known. */
  values: ReadonlyArray<number | null>
  /** Drawn as a broken line: what is only compared with. */
  quiet?: boolean
}

const [WIDE, HIGH] = [560, 190]
const EDGE = { left: 38, right: 22, top: 22, bottom: 30 }
const PASS = 8500

/** Places of years that follow one another, each with a value. */
function runsOf(years: readonly number[], values: Series['values']): number[][] {
  const runs: number[][] = []
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before === at - 1 && (years[at] ?? 0) - (years[before] ?? 0) === 1) run.push(at)
    else runs.push([at])
  }
  return runs
}

/** Scores over years as lines. It says nothing that the table beside it does not, so only eyes are shown it. */
export function LineChart({ years, series }: { years: readonly number[]; series: readonly Series[] }) {
  const digits = useDigits()
  const known = series.flatMap(({ values }) => values.filter((one) => one !== null))
  if (years.length === 0 || known.length === 0) return null
  // Whole tens below what is shown, so that a fall of two points is seen and not made much of.
  const low = Math.max(0, Math.floor(Math.min(...known, PASS) / 1000) * 1000 - 500)
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  // A year that is missing leaves its room, and no line bridges it.
  const x = (at: number) =>
    first === last
      ? WIDE / 2
      : EDGE.left + 14 + (((years[at] ?? first) - first) * (WIDE - EDGE.left - EDGE.right - 28)) / (last - first)
  const y = (score: number) => HIGH - EDGE.bottom - ((score - low) * (HIGH - EDGE.top - EDGE.bottom)) / (10_000 - low)
  /** Another line runs close above: the number goes below its own. */
  const isBelow = (value: number, at: number) =>
    series.some(({ quiet, values }) => quiet && (values[at] ?? -1) > value && (values[at] ?? 0) - value < 1200)
  const lines = [...new Set([low, PASS, 10_000])]
  return (
    <figure className="ita-chart" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="presentation">
        {lines.map((line) => (
          <g key={line} className={line === PASS ? 'chart-goal' : 'chart-line'}>
            <line x1={EDGE.left} x2={WIDE - EDGE.right} y1={y(line)} y2={y(line)} />
            <text x={EDGE.left - 6} y={y(line) + 4} textAnchor="end">
              {digits(line / 100)}
            </text>
          </g>
        ))}
        {years.map((year, at) => (
          <text key={year} x={x(at)} y={HIGH - 6} textAnchor="middle" className="chart-year">
            {digits(year)}
          </text>
        ))}
        {series.map(({ name, values, quiet }) => (
          <g key={name} className={quiet ? 'chart-series quiet' : 'chart-series'}>
            {runsOf(years, values).map((run) => (
              <polyline key={run[0]} points={run.map((at) => `${x(at)},${y(values[at] ?? 0)}`).join(' ')} />
            ))}
            {values.map((value, at) =>
              value === null ? null : (
                <g key={years[at]}>
                  <circle cx={x(at)} cy={y(value)} r={quiet ? 3 : 4} />
                  {!quiet && (
                    <text x={x(at)} y={y(value) + (isBelow(value, at) ? 19 : -9)} textAnchor="middle">
                      {digits(printed(value))}
                    </text>
                  )}
                </g>
              ),
            )}
          </g>
        ))}
      </svg>
      <figcaption className="row small">
        {series.map(({ name, quiet }) => (
          <span key={name} className={quiet ? 'chart-key quiet' : 'chart-key'}>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
