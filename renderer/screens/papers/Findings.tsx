import { useEffect, useState } from 'react'
import type { Paper } from '../../../shared/api.ts'
import type { Finding, Severity } from '../../../shared/lint/lint.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

const WORD: Record<Severity, string> = { error: 'ต้องแก้', warning: 'ควรตรวจ', info: 'ข้อสังเกต' }
const TONE: Record<Severity, string> = { error: 'error', warning: 'attention', info: '' }
/** The proof-reader reads again when the typist pauses, not at every letter. */
const PAUSE_MS = 600

/** What the proof-reader finds in the paper on the desk, beside its fields. */
export function Findings({ paper }: { paper: Paper }) {
  const { paper: store } = useStores()
  const digits = useDigits()
  const [findings, setFindings] = useState<Finding[] | null>(null)
  const [problem, setProblem] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the words on the page change
  useEffect(() => {
    let stale = false
    const timer = setTimeout(() => {
      store
        .lint()
        .then((found) => {
          if (stale) return
          setFindings(found)
          setProblem('')
        })
        .catch((error: unknown) => {
          if (!stale) setProblem(asProblem(error))
        })
    }, PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [store, paper.blocks])

  return (
    <section className="stack-tight findings" aria-label="ผลการตรวจทาน">
      <h2 className="label">{digits(`ตรวจทาน${findings ? ` (${findings.length})` : ''}`)}</h2>
      {problem && <p className="field-error">{problem}</p>}
      {findings?.length === 0 && <p className="muted small">ไม่พบสิ่งที่ต้องแก้</p>}
      <ul className="stack-tight findings-list">
        {findings?.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings are replaced as a whole
          <li key={index} className={`notice small ${TONE[finding.severity]}`}>
            <strong>{WORD[finding.severity]}</strong> {finding.message}
          </li>
        ))}
      </ul>
    </section>
  )
}
