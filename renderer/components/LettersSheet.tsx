import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { asProblem } from '../stores/problem.ts'
import { Action } from './Action.tsx'
import { Check } from './fields/Segments.tsx'
import { Problem } from './Problem.tsx'
import { Sheet } from './Sheet.tsx'
import { useDigits } from './useDigits.ts'

export interface LetterRow {
  /** Of the agency. */
  id: string
  name: string
  /** What it is written to for. */
  words: string
  /** The letter it has already. */
  documentId: string | null
  /** It gets no second one. */
  settled?: boolean
}

interface LettersSheetProps {
  title: string
  about: string
  rows: readonly LetterRow[]
  /** Ticked when the sheet opens. */
  asked: readonly string[]
  /** Makes the drafts, all or none; answers how many. */
  make: (agencyIds: string[]) => Promise<number>
  /** Where the drafts lie afterwards. */
  at: string
  onClose: () => void
  /** Told under the list. */
  children?: ReactNode
}

/** One letter for each agency, ticked off in a list and made in one step. */
export function LettersSheet({ title, about, rows, asked, make, at, onClose, children }: LettersSheetProps) {
  const digits = useDigits()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(asked))
  const [made, setMade] = useState(0)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const free = rows.filter(({ settled }) => !settled).map(({ id }) => id)
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))

  async function start() {
    // Not disabled meanwhile: a button that goes dead drops the focus, and Esc with it.
    if (busy) return
    if (chosen.size === 0) return setProblem('ยังไม่ได้เลือกหน่วยงาน ทำเครื่องหมายหน้าชื่อหน่วยงานก่อน')
    setBusy(true)
    setProblem('')
    try {
      setMade(await make([...chosen]))
      setChosen(new Set())
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }

  return (
    <Sheet wide title={title} onClose={onClose}>
      <p className="muted">{about}</p>
      {free.length > 1 && (
        <Check
          label={digits(`ทั้งหมดที่เลือกได้ (${free.length})`)}
          value={chosen.size === free.length}
          save={(on) => setChosen(new Set(on ? free : []))}
        />
      )}
      <ul className="owner-letters" aria-label="หน่วยงาน">
        {rows.map(({ id, name, words, documentId, settled }) => (
          <li key={id} className="row">
            <Check
              label={digits(name)}
              value={chosen.has(id)}
              readOnly={settled ?? false}
              save={(on) => toggle(id, on)}
            />
            <span className="small muted push">
              {digits([words, documentId && 'มีฉบับแล้ว'].filter(Boolean).join(' · '))}
            </span>
            {documentId && (
              <Link href={`/papers/${documentId}`} aria-label={digits(`เปิด ฉบับของ${name}`)}>
                เปิด
              </Link>
            )}
          </li>
        ))}
      </ul>
      {children}
      <div role="status">
        {made > 0 && (
          <p className="notice done">
            {digits(`สร้างร่างแล้ว ${made} ฉบับ`)} <Link href={at}>เปิดรายการเอกสาร</Link>
          </p>
        )}
      </div>
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
        <Action tone="main" onPress={() => void start()}>
          {digits(`สร้างร่าง ${chosen.size} ฉบับ`)}
        </Action>
      </div>
    </Sheet>
  )
}
