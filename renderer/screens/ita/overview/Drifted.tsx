import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Drifted as Paper } from '../../../../shared/api.ts'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'

/** Drafts and minutes whose figures are no longer those of the records: each leads to where it is mended. */
export function Drifted() {
  const { proof } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const lines = useSlice('ita', (state) => state.lines)
  const digits = useDigits()
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [problem, setProblem] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the figures change
  useEffect(() => {
    let here = true
    proof.drifted(officeId).then(
      (found) => here && setPapers(found),
      (error: unknown) => here && setProblem(asProblem(error)),
    )
    return () => {
      here = false
    }
  }, [proof, officeId, lines])
  if (problem) return <Problem words={problem} />
  if (papers.length === 0) return null
  return (
    <section aria-label="เอกสารที่ตัวเลขไม่ตรง" className="notice attention stack-tight">
      <h2 className="label">{digits(`ตัวเลขในเอกสาร ${papers.length} ฉบับไม่ตรงกับคะแนนที่บันทึกไว้`)}</h2>
      <ul className="plain-list">
        {papers.map(({ documentId, meetingId, title, findings, unsettled }) => (
          <li key={documentId ?? meetingId}>
            <Link href={documentId ? `/papers/${documentId}` : `/meetings/${meetingId}/papers`}>{digits(title)}</Link>{' '}
            <span className="small">
              {digits(
                [
                  ...findings.map(({ text, suggestion }) => `${text} → ${suggestion}`),
                  ...unsettled.map((label) => `${label} ยังไม่ได้เทียบกับข้อมูลตอนนี้`),
                ].join(' · '),
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="small">เปิดเอกสาร แล้วกด “เทียบ” เพื่อใช้ข้อความใหม่ทั้งช่อง หรือ “แก้ให้” ที่ผลการตรวจทาน หรือแก้คะแนนที่บันทึกไว้</p>
    </section>
  )
}
