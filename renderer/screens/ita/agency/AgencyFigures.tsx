import { useState } from 'react'
import { clashes, completed } from '../../../../shared/ita/completed.ts'
import { importsOf, sourceOf } from '../../../../shared/ita/sources.ts'
import type { ItaImport, ResultField } from '../../../../shared/model/ita.ts'
import { shortDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { verbatim } from '../import/importWords.ts'
import { NONE, scoreText } from '../itaWords.ts'
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
  const { iit, eit, oit, indicators, grade } = score
  const instruments = { iit, eit, oit }
  const whole = completed(fiscalYear, { instruments, indicators }).instruments
  const sources = importsOf(score).flatMap((id) => imports.find((one) => one.id === id) ?? [])
  // Where there is one file, each cell is in it; where there are more, each tells its own.
  const several = sources.length > 1
  const parting = clashes(fiscalYear, { total: score.score, instruments, indicators }, grade)
  const said = verbatim(digits)
  function from(field: ResultField): string {
    const source = sourceOf(fiscalYear, score, field)
    switch (source.is) {
      case 'cell': {
        const file = several ? imports.find(({ id }) => id === source.importId) : undefined
        return file ? `${source.cell} · ${file.file}` : source.cell
      }
      case 'hand':
        return 'พิมพ์ด้วยมือ'
      case 'indicators':
        return 'คำนวณจากตัวชี้วัด'
      case 'parts':
        return 'คำนวณจากส่วนประกอบ'
      case 'unknown':
        return NONE
    }
  }
  const shown = (field: ResultField): string =>
    field === 'iit' || field === 'eit' || field === 'oit' ? scoreText(whole[field]) : figureText(score, field) || NONE
  return (
    <section aria-label="ตัวเลขและที่มา" className="stack-tight ita-part">
      <h2>{digits(`ตัวเลขปี ${fiscalYear} และที่มา`)}</h2>
      {sources.length > 0 ? (
        sources.map((one) => (
          <p key={one.id} className="small muted">
            <Imported of={one} />
          </p>
        ))
      ) : (
        <p className="small muted">{score.source || 'พิมพ์เข้าโดยไม่มีไฟล์'}</p>
      )}
      {parting.map((words) => (
        <p key={words} className="notice attention">
          {said(words)}
        </p>
      ))}
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
              <td>{digits(shown(id))}</td>
              <td className="words">{from(id)}</td>
              <td className="words small">
                {score.corrections
                  .filter(({ field }) => field === id)
                  .toReversed()
                  .map(({ was, at, reason, cell }) => (
                    <span key={`${at} ${was}`} className="ita-was">
                      {digits(`เดิม ${was || NONE} `)}
                      {cell && `(ช่อง ${cell}) `}
                      {digits(`แก้ ${dayOf(at)}: ${reason}`)}
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
      {open && (
        <CorrectSheet
          fiscalYear={fiscalYear}
          score={score}
          field={open}
          label={fieldLabel(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** The file as it was called; its digits are its own. */
function Imported({ of: { file, sheet, created } }: { of: ItaImport }) {
  const digits = useDigits()
  return (
    <>
      {[file, sheet && `แผ่นงาน ${sheet}`].filter(Boolean).join(' · ')} · {digits(`นำเข้าเมื่อ ${dayOf(created)}`)}
    </>
  )
}
