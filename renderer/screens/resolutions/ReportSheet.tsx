import { type FormEvent, useMemo, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import type { Clause, Progress } from '../../../shared/model/meeting.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho } from '../../components/fields/dayText.ts'
import { PickField } from '../../components/fields/PickField.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { ReportDraft } from '../../stores/clausesStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { letterOption, referable } from '../papers/letterOptions.ts'
import { type ClauseRow, ownerNames } from './clauseRows.ts'
import { freshReport, isWhole, type ReportErrors, readReport, SOURCES, typedReport } from './reportForm.ts'
import type { useClauses } from './useClauses.ts'

interface ReportSheetProps {
  row: ClauseRow
  names: ReturnType<typeof useClauses>['names']
  /** The one that is mended; without it a new one is entered. */
  report?: Progress
  onClose: () => void
}

const EVERYONE = 'all'
const STATES = Object.entries(STATE_WORDS).map(([id, label]) => ({ id, label }))

/** What was heard of an order: entered by the secretariat for whoever told it, with where it was told. */
export function ReportSheet({ row, names, report, onClose }: ReportSheetProps) {
  const { clauses } = useStores()
  const digits = useDigits()
  const { clause } = row.line
  const key = report?.id ?? clause.id
  const kept = useSlice('clauses', (state) => state.drafts[key])
  const letters = useSlice('papers', (state) => state.letters)
  const office = useSlice('office', (state) => state.office?.name) ?? ''
  const [errors, setErrors] = useState<ReportErrors>({})
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const begun = report ? typedReport(report, clause.state) : freshReport({ ...clause, ownerIds: row.line.ownerIds })
  const typed = { ...begun, ...kept }
  const set = (part: ReportDraft) => {
    clauses.draft(key, part)
    setErrors({})
  }
  const field = (name: keyof ReportDraft) => ({
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
    error: errors[name],
  })
  const options = useMemo(
    () =>
      referable(letters.filter(({ direction }) => direction === 'in')).map((letter) => {
        const { id, name } = letterOption(letter, office)
        return { id, name: digits(name) }
      }),
    [letters, office, digits],
  )

  async function submit(event: FormEvent) {
    event.preventDefault()
    // Enter twice in a hurry is one report.
    if (busy.current) return
    const { report: read, errors: found } = readReport(typed, new Date())
    setErrors(found)
    setProblem('')
    if (Object.keys(found).length > 0) {
      focusSoon(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
      return
    }
    busy.current = true
    try {
      if (report) await clauses.mend(report, read)
      else await clauses.report(clause.id, read, typed.state as Clause['state'])
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      busy.current = false
    }
  }

  const owners = ownerNames(row.line, names.agencies).map((label, at) => ({ id: row.line.ownerIds[at] ?? '', label }))
  return (
    <Sheet wide title={report ? 'แก้รายงานผล' : 'บันทึกผลการดำเนินงาน'} onClose={onClose}>
      <Form ref={form} className="stack" onSubmit={submit} validationBehavior="aria">
        <p className="muted clamp-three">{digits([row.line.cite, clause.text].filter(Boolean).join(' '))}</p>
        <div className="receipt-grid">
          <PlainField label="ผลการดำเนินงาน" rows="many" autoFocus className="all" {...field('text')} />
          <PlainField
            label="วันที่รายงาน"
            className="two"
            hint={digits(dayEcho(typed.date, new Date())) || 'เช่น ๒๒/๑๑/๒๕๖๙'}
            {...field('date')}
            value={digits(typed.date)}
          />
          <PlainField
            label="ร้อยละ"
            optional
            className={report ? 'four' : 'two'}
            {...field('percent')}
            onChange={(percent) => set({ percent, ...(isWhole(percent) && { state: 'done' }) })}
          />
          {!report && (
            <Choice
              label="สถานะหลังรายงาน"
              className="two"
              options={STATES}
              value={typed.state}
              save={(state) => set({ state })}
            />
          )}
          <div className="three">
            <Segments
              label="ทราบจาก"
              options={SOURCES}
              value={typed.source as Progress['source']}
              save={(source) => set({ source })}
            />
          </div>
          <Choice
            label="หน่วยงานที่รายงาน"
            className="three"
            options={[{ id: EVERYONE, label: 'ทุกหน่วยงานที่รับผิดชอบ' }, ...owners]}
            value={typed.agencyId || EVERYONE}
            save={(id) => set({ agencyId: id === EVERYONE ? '' : id })}
          />
          {typed.source === 'letter' && (
            <PickField
              label="หนังสือในทะเบียนรับ"
              optional
              className="all"
              placeholder="พิมพ์ส่วนหนึ่งของเลข ชื่อเรื่อง หรือหน่วยงาน"
              unknown="ไม่มีหนังสือนี้ในทะเบียนรับ ลงรับก่อน หรือเว้นว่างแล้วบอกเลขที่ในช่องหลักฐาน"
              options={options}
              value={typed.letterId || null}
              save={(id) => set({ letterId: id ?? '' })}
            />
          )}
          <PlainField
            label="หลักฐาน"
            optional
            className="all"
            hint="เช่น ชื่อแฟ้ม ภาพถ่าย หรือที่เก็บ แนบไฟล์ได้ที่รายงานเมื่อบันทึกแล้ว"
            {...field('evidence')}
          />
        </div>
        <FormFoot problem={problem} leave="ปิด" onLeave={onClose} />
      </Form>
    </Sheet>
  )
}
