import { useCallback, useMemo, useState } from 'react'
import { AGENCY_TYPES } from '../../../../shared/ita/agencyType.ts'
import type { SheetDraft } from '../../../../shared/ita/import/draft.ts'
import type { PlannedRow, RowState } from '../../../../shared/ita/import/plan.ts'
import { Action } from '../../../components/Action.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { RowGrid } from '../../../components/RowGrid.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { fieldLabel } from '../agency/fields.ts'
import { NONE, scoreText } from '../itaWords.ts'
import { ROW_STATES, STATE_ORDER, verbatim } from './importWords.ts'
import { RowQuestion } from './RowQuestion.tsx'
import { useAgenciesApart } from './useAgenciesApart.ts'

interface Row extends PlannedRow {
  id: string
  tone: string
}

const COLUMNS = [
  { id: 'in', label: 'เข้า', full: 'นำเข้าแถวนี้' },
  { id: 'at', label: 'แถว' },
  { id: 'state', label: 'ผล' },
  { id: 'name', label: 'หน่วยงาน' },
  { id: 'year', label: 'ปี' },
  { id: 'total', label: 'คะแนน' },
  { id: 'iit', label: 'IIT' },
  { id: 'eit', label: 'EIT' },
  { id: 'oit', label: 'OIT' },
  { id: 'said', label: 'สิ่งที่จะเปลี่ยนหรือควรดู' },
]

const NAMINGS = { known: '', variant: 'เขียนต่างกัน', renamed: 'เปลี่ยนชื่อ' } as const

/** Row by row what would happen: new, changed from what to what, the same, or a question. */
export function RowsPreview({ at, rows: all, draft }: { at: number; rows: readonly PlannedRow[]; draft: SheetDraft }) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const { names } = useAgenciesApart()
  const [filter, setFilter] = useState<RowState | 'doubt' | ''>('')
  const [chosen, setChosen] = useState<string>()
  const rows = useMemo<Row[]>(
    () =>
      all.map((one, index) => ({
        ...one,
        id: `row-${index}`,
        tone: one.state === 'same' || one.state === 'left' ? 'settled' : '',
      })),
    [all],
  )
  const shown = useMemo(
    () =>
      rows.filter(({ state, notes }) => filter === '' || (filter === 'doubt' ? notes.length > 0 : state === filter)),
    [rows, filter],
  )
  const counts = Map.groupBy(all, ({ state }) => state)
  const doubtful = all.filter(({ notes }) => notes.length > 0).length
  // Rows that a reason leaves out may all be of a file that is right all the same.
  const left = filter === 'left' || filter === 'corrected' ? shown.filter(({ free, wanted }) => free && !wanted) : []
  // Shown as they are when the officer answers for all of them at once.
  const fresh = filter === 'unmatched' ? shown.filter(({ likelyNew }) => likelyNew) : []
  const cell = useCallback(
    ({ row, state, match, changes, naming, notes, wanted, free, ofProvince }: Row, column: string) => {
      switch (column) {
        case 'in':
          // For the mouse; the keys have the same tick above the table.
          return (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={digits(`นำเข้าแถวที่ ${row.at}`)}
              checked={wanted}
              disabled={!free}
              onChange={(event) => itaImport.tick(at, [row.id], event.target.checked)}
            />
          )
        case 'at':
          return digits(row.at)
        case 'state':
          return (
            <span className={ROW_STATES[state].badge}>
              {state === 'unmatched' && ofProvince ? 'ต้องตอบก่อน' : ROW_STATES[state].word}
            </span>
          )
        case 'name': {
          const known = match.agencyId ? names[match.agencyId] : undefined
          const about = [
            row.type && AGENCY_TYPES[row.type].label,
            row.district && `อ.${row.district}`,
            known !== undefined && known !== row.name
              ? `= ${known}${naming === 'known' ? '' : ` (${NAMINGS[naming]})`}`
              : match.agencyId === null && state === 'new' && 'หน่วยงานใหม่',
          ]
          return (
            <span className="clamp">
              {digits(row.name || row.text || NONE)}{' '}
              <span className="small muted">{digits(about.filter(Boolean).join(' · '))}</span>
            </span>
          )
        }
        case 'year':
          return digits(row.year)
        case 'total':
          return digits(scoreText(row.total))
        case 'iit':
        case 'eit':
        case 'oit':
          return row.derived.includes(column) ? (
            <i title="คำนวณจากตัวชี้วัด">{digits(scoreText(row.shown[column]))}</i>
          ) : (
            digits(scoreText(row.shown[column]))
          )
        default: {
          const mean = state === 'mean' ? `คะแนนเฉลี่ยของจังหวัด ปี ${row.year} ` : ''
          const said = [
            ...changes.map(({ field, was, now }) => `${mean || `${fieldLabel(field)} `}${was || NONE} → ${now}`),
            ...notes,
            row.derived.length > 0 && `${row.derived.join(' ').toUpperCase()} คำนวณจากตัวชี้วัด`,
          ].filter((words) => words !== false)
          return (
            <span className="clamp" title={said.join('\n')}>
              {verbatim(digits)(said.join(' · '))}
            </span>
          )
        }
      }
    },
    [digits, names, itaImport, at],
  )
  const row = rows.find(({ id }) => id === chosen)
  const tell = useCallback((id: string) => {
    setChosen(id)
    focusSoon(() => document.querySelector<HTMLElement>('.ita-who button'))
  }, [])
  return (
    <>
      <fieldset className="clause-ages" aria-label="แสดงแถว">
        <Action tight tone="quiet" aria-pressed={filter === ''} onPress={() => setFilter('')}>
          ทุกแถว <b>{digits(all.length)}</b>
        </Action>
        {STATE_ORDER.filter((state) => counts.has(state)).map((state) => (
          <Action key={state} tight tone="quiet" aria-pressed={filter === state} onPress={() => setFilter(state)}>
            {ROW_STATES[state].word} <b>{digits(counts.get(state)?.length ?? 0)}</b>
          </Action>
        ))}
        {doubtful > 0 && (
          <Action tight tone="quiet" aria-pressed={filter === 'doubt'} onPress={() => setFilter('doubt')}>
            ควรดู <b>{digits(doubtful)}</b>
          </Action>
        )}
      </fieldset>
      {left.length > 0 && (
        <div>
          <Action
            tight
            onPress={() =>
              itaImport.tick(
                at,
                left.map(({ row }) => row.id),
                true,
              )
            }
          >
            {digits(`นำเข้าทั้ง ${left.length} แถวที่เว้นไว้นี้`)}
          </Action>
        </div>
      )}
      {fresh.length > 0 && (
        <div className="row">
          <Action
            tight
            onPress={() =>
              itaImport.choose(
                at,
                fresh.map(({ row }) => row.id),
                'new',
              )
            }
          >
            {digits(`เพิ่มเป็นหน่วยงานใหม่ทั้งหมด ${new Set(fresh.map(({ row }) => row.name)).size} แห่ง`)}
          </Action>
          <span className="small muted">{digits([...new Set(fresh.map(({ row }) => row.name))].join(' · '))}</span>
        </div>
      )}
      {row && <RowQuestion at={at} row={row} choice={draft.choices.get(row.row.id) ?? null} />}
      {shown.length > 0 ? (
        <RowGrid
          className="ita-preview"
          label="แถวที่อ่านได้"
          columns={COLUMNS}
          lines={shown}
          cell={cell}
          id={chosen}
          choose={setChosen}
          open={tell}
        />
      ) : (
        <p className="empty">ไม่มีแถวในกลุ่มนี้แล้ว</p>
      )}
    </>
  )
}
