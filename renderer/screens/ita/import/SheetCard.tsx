import { useMemo, useState } from 'react'
import { readYear } from '../../../../shared/ita/import/cell.ts'
import {
  asksBase,
  asksProvince,
  asksYear,
  isReadable,
  newAgencies,
  type SheetDraft,
  settledRows,
  stays,
} from '../../../../shared/ita/import/draft.ts'
import type { PlannedRow } from '../../../../shared/ita/import/plan.ts'
import { impossibleYear } from '../../../../shared/ita/import/screen.ts'
import { hasInstruments, tableBase } from '../../../../shared/ita/import/settle.ts'
import { sumDoubts } from '../../../../shared/ita/import/sums.ts'
import type { ReadTable } from '../../../../shared/itaApi.ts'
import { Action } from '../../../components/Action.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Check, Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { LAYOUTS, SKIP_WORDS, verbatim } from './importWords.ts'

interface SheetCardProps {
  at: number
  table: ReadTable
  draft: SheetDraft
  /** What its rows would do. */
  rows: readonly PlannedRow[]
  fiscalYear: number
}

/** More rows than these are left out by number alone. */
const MOST_NAMED = 8
const MOST_LETTERS = 50

const BASES = { weighted: 'คะแนนถ่วงน้ำหนัก (IIT 30 EIT 30 OIT 40)', hundred: 'คะแนนเต็ม 100 ทุกแบบวัด' } as const

/** What one sheet is, and what only a person can say of it. */
export function SheetCard({ at, table, draft, rows, fiscalYear }: SheetCardProps) {
  const { itaImport } = useStores()
  const { province, thisYear } = useSlice('itaImport', (state) => state.known)
  const digits = useDigits()
  if (table.problem) return <p className="notice attention">{verbatim(digits)(`อ่านตารางนี้ไม่ได้: ${table.problem}`)}</p>
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
      <LeftOut table={table} draft={draft} rows={rows} />
      {draft.used && !table.named && (
        <Segments
          label="ตารางนี้เป็นผล ITA ของสำนักงาน ป.ป.ช. หรือไม่"
          hint="ไม่มีคำใดในตาราง ชื่อแผ่นงาน หรือชื่อไฟล์บอกว่าเป็นผล ITA (คุณธรรมและความโปร่งใส) ตรวจกับต้นทางก่อน"
          options={[
            { id: 'none', label: 'ยังไม่ทราบ' },
            { id: 'ita', label: 'เป็นผล ITA' },
          ]}
          value={draft.isIta ? 'ita' : 'none'}
          save={(id) => itaImport.setSheet(at, { isIta: id === 'ita' })}
        />
      )}
      <NewOnes rows={rows} />
      {draft.used && asksProvince(rows) && (
        <Segments
          label={`แถวของจังหวัด${province} ในตารางนี้คืออะไร`}
          hint="ตารางจังหวัดกับปีไม่บอกเอง ค่าเฉลี่ยเก็บเป็นคะแนนเฉลี่ยของปีนั้นและไม่นับเป็นหน่วยงาน ดูที่หัวตารางหรือถามผู้ส่งไฟล์"
          options={[
            { id: 'none', label: 'ยังไม่ทราบ' },
            { id: 'mean', label: 'ค่าเฉลี่ยของทุกหน่วยงานในจังหวัด' },
            { id: 'agency', label: `คะแนนของหน่วยงาน “จังหวัด${province}”` },
          ]}
          value={draft.province ?? 'none'}
          save={(id) => itaImport.setSheet(at, { province: id === 'none' ? null : (id as 'mean' | 'agency') })}
        />
      )}
      {draft.used && asksYear(table, thisYear) && <YearQuestion at={at} draft={draft} fiscalYear={fiscalYear} />}
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

/** Agencies that come into the directory, to be looked at before they do. */
function NewOnes({ rows }: Pick<SheetCardProps, 'rows'>) {
  const digits = useDigits()
  const names = useMemo(() => newAgencies(rows), [rows])
  if (names.length === 0) return null
  return (
    <details className="small">
      <summary>{digits(`หน่วยงานใหม่ที่จะเพิ่มในทำเนียบ ${names.length.toLocaleString('en-US')} แห่ง`)}</summary>
      <p className="muted">{digits(names.join(' · '))}</p>
    </details>
  )
}

/** What of the sheet is no agency's row, and where its own sums do not agree with the rows that were read. */
function LeftOut({ table, draft, rows }: Pick<SheetCardProps, 'table' | 'draft' | 'rows'>) {
  const digits = useDigits()
  const say = verbatim(digits)
  const { skipped, head, remarks } = table
  const named = skipped
    .slice(0, MOST_NAMED)
    .map(
      ({ at, text, why }) =>
        `แถวที่ ${at} “${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text}” (${SKIP_WORDS[why]})`,
    )
  const more = skipped.slice(MOST_NAMED).map(({ at }) => at)
  const said = [
    head > 0 && `หัวตารางถึงแถวที่ ${head}`,
    skipped.length > 0 &&
      `ข้าม ${skipped.length} แถว: ${[...named, ...(more.length > 0 ? [`แถวที่ ${more.join(', ')}`] : [])].join(' · ')}`,
    ...remarks,
  ].filter(Boolean)
  const { year, base } = draft
  const doubts = useMemo(() => {
    if (!table.skipped.some(({ why }) => why === 'sum')) return []
    const out = new Set(rows.flatMap((one) => (stays(one) ? [] : [one.row.id])))
    return sumDoubts(table.skipped, settledRows(table, { year, base }), ({ id }) => !out.has(id))
  }, [table, rows, year, base])
  return (
    <>
      {said.length > 0 && <p className="small muted">{say(said.join(' · '))}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} className="notice attention">
          {say(doubt)}
        </p>
      ))}
    </>
  )
}

function YearQuestion({ at, draft, fiscalYear }: { at: number; draft: SheetDraft; fiscalYear: number }) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const thisYear = useSlice('itaImport', (state) => state.known.thisYear)
  const [text, setText] = useState(digits(draft.year ?? ''))
  const [error, setError] = useState('')
  const wrong = draft.year === null ? '' : impossibleYear(draft.year, thisYear)
  const take = (typed: string) => {
    const year = readYear(typed)
    if (!year) return setError('พิมพ์เป็นปีพุทธศักราชสี่หลัก เช่น ๒๕๖๘')
    const impossible = impossibleYear(year, thisYear)
    if (impossible) return setError(digits(impossible))
    setError('')
    setText(digits(year))
    void itaImport.setSheet(at, { year })
  }
  return (
    <div className="row ita-question">
      <PlainField
        label="เป็นผลของปีงบประมาณใด"
        hint={digits(wrong || (draft.year ? `ใช้ปี ${draft.year}` : 'ตารางไม่บอกปี'))}
        value={text}
        onChange={setText}
        error={error}
      />
      <Action onPress={() => take(text)}>ใช้ปีนี้</Action>
      {(draft.year === null || wrong !== '') && (
        <Action tone="quiet" onPress={() => take(String(fiscalYear))}>
          {digits(`ปี ${fiscalYear} ที่เปิดอยู่`)}
        </Action>
      )}
    </div>
  )
}
