import type { PlannedRow } from '../../../../shared/ita/import/plan.ts'
import { Action } from '../../../components/Action.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useAgencyNames } from '../useIta.ts'

interface RowQuestionProps {
  at: number
  row: PlannedRow
  /** What was said of it so far. */
  choice: string | null
}

/** Whose the chosen row is: one of those it could be, another, or a new agency. */
export function RowQuestion({ at, row: { row, match, state }, choice }: RowQuestionProps) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const names = useAgencyNames()
  const agencies = useSlice('office', (state) => state.agencies)
  const choose = (to: string | null) => itaImport.choose(at, row.at, to)
  const offered = match.candidates.filter((id) => names[id] !== undefined)
  return (
    <fieldset className="ita-who" aria-label={digits(`แถวที่ ${row.at} เป็นหน่วยงานใด`)}>
      <span>
        {digits(`แถวที่ ${row.at} “${row.text || row.name}”`)} {state === 'unmatched' ? 'คือหน่วยงานใด' : 'นำเข้าเป็น'}
      </span>
      {offered.map((id) => (
        <Action key={id} tight aria-pressed={match.agencyId === id} onPress={() => choose(id)}>
          {digits(names[id] ?? '')}
        </Action>
      ))}
      {row.name !== '' && (
        <Action
          tight
          aria-pressed={choice === 'new' || (match.agencyId === null && state === 'new')}
          onPress={() => choose('new')}
        >
          หน่วยงานใหม่
        </Action>
      )}
      <PickField
        label="หน่วยงานอื่นในทำเนียบ"
        optional
        placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
        options={agencies}
        value={choice && choice !== 'new' && !offered.includes(choice) ? choice : null}
        save={choose}
      />
      {choice !== null && (
        <Action tight tone="quiet" onPress={() => choose(null)}>
          ตามที่โปรแกรมจับคู่
        </Action>
      )}
    </fieldset>
  )
}
