import { useMemo } from 'react'
import { BANDS } from '../../../shared/desk/clauseAge.ts'
import { STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import { byThai } from '../../../shared/thai/sort.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { type ClauseRow, ofAge } from './clauseRows.ts'
import type { useClauses } from './useClauses.ts'

/** A choice cannot be without a name. */
const ALL = 'all'
const STATES = [
  { id: 'open', label: 'ยังไม่แล้วเสร็จ' },
  ...Object.entries(STATE_WORDS).map(([id, label]) => ({ id, label })),
  { id: ALL, label: 'ทุกข้อ' },
]

export const AGES: ReadonlyArray<{ id: string; label: string }> = [
  { id: '', label: 'ทุกอายุ' },
  { id: 'late', label: 'เลยกำหนด' },
  ...BANDS.map((days) => ({ id: String(days), label: `ค้าง ${days} วันขึ้นไป` })),
]

/** What of the table is shown: by owner, committee, state, words and age. */
export function ClauseFilters({ rows, matching, filter, names }: ReturnType<typeof useClauses>) {
  const { clauses } = useStores()
  const digits = useDigits()
  const owners = useMemo(
    () =>
      named(
        rows.flatMap(({ line }) => line.ownerIds),
        names.agencies,
      ),
    [rows, names],
  )
  const committees = useMemo(
    () =>
      named(
        rows.flatMap(({ meeting }) => meeting.committeeId ?? []),
        names.committees,
      ),
    [rows, names],
  )
  const save = (name: 'owner' | 'committee' | 'state') => (id: string) => clauses.show({ [name]: id === ALL ? '' : id })
  const count = (shown: readonly ClauseRow[]) => digits(shown.length)
  return (
    <>
      <div className="register-tools">
        <OfficeChooser home="/resolutions" />
        <Choice bare label="สถานะ" value={filter.state || ALL} options={STATES} save={save('state')} />
        <Choice
          bare
          label="ผู้รับผิดชอบ"
          className="clause-owner"
          value={filter.owner || ALL}
          options={[{ id: ALL, label: 'ทุกหน่วยงาน' }, ...owners]}
          save={save('owner')}
        />
        {committees.length > 1 && (
          <Choice
            bare
            label="คณะกรรมการ"
            value={filter.committee || ALL}
            options={[{ id: ALL, label: 'ทุกคณะ' }, ...committees]}
            save={save('committee')}
          />
        )}
        <PaneSearch label="ค้นหาในมติ" value={filter.search} onChange={(search) => clauses.show({ search })} />
      </div>
      <fieldset className="clause-ages" aria-label="อายุของข้อที่ค้าง">
        {AGES.map(({ id, label }, index) => (
          <Action
            key={id}
            tight
            tone="quiet"
            aria-pressed={filter.age === id}
            aria-keyshortcuts={String(index + 1)}
            onPress={() => clauses.show({ age: id })}
          >
            {digits(label)} <b>{count(ofAge(matching, id))}</b>
          </Action>
        ))}
      </fieldset>
    </>
  )
}

/** Each once, in the order of the dictionary. */
const named = (ids: readonly string[], names: Readonly<Record<string, string>>) =>
  [...new Set(ids)]
    .flatMap((id) => (names[id] ? [{ id, label: names[id] }] : []))
    .sort((a, b) => byThai(a.label, b.label))
