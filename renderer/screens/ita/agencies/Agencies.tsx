import { useCallback, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import {
  type AgencyColumn,
  type AgencyLine,
  matchingAgencies,
  sortedAgencies,
} from '../../../../shared/ita/agencyTable.ts'
import { AGENCY_TYPES } from '../../../../shared/ita/agencyType.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { RowGrid } from '../../../components/RowGrid.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { changeText, NONE, scoreText } from '../itaWords.ts'
import { useAgencyLines } from '../useIta.ts'
import { AgencyFilters } from './AgencyFilters.tsx'
import { Compared } from './Compared.tsx'

const COLUMNS: ReadonlyArray<{ id: AgencyColumn; label: string; full?: string }> = [
  { id: 'place', label: 'ที่', full: 'ลำดับในกลุ่มของตน' },
  { id: 'name', label: 'หน่วยงาน' },
  { id: 'type', label: 'ประเภท' },
  { id: 'district', label: 'อำเภอ' },
  { id: 'before', label: 'ปีก่อน' },
  { id: 'total', label: 'คะแนน' },
  { id: 'change', label: 'เพิ่ม/ลด' },
  { id: 'level', label: 'ระดับ' },
  { id: 'iit', label: 'IIT' },
  { id: 'eit', label: 'EIT' },
  { id: 'oit', label: 'OIT' },
]

type Row = AgencyLine & { tone: string }

/** Every agency of the year: found, put in order, and set beside any other year. */
export function Agencies({ fiscalYear }: { fiscalYear: number }) {
  const { ita } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { filter, order, against: asked, lines: years, yearStatus } = useSlice('ita', (state) => state)
  const against = asked === 0 || asked === fiscalYear ? fiscalYear - 1 : asked
  const lines = useAgencyLines(fiscalYear, against)
  const [chosen, setChosen] = useState<string>()
  const [comparing, setComparing] = useState(false)
  const rows = useMemo<Row[]>(
    () => sortedAgencies(matchingAgencies(lines, filter), order, fiscalYear).map((line) => ({ ...line, tone: '' })),
    [lines, filter, order, fiscalYear],
  )
  const columns = COLUMNS.map((one) =>
    one.id === 'before' && against !== fiscalYear - 1 ? { ...one, label: digits(`ปี ${against}`) } : one,
  )
  const open = useCallback((id: string) => go(`/ita/${fiscalYear}/agencies/${id}`), [go, fiscalYear])
  const cell = useCallback(
    ({ id, result, place, before, change, level }: Row, column: string) => {
      switch (column as AgencyColumn) {
        case 'place':
          return digits(place ?? NONE)
        case 'name':
          return (
            <Link href={`/ita/${fiscalYear}/agencies/${id}`} tabIndex={-1} className="clamp">
              {digits(result.name)}
            </Link>
          )
        case 'type':
          return <span className="clamp">{result.type ? AGENCY_TYPES[result.type].label : NONE}</span>
        case 'district':
          return result.district || NONE
        case 'before':
          return digits(scoreText(before))
        case 'total':
          return digits(scoreText(result.total))
        case 'change':
          return digits(changeText(change))
        case 'level':
          return <span className="clamp">{level || (result.total === null ? NONE : 'ไม่ทราบระดับ')}</span>
        default:
          return digits(scoreText(result.instruments[column as 'iit']))
      }
    },
    [digits, fiscalYear],
  )
  const others = years.map((one) => one.fiscalYear).filter((one) => one !== fiscalYear)
  return (
    <section className="register-work" data-pane tabIndex={-1} aria-label="หน่วยงานของปี">
      <AgencyFilters lines={lines} shown={rows.length} fiscalYear={fiscalYear} />
      <div className="register-tools">
        <Choice
          bare
          label="เรียงตาม"
          options={columns.map(({ id, label, full }) => ({ id, label: `เรียงตาม ${full ?? label}` }))}
          value={order.by}
          save={(by) => {
            if (by !== order.by) ita.sort(by)
          }}
        />
        <Action aria-pressed={order.down} onPress={() => ita.sort(order.by)}>
          {order.down ? 'มากไปน้อย ▾' : 'น้อยไปมาก ▴'}
        </Action>
        {others.length > 0 && (
          <>
            <Choice
              bare
              label="เทียบกับปี"
              options={[...new Set([...others, against])]
                .sort((a, b) => b - a)
                .map((year) => ({ id: String(year), label: digits(`เทียบกับปี ${year}`) }))}
              value={String(against)}
              save={(year) => ita.compareWith(Number(year))}
            />
            <Action aria-pressed={comparing} onPress={() => setComparing(!comparing)}>
              เพิ่ม ขาด เปลี่ยนชื่อ
            </Action>
          </>
        )}
        <span className="small muted push">เปิดหน่วยงาน: Enter หรือกดที่ชื่อ</span>
      </div>
      {comparing && <Compared fiscalYear={fiscalYear} against={against} />}
      {rows.length > 0 ? (
        <RowGrid
          className="ita-agencies"
          label={digits(`หน่วยงานปี ${fiscalYear}`)}
          columns={columns}
          lines={rows}
          cell={cell}
          id={chosen}
          choose={setChosen}
          open={open}
          row={40}
          order={order}
          sort={(column) => ita.sort(column as AgencyColumn)}
        />
      ) : (
        yearStatus === 'ready' && (
          <p className="empty">
            {lines.length === 0
              ? digits(`ยังไม่มีคะแนนรายหน่วยงานของปี ${fiscalYear} นำเข้าได้ในส่วน “นำเข้าผล”`)
              : 'ไม่มีหน่วยงานที่ตรงกับตัวกรอง กด “ล้างตัวกรอง” เพื่อดูทั้งหมด'}
          </p>
        )
      )}
    </section>
  )
}
