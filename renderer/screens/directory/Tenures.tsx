import { useState } from 'react'
import { Link } from 'wouter'
import { covers } from '../../../shared/directory/tenure.ts'
import type { Tenure } from '../../../shared/model/directory.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField } from '../../components/fields/DayField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { ACTING, actingOf } from './acting.ts'
import { useKnown } from './Known.tsx'
import { placeOf } from './sections.ts'

/** From when to when, as it is said. */
function span({ since, until }: Tenure): string {
  if (!since && !until) return 'ไม่ได้บันทึกวันเริ่ม'
  if (!until) return `ตั้งแต่ ${shortDate(since ?? '')}`
  return since ? `${shortDate(since)} – ${shortDate(until)}` : `ถึง ${shortDate(until)}`
}

/** What a person holds and held, or who holds and held a post; the present first, then the newest. */
export function Tenures({
  personId,
  postId,
}: { personId: string; postId?: never } | { postId: string; personId?: never }) {
  const digits = useDigits()
  const { tenures, today, people, posts } = useKnown()
  const [open, setOpen] = useState('')
  const own = tenures
    .filter((one) => (personId ? one.personId === personId : one.postId === postId))
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))
  const groups = [
    { label: personId ? 'ตำแหน่งปัจจุบัน' : 'ผู้ดำรงตำแหน่งปัจจุบัน', rows: own.filter((one) => covers(one, today)) },
    { label: 'ต่อจากนี้', rows: own.filter((one) => one.since !== null && one.since > today) },
    { label: 'ที่ผ่านมา', rows: own.filter((one) => one.until !== null && one.until < today) },
  ].filter(({ rows }, at) => at === 0 || rows.length > 0)

  return groups.map(({ label, rows }) => (
    <div key={label} className="stack-tight">
      <h2>{label}</h2>
      {rows.length === 0 && <p className="muted">{personId ? 'ยังไม่ได้ดำรงตำแหน่งใด' : 'ตำแหน่งว่าง'}</p>}
      <ul className="tenures">
        {rows.map((one) => {
          const person = people.find(({ id }) => id === one.personId)
          const name = personId
            ? (posts.find(({ id }) => id === one.postId)?.title ?? '')
            : person
              ? fullName(person)
              : ''
          return (
            <li key={one.id}>
              <div className="row">
                <Link href={personId ? placeOf('posts', one.postId) : placeOf('people', one.personId)}>
                  {digits(name)}
                </Link>
                {one.acting && <span className="badge">{one.acting}</span>}
                <span className="muted">{digits(span(one))}</span>
                <span className="push" />
                <Action
                  tight
                  tone="quiet"
                  aria-expanded={open === one.id}
                  aria-label={`${open === one.id ? 'ปิด' : 'แก้ช่วงเวลา'} ${name}`}
                  onPress={() => setOpen(open === one.id ? '' : one.id)}
                >
                  {open === one.id ? 'ปิด' : 'แก้ช่วงเวลา'}
                </Action>
              </div>
              {open === one.id && <TenureEditor tenure={one} />}
            </li>
          )
        })}
      </ul>
    </div>
  ))
}

/** Puts right what was written down wrongly; a change of holder is handed over instead. */
function TenureEditor({ tenure }: { tenure: Tenure }) {
  const { directory } = useStores()
  const [problem, setProblem] = useState('')
  const save = (change: Partial<Tenure>) => directory.change('tenures', tenure.id, change)
  const remove = () => directory.remove('tenures', tenure.id).catch((error) => setProblem(asProblem(error)))
  return (
    <div className="form-grid entry">
      <DayField label="ตั้งแต่" optional value={tenure.since} save={(since) => save({ since })} />
      <DayField label="ถึง" optional value={tenure.until} save={(until) => save({ until })} />
      <Choice
        label="การดำรงตำแหน่ง"
        value={tenure.acting ?? 'holder'}
        save={(acting) => save({ acting: actingOf(acting) }).catch(() => undefined)}
        options={ACTING}
      />
      <div className="row">
        <Action tight tone="quiet" onPress={() => void remove()}>
          ลบรายการนี้
        </Action>
      </div>
      {problem && (
        <p className="field-error wide" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
