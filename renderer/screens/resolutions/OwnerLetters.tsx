import { useState } from 'react'
import { Link } from 'wouter'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { Action } from '../../components/Action.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type OwnerCount, ownerCounts } from './ownerCounts.ts'
import { useClauses } from './useClauses.ts'

export type OwnerLetterKind = 'resolutionNotice' | 'reminder'

const TITLE = {
  resolutionNotice: 'หนังสือแจ้งมติถึงทุกหน่วยงาน',
  reminder: 'หนังสือติดตามผลถึงทุกหน่วยงาน',
} as const

interface OwnerLettersProps {
  kind: OwnerLetterKind
  meeting: Meeting
  names: ReturnType<typeof useClauses>['names']
  onClose: () => void
}

/** One letter for each agency that answers for something, with its own clauses of all items, made in one step. */
export function OwnerLetters({ kind, meeting, names, onClose }: OwnerLettersProps) {
  const { clauses } = useStores()
  const digits = useDigits()
  const { rows } = useClauses()
  const documents = useSlice('papers', (state) => state.documents)
  const counts = ownerCounts(rows, documents, { kind, meetingId: meeting.id, agencies: names.agencies })
  const [chosen, setChosen] = useState(
    () => new Set(counts.filter((one) => isAsked(kind, one)).map(({ agencyId }) => agencyId)),
  )
  const [made, setMade] = useState(0)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  async function make() {
    // Not disabled meanwhile: a button that goes dead drops the focus, and Esc with it.
    if (busy) return
    if (chosen.size === 0) return setProblem('ยังไม่ได้เลือกหน่วยงาน ทำเครื่องหมายหน้าชื่อหน่วยงานก่อน')
    setBusy(true)
    setProblem('')
    try {
      setMade(await clauses.letters({ meetingId: meeting.id, kind, agencyIds: [...chosen] }))
      setChosen(new Set())
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))

  return (
    <Sheet wide title={TITLE[kind]} onClose={onClose}>
      <p className="muted">
        {counts.length === 0
          ? 'การประชุมนี้ยังไม่มีข้อสั่งการที่ระบุหน่วยงานผู้รับผิดชอบ ระบุในรายงานการประชุมก่อน'
          : 'หน่วยงานละหนึ่งฉบับ มีเฉพาะข้อของหน่วยงานนั้นจากทุกวาระ แก้และออกเลขทีละฉบับได้ในหน้าเอกสาร'}
      </p>
      <ul className="owner-letters" aria-label="หน่วยงาน">
        {counts.map((one) => (
          <li key={one.agencyId} className="row">
            <Check label={one.name} value={chosen.has(one.agencyId)} save={(on) => toggle(one.agencyId, on)} />
            <span className="small muted push">{digits(countWords(kind, one))}</span>
            {one.documentId && (
              <Link href={`/papers/${one.documentId}`} aria-label={`เปิด ฉบับของ${one.name}`}>
                เปิด
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div role="status">{made > 0 && <p className="notice done">{digits(`สร้างร่างแล้ว ${made} ฉบับ`)}</p>}</div>
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
        <Action tone="main" onPress={() => void make()}>
          {digits(`สร้างร่าง ${chosen.size} ฉบับ`)}
        </Action>
      </div>
    </Sheet>
  )
}

/** A notice goes once to everyone; a reminder to whoever is late or silent and has none lying there. */
const isAsked = (kind: OwnerLetterKind, { documentId, drafted, pressing }: OwnerCount): boolean =>
  kind === 'resolutionNotice' ? documentId === null : pressing > 0 && !drafted

const countWords = (kind: OwnerLetterKind, { orders, open, pressing, documentId }: OwnerCount): string =>
  [kind === 'resolutionNotice' ? `${orders} ข้อ` : `ค้าง ${open} ข้อ ต้องติดตาม ${pressing} ข้อ`, documentId && 'มีฉบับแล้ว']
    .filter(Boolean)
    .join(' · ')
