import { useMemo } from 'react'
import { type AgencyFilter, type AgencyLine, type AgencySet, EVERY_AGENCY } from '../../../../shared/ita/agencyTable.ts'
import { AGENCY_TYPES, type AgencyType, setOf } from '../../../../shared/ita/agencyType.ts'
import { scaleOf } from '../../../../shared/ita/level.ts'
import { byThai } from '../../../../shared/thai/sort.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { PaneSearch } from '../../../components/PaneSearch.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'

/** A choice cannot be without a name. */
const ALL = 'all'

const SETS: ReadonlyArray<{ id: AgencySet; label: string }> = [
  { id: 'main', label: 'จังหวัดและ อปท.' },
  { id: 'local', label: 'เฉพาะ อปท.' },
  { id: 'district', label: 'อำเภอ' },
  { id: 'policeStation', label: 'สถานีตำรวจ' },
  { id: 'bangkokDistrict', label: 'สำนักงานเขต กทม.' },
  { id: 'national', label: 'ระดับประเทศ' },
]
const PASSED = [
  { id: 'yes', label: 'ผ่าน ๘๕ คะแนน' },
  { id: 'no', label: 'ไม่ผ่าน' },
  { id: 'unknown', label: 'ไม่มีคะแนนรวม' },
]

interface AgencyFiltersProps {
  lines: readonly AgencyLine[]
  shown: number
  fiscalYear: number
}

/** Which agencies are shown; only what occurs in the year can be chosen. */
export function AgencyFilters({ lines, shown, fiscalYear }: AgencyFiltersProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const filter = useSlice('ita', (state) => state.filter)
  const there = useMemo(() => {
    const types = new Set(lines.flatMap(({ result }) => result.type ?? []))
    const sets = new Set<AgencySet>(lines.map(({ result }) => setOf(result.type)))
    if (sets.has('main')) sets.add('local')
    return {
      sets,
      types: (Object.keys(AGENCY_TYPES) as AgencyType[]).filter((type) => types.has(type)),
      districts: [...new Set(lines.flatMap(({ result }) => result.district || []))].sort(byThai),
    }
  }, [lines])
  const choice = <K extends keyof AgencyFilter>(
    name: K,
    label: string,
    all: string,
    options: ReadonlyArray<{ id: string; label: string }>,
  ) =>
    (options.length > 1 || filter[name] !== '') && (
      <Choice
        bare
        label={label}
        options={[{ id: ALL, label: all }, ...options]}
        value={filter[name] || ALL}
        save={(id) => ita.show({ [name]: id === ALL ? '' : id })}
      />
    )
  const changed = JSON.stringify(filter) !== JSON.stringify(EVERY_AGENCY)
  return (
    <div className="register-tools">
      {choice(
        'set',
        'กลุ่มหน่วยงาน',
        'ทุกกลุ่ม',
        SETS.filter(({ id }) => there.sets.has(id)),
      )}
      {choice(
        'type',
        'ประเภท',
        'ทุกประเภท',
        there.types.map((id) => ({ id, label: AGENCY_TYPES[id].label })),
      )}
      {choice(
        'district',
        'อำเภอ',
        'ทุกอำเภอ',
        there.districts.map((id) => ({ id, label: id })),
      )}
      {choice(
        'level',
        'ระดับ',
        'ทุกระดับ',
        scaleOf(fiscalYear).levels.map(({ name }) => ({ id: name, label: name })),
      )}
      {choice('passed', 'ผ่านเกณฑ์', 'ผ่านและไม่ผ่าน', PASSED)}
      <PaneSearch label="ค้นหาหน่วยงาน" value={filter.search} onChange={(search) => ita.show({ search })} />
      {changed && (
        <Action tight tone="quiet" onPress={() => ita.show(EVERY_AGENCY)}>
          ล้างตัวกรอง
        </Action>
      )}
      <span className="small muted" role="status">
        {digits(`${shown.toLocaleString('en-US')} จาก ${lines.length.toLocaleString('en-US')} แห่ง`)}
      </span>
    </div>
  )
}
