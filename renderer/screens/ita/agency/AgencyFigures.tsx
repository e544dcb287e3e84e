import { useState } from 'react'
import type { ResultField } from '../../../../shared/model/ita.ts'
import { shortDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { CorrectSheet } from './CorrectSheet.tsx'
import { FIELDS, fieldLabel, figureText } from './fields.ts'
import type { AgencyYearFile } from './Weak.tsx'

/** An instant as a day of this machine. */
function dayOf(instant: string): string {
  const date = new Date(instant)
  const pad = (value: number) => String(value).padStart(2, '0')
  return shortDate(`${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`)
}

/** Every figure of one year with the cell it was read in; each can be put right, and what it was stays. */
export function AgencyFigures({ year }: { year: AgencyYearFile }) {
  const digits = useDigits()
  const imports = useSlice('ita', (state) => state.imports)
  const [open, setOpen] = useState<ResultField | null>(null)
  const { score, fiscalYear } = year
  const source = imports.find(({ id }) => id === score.importId)
  const cells = new Map(score.cells.map(({ field, cell }) => [field, cell]))
  const from = source
    ? [source.file, source.sheet && `แผ่นงาน ${source.sheet}`, `นำเข้าเมื่อ ${dayOf(source.created)}`]
        .filter(Boolean)
        .join(' · ')
    : score.source || 'พิมพ์เข้าโดยไม่มีไฟล์'
  return (
    <section aria-label="ตัวเลขและที่มา" className="stack-tight ita-part">
      <h2>{digits(`ตัวเลขปี ${fiscalYear} และที่มา`)}</h2>
      <p className="small muted">{digits(from)}</p>
      <table className="ita-table ita-provenance">
        <caption className="hidden">ตัวเลขแต่ละตัว ช่องในไฟล์ และการแก้</caption>
        <thead>
          <tr>
            <th scope="col">ตัวเลข</th>
            <th scope="col">ค่า</th>
            <th scope="col" className="words">
              ช่องในไฟล์
            </th>
            <th scope="col" className="words">
              ค่าเดิมและเหตุผลที่แก้
            </th>
            <th scope="col">
              <span className="hidden">แก้ไข</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{digits(label)}</th>
              <td>{digits(figureText(score, id) || NONE)}</td>
              <td className="words">{cells.get(id) ?? NONE}</td>
              <td className="words small">
                {score.corrections
                  .filter(({ field }) => field === id)
                  .toReversed()
                  .map(({ was, at, reason }) => (
                    <span key={`${at} ${was}`} className="ita-was">
                      {digits(`เดิม ${was || NONE} แก้ ${dayOf(at)}: ${reason}`)}
                    </span>
                  ))}
              </td>
              <td className="words">
                <Action tight tone="quiet" aria-label={digits(`แก้ไข ${label}`)} onPress={() => setOpen(id)}>
                  แก้ไข
                </Action>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <CorrectSheet score={score} field={open} label={fieldLabel(open)} onClose={() => setOpen(null)} />}
    </section>
  )
}
