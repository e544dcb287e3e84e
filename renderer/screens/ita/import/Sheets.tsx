import { useState } from 'react'
import { asksProvince, isReadable, isWanted, lacking } from '../../../../shared/ita/import/draft.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { verbatim } from './importWords.ts'
import { RowsPreview } from './RowsPreview.tsx'
import { SheetCard } from './SheetCard.tsx'
import { usePlanned } from './usePlanned.ts'

/** What was found in a file, sheet by sheet, with what its rows would do. */
export function Sheets({ fiscalYear }: { fiscalYear: number }) {
  const { itaImport } = useStores()
  const digits = useDigits()
  const { name, hash, tables, drafts, notes, known, progress, reading } = useSlice('itaImport', (state) => state)
  const planned = usePlanned()
  // The first sheet is often a cover; the one to look at is the first with results in it.
  const [at, setAt] = useState(() => Math.max(0, tables.findIndex(isReadable)))
  const [problem, setProblem] = useState('')
  const wanted = planned.flat().filter(isWanted).length
  const open = planned.flat().filter(({ state, ofProvince }) => state === 'unmatched' && !ofProvince).length
  const asked = tables.filter((table, index) => {
    const draft = drafts[index]
    return (
      draft?.used &&
      (lacking(table, draft, known.thisYear).length > 0 ||
        (draft.province === null && asksProvince(planned[index] ?? [])))
    )
  }).length
  const before = known.imports.filter((one) => one.hash === hash)
  const table = tables[at]
  const draft = drafts[at]

  return (
    <section className="register-work" data-pane tabIndex={-1} aria-label="ตรวจก่อนนำเข้า">
      <div className="row">
        <h2>{name}</h2>
        <span className="small muted">{digits(`${tables.length} ตาราง`)}</span>
        <span className="row push">
          {progress ? (
            <>
              <progress value={progress.done} max={progress.of} aria-label="ความคืบหน้าการนำเข้า" />
              <span role="status">{digits(`นำเข้าแล้ว ${progress.done} จาก ${progress.of} ปี`)}</span>
              <Action onPress={itaImport.stop}>หยุดหลังปีนี้</Action>
            </>
          ) : (
            <>
              <Action onPress={itaImport.forget}>ยกเลิก</Action>
              <Action
                tone="main"
                isDisabled={wanted === 0 || reading}
                onPress={() => void itaImport.bringIn().catch((error: unknown) => setProblem(asProblem(error)))}
              >
                {wanted > 0 ? digits(`นำเข้า ${wanted.toLocaleString('en-US')} แถว`) : 'นำเข้า'}
              </Action>
            </>
          )}
        </span>
      </div>
      {problem && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="notice">
          {notes.map((note) => (
            <li key={note}>{verbatim(digits)(note)}</li>
          ))}
        </ul>
      )}
      {before.length > 0 && (
        <p className="notice" role="status">
          {digits(
            `ไฟล์นี้เคยนำเข้าแล้ว (${before.flatMap(({ fiscalYears }) => fiscalYears).join(', ')}) แถวที่เหมือนเดิมจะไม่ถูกแตะ`,
          )}
        </p>
      )}
      {(open > 0 || asked > 0) && (
        <p className="small ita-waiting">
          {digits(
            [
              open > 0 && `อีก ${open} แถวต้องบอกก่อนว่าเป็นหน่วยงานใด แถวที่ไม่บอกจะไม่ถูกนำเข้า`,
              asked > 0 && `อีก ${asked} ตารางต้องตอบคำถามก่อน`,
            ]
              .filter(Boolean)
              .join(' · '),
          )}
        </p>
      )}
      {tables.length > 1 && (
        <fieldset className="clause-ages" aria-label="ตารางในไฟล์">
          {tables.map((one, index) => (
            <Action
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets have their place; two may bear one name
              key={index}
              tight
              aria-pressed={index === at}
              onPress={() => setAt(index)}
            >
              {one.sheet || digits(`ตารางที่ ${index + 1}`)}
            </Action>
          ))}
        </fieldset>
      )}
      {table && draft && (
        <>
          <SheetCard at={at} table={table} draft={draft} rows={planned[at] ?? []} fiscalYear={fiscalYear} />
          {draft.used && (planned[at]?.length ?? 0) > 0 && (
            <RowsPreview key={at} at={at} rows={planned[at] ?? []} draft={draft} />
          )}
        </>
      )}
    </section>
  )
}
