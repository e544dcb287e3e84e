import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Findings } from '../papers/Findings.tsx'
import { kindLabel, stageOf } from '../papers/paperWords.ts'
import { placeIn, soughtOf } from '../papers/places.ts'
import { reveal } from '../papers/reveal.ts'
import { PackSheet } from './pack/PackSheet.tsx'
import { SaveAll } from './SaveAll.tsx'

/** Frames to wait for the screen a finding leads to: it may still have to be read. */
const PATIENCE = 120
/** The list beside it holds the same words. */
const mainPane = (): ParentNode => document.querySelector('.main-pane') ?? document

/** Two editions of the minutes lie there once they are certified. */
const issuedWords = ({ id, kind }: Document, { minutesId, state }: Meeting): string => {
  if (kind !== 'minutes') return 'ออกแล้ว'
  return id === minutesId && (state === 'certified' || state === 'closed') ? 'ฉบับรับรอง' : 'ฉบับแจ้งเวียน'
}

const STAGES = [
  { stage: 'before', title: 'สร้างเอกสารก่อนประชุม' },
  { stage: 'day', title: 'สร้างเอกสารวันประชุม' },
  { stage: undefined, title: 'สร้างเอกสารหลังประชุม' },
] as const

/** ๕ เอกสาร: the papers of this meeting, and those that can be made of it. */
export function MeetingPapers({ file }: { file: MeetingFile }) {
  const { meeting: store, papers: all } = useStores()
  const papers = useSlice('meeting', (state) => state.papers)
  const [, go] = useLocation()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  const [saving, setSaving] = useState(false)
  const [packing, setPacking] = useState(false)
  const { id, officeId } = file.meeting

  // biome-ignore lint/correctness/useExhaustiveDependencies: sending minutes out and certifying them make papers
  useEffect(() => {
    store.openPapers().catch((error: unknown) => setProblem(asProblem(error)))
  }, [store, file.meeting.revision])

  async function make(kind: string) {
    try {
      const document = await all.add({ officeId, kind, meetingId: id })
      go(`/papers/${document.id}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <div className="stack">
      {problem && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
      <h2>เอกสารของการประชุมนี้</h2>
      {papers.documents.length === 0 ? (
        <p className="muted">ยังไม่มีเอกสาร สร้างจากรายการด้านล่าง ข้อความจะมาจากข้อมูลการประชุมเอง</p>
      ) : (
        <ul className="paper-list">
          {papers.documents.map((document) => (
            <li key={document.id}>
              <Link href={`/papers/${document.id}`}>{digits(document.title || kindLabel(document.kind))}</Link>
              {document.title && document.title !== kindLabel(document.kind) && (
                <span className="muted">{kindLabel(document.kind)}</span>
              )}
              <span className={`badge ${document.state === 'issued' ? 'done' : ''}`}>
                {document.state === 'issued' ? issuedWords(document, file.meeting) : 'ร่าง'}
              </span>
              {document.issued && (
                <span className="small muted">{digits(shortDate(document.issued.slice(0, 10)))}</span>
              )}
              {papers.behind.includes(document.id) && (
                <span className="badge attention">
                  {document.state === 'issued' ? 'ข้อมูลเปลี่ยนหลังออก' : 'ข้อมูลเปลี่ยนหลังพิมพ์แก้'}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Action onPress={() => setPacking(true)}>จัดชุดเอกสารประชุม</Action>
        {papers.documents.length > 0 && <Action onPress={() => setSaving(true)}>บันทึกทุกฉบับเป็นไฟล์</Action>}
      </div>
      {packing && <PackSheet file={file} onClose={() => setPacking(false)} />}
      {saving && <SaveAll file={file} documents={papers.documents} onClose={() => setSaving(false)} />}
      <Findings
        what={{ meetingId: id }}
        seen={file}
        jump={(finding, nth) => {
          go(placeIn(file, finding))
          focusSoon(() => reveal(mainPane(), soughtOf(finding, nth)), PATIENCE)
          return true
        }}
        aboutOf={({ place }) => place.sheet}
      />
      {STAGES.map(({ stage, title }) => {
        const kinds = papers.possible.filter(({ kind }) => stageOf(kind) === stage)
        return (
          kinds.length > 0 && (
            <section key={title} className="stack-tight">
              <h2>{title}</h2>
              <div className="row">
                {kinds.map((kind) => (
                  <Action key={kind.kind} onPress={() => void make(kind.kind)}>
                    สร้าง{kind.label}
                  </Action>
                ))}
              </div>
            </section>
          )
        )
      })}
    </div>
  )
}
