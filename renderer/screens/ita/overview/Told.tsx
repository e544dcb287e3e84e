import { useState } from 'react'
import { scaleOf } from '../../../../shared/ita/level.ts'
import type { ItaYear } from '../../../../shared/model/ita.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { EntryList } from '../../../components/fields/EntryList.tsx'
import { LineField } from '../../../components/fields/LineField.tsx'
import { NumberLine } from '../../../components/fields/NumberLine.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { ScoreField } from '../ScoreField.tsx'
import { POPULATIONS } from './Doubts.tsx'

type Population = ItaYear['population']
const MANY = 1_000_000

/** What was written down of a year whose results by agency are not here: used as it stands until they are. */
export function Told({ fiscalYear }: { fiscalYear: number }) {
  const { ita } = useStores()
  const digits = useDigits()
  const officeId = useSlice('ita', (state) => state.officeId)
  const all = useSlice('ita', (state) => state.itaYears)
  const years = all.filter((one) => one.fiscalYear === fiscalYear)
  const free = (Object.keys(POPULATIONS) as Population[]).filter(
    (population) => !years.some((one) => one.population === population),
  )
  const [next, setNext] = useState<Population>('all')
  const chosen = free.includes(next) ? next : free[0]
  return (
    <details className="ita-part ita-told">
      <summary>
        <h2>ตัวเลขที่บันทึกไว้</h2>
        <span className="small muted">ใช้เมื่อไม่มีคะแนนรายหน่วยงาน เช่น จากรายงานการประชุมหรือข่าว</span>
      </summary>
      <div className="stack">
        {years.map((year) => (
          <ToldYear key={year.id} year={year} />
        ))}
        {chosen && (
          <div className="row">
            <Choice
              bare
              label="กลุ่มหน่วยงานที่จะบันทึก"
              options={free.map((id) => ({ id, label: POPULATIONS[id] }))}
              value={chosen}
              save={setNext}
            />
            <Action
              onPress={() =>
                void ita.add('itaYears', { officeId, fiscalYear, population: chosen }).catch(() => undefined)
              }
            >
              {digits(`บันทึกตัวเลขของกลุ่มนี้ ปี ${fiscalYear}`)}
            </Action>
          </div>
        )}
      </div>
    </details>
  )
}

function ToldYear({ year }: { year: ItaYear }) {
  const { ita } = useStores()
  const save = (change: Partial<ItaYear>) => ita.change('itaYears', year.id, change)
  const name = POPULATIONS[year.population]
  const [first] = scaleOf(year.fiscalYear).levels
  const rank = { min: 1, max: MANY, optional: true, unmarked: true }
  return (
    <fieldset className="group">
      <legend>
        <h3>{name}</h3>
      </legend>
      <div className="form-grid">
        <NumberLine
          label={`จำนวนหน่วยงาน ${name}`}
          min={0}
          max={MANY}
          value={year.units}
          save={(units) => save({ units: units ?? 0 })}
        />
        <ScoreField label={`คะแนนเฉลี่ย ${name}`} optional unmarked value={year.mean} save={(mean) => save({ mean })} />
        <LineField
          label={`ระดับ ${name}`}
          optional
          unmarked
          value={year.grade}
          save={(grade) => save({ grade: grade.trim() })}
        />
        <NumberLine label={`อันดับ ${name}`} {...rank} value={year.rank} save={(value) => save({ rank: value })} />
        <NumberLine label={`จากทั้งหมด ${name}`} {...rank} value={year.rankOf} save={(rankOf) => save({ rankOf })} />
        <LineField
          label={`ที่มา ${name}`}
          optional
          unmarked
          className="wide"
          value={year.source}
          save={(source) => save({ source: source.trim() })}
        />
      </div>
      <EntryList
        label={`จำนวนในแต่ละระดับ ${name}`}
        optional
        noun="ระดับ"
        value={year.bands}
        empty={{ grade: first?.name ?? 'ผ่าน', from: first?.from ?? 8500, to: first?.to ?? 10_000, count: 0 }}
        save={(bands) => save({ bands })}
      >
        {(band, put, index) => (
          <div className="form-grid">
            <LineField label={`ระดับที่ ${index + 1}`} value={band.grade} save={(grade) => put({ grade: grade.trim() })} />
            <ScoreField label={`ตั้งแต่ ${index + 1}`} value={band.from} save={(from) => put({ from: from ?? 0 })} />
            <ScoreField label={`ถึง ${index + 1}`} value={band.to} save={(to) => put({ to: to ?? 0 })} />
            <NumberLine
              label={`จำนวนแห่ง ${index + 1}`}
              min={0}
              max={MANY}
              value={band.count}
              save={(count) => put({ count: count ?? 0 })}
            />
          </div>
        )}
      </EntryList>
    </fieldset>
  )
}
