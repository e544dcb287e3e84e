import { formerly, type Naming } from '../../../../shared/ita/import/near.ts'
import type { PlannedRow } from '../../../../shared/ita/import/plan.ts'
import { Action } from '../../../components/Action.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { Check, Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { useAgenciesApart } from './useAgenciesApart.ts'

interface RowQuestionProps {
  at: number
  row: PlannedRow
  /** What was said of it so far. */
  choice: string | null
}

/** Whose the chosen row is, what its name is to that agency, and whether it comes in. */
export function RowQuestion({ at, row: planned, choice }: RowQuestionProps) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const { names, options } = useAgenciesApart()
  const { row, match, state, naming, former, wanted, free } = planned
  const choose = (to: string | null) => itaImport.choose(at, [row.id], to)
  const offered = [...new Set([...match.candidates, ...former])].filter((id) => names[id] !== undefined)
  const asks = !(planned.ofProvince && match.agencyId === null)
  return (
    <fieldset className="ita-who" aria-label={digits(`แถวที่ ${row.at} เป็นหน่วยงานใด`)}>
      <span>
        {digits(`แถวที่ ${row.at}`)} “{row.text || row.name}”{' '}
        {!asks ? 'คือแถวของจังหวัด' : state === 'unmatched' ? 'คือหน่วยงานใด' : 'นำเข้าเป็น'}
      </span>
      {asks &&
        offered.map((id) => (
          <Action key={id} tight aria-pressed={match.agencyId === id} onPress={() => choose(id)}>
            {formerly(former, id, names[id] ?? '')}
          </Action>
        ))}
      {asks && row.name !== '' && (
        <Action
          tight
          aria-pressed={choice === 'new' || (match.agencyId === null && state === 'new')}
          onPress={() => choose('new')}
        >
          หน่วยงานใหม่
        </Action>
      )}
      {asks && (
        <PickField
          label="หน่วยงานอื่นในทำเนียบ"
          optional
          placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
          options={options}
          value={choice && choice !== 'new' && !offered.includes(choice) ? choice : null}
          save={choose}
        />
      )}
      {choice !== null && (
        <Action tight tone="quiet" onPress={() => choose(null)}>
          ตามที่โปรแกรมจับคู่
        </Action>
      )}
      {match.agencyId && naming !== 'known' && (
        <Segments<Naming>
          label={`ชื่อในไฟล์ต่างจาก “${names[match.agencyId] ?? ''}”`}
          options={[
            { id: 'variant', label: 'สะกดผิดหรือเขียนต่างกัน ชื่อทางการคงเดิม' },
            { id: 'renamed', label: digits(`เปลี่ยนชื่อแล้วตั้งแต่ปี ${row.year}`) },
          ]}
          value={naming}
          save={(to) => itaImport.name(at, row.id, to)}
        />
      )}
      {free && <Check label="นำเข้าแถวนี้" value={wanted} save={(on) => itaImport.tick(at, [row.id], on)} />}
    </fieldset>
  )
}
