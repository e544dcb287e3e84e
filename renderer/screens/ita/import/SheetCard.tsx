import { useState } from 'react'
import { readYear } from '../../../../shared/ita/import/cell.ts'
import { asksBase, asksYear, isReadable, type SheetDraft } from '../../../../shared/ita/import/draft.ts'
import { hasInstruments, tableBase } from '../../../../shared/ita/import/settle.ts'
import type { ReadTable } from '../../../../shared/itaApi.ts'
import { Action } from '../../../components/Action.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Check, Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { LAYOUTS } from './importWords.ts'

interface SheetCardProps {
  at: number
  table: ReadTable
  draft: SheetDraft
  fiscalYear: number
}

const BASES = { weighted: 'คะแนนถ่วงน้ำหนัก (IIT 30 EIT 30 OIT 40)', hundred: 'คะแนนเต็ม 100 ทุกแบบวัด' } as const

/** What one sheet is, and what only a person can say of it. */
export function SheetCard({ at, table, draft, fiscalYear }: SheetCardProps) {
  const { itaImport } = useStores()
  const digits = useDigits()
  if (table.problem) return <p className="notice attention">{digits(`อ่านตารางนี้ไม่ได้: ${table.problem}`)}</p>
  if (table.otherScheme)
    return (
      <p className="notice error">
        {digits(`ตารางนี้เป็นผลของ ${table.otherScheme} ไม่ใช่ ITA ของสำนักงาน ป.ป.ช. จึงไม่นำเข้า`)}
      </p>
    )
  const years = [...new Set(table.rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const base = tableBase(table.rows)
  const facts = [
    LAYOUTS[table.layout],
    `${table.rows.length.toLocaleString('en-US')} แถว`,
    years.length > 0 ? `ปี ${years.join(', ')}` : table.year ? `ปี ${table.year} ตามชื่อตาราง` : '',
    hasInstruments(table.rows) && base ? BASES[base] : '',
  ]
  return (
    <div className="ita-sheet stack-tight">
      <div className="row">
        <span>{digits(facts.filter(Boolean).join(' · '))}</span>
        {isReadable(table) && (
          <Check label="นำเข้าตารางนี้" value={draft.used} save={(used) => itaImport.setSheet(at, { used })} />
        )}
      </div>
      {draft.used && asksYear(table) && <YearQuestion at={at} draft={draft} fiscalYear={fiscalYear} />}
      {draft.used && asksBase(table) && (
        <Segments
          label="คะแนน IIT EIT OIT ในตารางนี้เป็นแบบใด"
          hint="คำนวณจากคะแนนรวมแล้วบอกไม่ได้ ดูที่หัวตารางหรือถามผู้ส่งไฟล์"
          options={[
            { id: 'none', label: 'ยังไม่ทราบ' },
            { id: 'weighted', label: 'ถ่วงน้ำหนัก 30/30/40' },
            { id: 'hundred', label: 'เต็ม 100' },
          ]}
          value={draft.base ?? 'none'}
          save={(id) => itaImport.setSheet(at, { base: id === 'none' ? null : (id as 'weighted' | 'hundred') })}
        />
      )}
    </div>
  )
}

function YearQuestion({ at, draft, fiscalYear }: { at: number; draft: SheetDraft; fiscalYear: number }) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const [text, setText] = useState(digits(draft.year ?? ''))
  const [error, setError] = useState('')
  const take = (typed: string) => {
    const year = readYear(typed)
    if (!year) return setError('พิมพ์เป็นปีพุทธศักราชสี่หลัก เช่น ๒๕๖๘')
    setError('')
    setText(digits(year))
    void itaImport.setSheet(at, { year })
  }
  return (
    <div className="row ita-question">
      <PlainField
        label="เป็นผลของปีงบประมาณใด"
        hint={draft.year ? digits(`ใช้ปี ${draft.year}`) : 'ตารางไม่บอกปี'}
        value={text}
        onChange={setText}
        error={error}
      />
      <Action onPress={() => take(text)}>ใช้ปีนี้</Action>
      {draft.year === null && (
        <Action tone="quiet" onPress={() => take(String(fiscalYear))}>
          {digits(`ปี ${fiscalYear} ที่เปิดอยู่`)}
        </Action>
      )}
    </div>
  )
}
