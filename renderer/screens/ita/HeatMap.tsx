import { useCallback, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { AGENCY_TYPES, type PopulationSet, setOf } from '../../../shared/ita/agencyType.ts'
import { INDICATOR_TITLES } from '../../../shared/ita/framework/framework.ts'
import { HEAT_EDGES, type HeatOrder, heatMeans, heatRows, heatStep, sortedHeat } from '../../../shared/ita/heat.ts'
import type { ResultRow } from '../../../shared/itaApi.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { RowGrid } from '../../components/RowGrid.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { scoreText } from './itaWords.ts'
import { useResults } from './useIta.ts'

const SETS: ReadonlyArray<{ id: PopulationSet; label: string }> = [
  { id: 'main', label: 'จังหวัดและ อปท.' },
  { id: 'district', label: 'อำเภอ' },
  { id: 'policeStation', label: 'สถานีตำรวจ' },
  { id: 'bangkokDistrict', label: 'สำนักงานเขต กทม.' },
  { id: 'national', label: 'ระดับประเทศ' },
]

interface Row {
  id: string
  tone: string
  name: string
  about: string
  indicators: ReadonlyArray<number | null>
  total: number | null
}
const rowOf = ({ agencyId, name, type, district, indicators, total }: ResultRow): Row => ({
  id: agencyId,
  tone: '',
  name,
  about: district || (type ? AGENCY_TYPES[type].label : ''),
  indicators,
  total,
})

/** An order in a Choice: `total`, `name` or the place of an indicator. */
const orderOf = (id: string): HeatOrder => (id === 'total' || id === 'name' ? id : Number(id))

/** Agencies by the ten indicators: where a province is weak is seen at a glance, and read in the number. */
export function HeatMap({ fiscalYear }: { fiscalYear: number }) {
  const [, go] = useLocation()
  const digits = useDigits()
  const results = useResults(fiscalYear)
  const status = useSlice('ita', (state) => state.yearStatus)
  const [set, setSet] = useState<PopulationSet>('main')
  const [order, setOrder] = useState<{ by: string; down: boolean }>({ by: 'total', down: true })
  const [chosen, setChosen] = useState<string>()
  const known = useMemo(() => heatRows(results), [results])
  const sets = SETS.filter(({ id }) => known.some(({ type }) => setOf(type) === id))
  const open = sets.some(({ id }) => id === set) ? set : (sets[0]?.id ?? 'main')
  const ofSet = useMemo(() => known.filter(({ type }) => setOf(type) === open), [known, open])
  const rows = useMemo(() => sortedHeat(ofSet, orderOf(order.by), order.down).map(rowOf), [ofSet, order])
  const means = useMemo<Row>(
    () => ({ id: 'means', tone: '', name: 'เฉลี่ย', about: `${ofSet.length} แห่ง`, ...heatMeans(ofSet) }),
    [ofSet],
  )
  const without = results.filter(({ type, total }) => setOf(type) === open && total !== null).length - ofSet.length
  const columns = [
    { id: 'name', label: 'หน่วยงาน' },
    ...INDICATOR_TITLES.map((title, at) => ({ id: String(at), label: digits(at + 1), full: title })),
    { id: 'total', label: 'ITA', full: 'คะแนน ITA' },
  ]
  const page = useCallback((id: string) => go(`/ita/${fiscalYear}/agencies/${id}`), [go, fiscalYear])
  const cell = useCallback(
    (row: Row, column: string) => {
      if (column === 'name')
        return row.id === 'means' ? (
          <b>{digits(`เฉลี่ย ${row.about}`)}</b>
        ) : (
          <Link href={`/ita/${fiscalYear}/agencies/${row.id}`} tabIndex={-1}>
            {digits(row.name)}
          </Link>
        )
      const score = column === 'total' ? row.total : row.indicators[Number(column)]
      return (
        <span className="heat" data-step={heatStep(score) ?? undefined}>
          {digits(scoreText(score))}
        </span>
      )
    },
    [digits, fiscalYear],
  )
  const sort = (by: string) => setOrder((last) => ({ by, down: last.by === by ? !last.down : by === 'total' }))
  return (
    <section className="register-work" data-pane tabIndex={-1} aria-label="ตัวชี้วัดรายหน่วยงาน">
      <div className="register-tools">
        {sets.length > 1 && <Choice bare label="กลุ่มหน่วยงาน" options={sets} value={open} save={setSet} />}
        <Choice
          bare
          label="เรียงตาม"
          className="ita-order"
          options={columns.map(({ id, label, full }) => ({
            id,
            label: `เรียงตาม ${full && id !== 'total' ? `${label}. ${full}` : (full ?? label)}`,
          }))}
          value={order.by}
          save={(by) => setOrder({ by, down: by === 'total' })}
        />
        <Action aria-pressed={order.down} onPress={() => sort(order.by)}>
          {order.down ? 'มากไปน้อย ▾' : 'น้อยไปมาก ▴'}
        </Action>
        <ul className="heat-key row small" aria-label="ความหมายของสี">
          {HEAT_EDGES.map((edge, step) => (
            <li key={edge} className="heat" data-step={step}>
              {digits(
                step === HEAT_EDGES.length - 1 ? `ต่ำกว่า ${(HEAT_EDGES[step - 1] ?? 0) / 100}` : `${edge / 100} ขึ้นไป`,
              )}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > 0 && (
        <p className="small muted">
          {digits(INDICATOR_TITLES.map((title, at) => `${at + 1} ${title}`).join(' · '))}
          {without > 0 && digits(` · มีคะแนน ITA แต่ไม่มีคะแนนรายตัวชี้วัด ${without} แห่ง จึงไม่อยู่ในตารางและไม่รวมในค่าเฉลี่ยนี้`)}
        </p>
      )}
      {rows.length > 0 ? (
        <RowGrid
          className="ita-heat"
          label={digits(`คะแนนรายตัวชี้วัดปี ${fiscalYear}`)}
          columns={columns}
          lines={rows}
          pinned={means}
          cell={cell}
          id={chosen}
          choose={setChosen}
          open={page}
          row={34}
          order={order}
          sort={sort}
        />
      ) : (
        status === 'ready' && <p className="empty">{digits(`ไม่มีคะแนนรายตัวชี้วัดของปี ${fiscalYear}`)}</p>
      )}
    </section>
  )
}
