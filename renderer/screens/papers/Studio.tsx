import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Paper } from '../../../shared/api.ts'
import { shiftOn } from '../../../shared/documents/htmlPage.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { missingForIssue } from '../../../shared/documents/missing.ts'
import { openErrors, type Reviewed } from '../../../shared/lint/accepted.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { PaperView } from '../../preview/PaperView.tsx'
import { PrintCopy } from '../../preview/PrintCopy.tsx'
import { showOnPage } from '../../preview/showOnPage.ts'
import type { FileFormat } from '../../stores/mailingStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { BookletAction } from './BookletAction.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { Conflicts } from './Conflicts.tsx'
import { Findings } from './Findings.tsx'
import { LetterPapers } from './LetterPapers.tsx'
import { MailingAction } from './MailingAction.tsx'
import { MissingLine, MissingSheet } from './Missing.tsx'
import { NumberAction } from './NumberAction.tsx'
import { PaperForm } from './PaperForm.tsx'
import { originOf, soughtOf } from './places.ts'
import { reveal, select } from './reveal.ts'
import { savePaper } from './savePaper.ts'
import { spotsOf } from './spot.ts'

/** The paper studio: fields at the left, the page itself at the right. */
export function Studio({ paper }: { paper: Paper }) {
  const { paper: store, papers, desk, proof } = useStores()
  const { listOpen } = useSlice('desk', (state) => state)
  const [, go] = useLocation()
  const digits = useDigits()
  const office = useSlice('office', (state) => state.office)
  const [asking, setAsking] = useState<'issue' | 'missing' | 'remove' | null>(null)
  const [problem, setProblem] = useState('')
  const [pages, setPages] = useState(1)
  const [errors, setErrors] = useState<Reviewed[]>([])
  const form = useRef<HTMLElement>(null)
  const page = useRef<HTMLElement>(null)
  const { document } = paper
  const issued = document.state === 'issued'
  const shift = office?.id === document.officeId ? shiftOn(paper.blocks, office) : undefined
  const subject = typeof paper.values.subject === 'string' ? paper.values.subject : ''
  const name = subject || document.title || paper.kindLabel
  useTitle(digits(name))
  const missing = issued ? [] : missingForIssue(kindOf(paper.kind), paper.values, paper.blocks)

  const spotOf = useMemo(() => spotsOf(paper), [paper])
  const [making, setMaking] = useState(false)

  async function save(format: FileFormat) {
    setProblem('')
    setMaking(true)
    try {
      savePaper(await store.file(format), format)
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setMaking(false)
    }
  }

  /** To the words where they are typed; words of a record are shown where they are printed. */
  function jump(finding: Reviewed, nth: number): boolean {
    const spot = spotOf(finding)
    if (form.current && spot && select(form.current, spot)) return true
    if (form.current && reveal(form.current, soughtOf(finding, nth))) return true
    if (page.current) showOnPage(page.current, finding.text)
    return false
  }

  const goTo = (field: string) => {
    if (form.current) reveal(form.current, { text: '', nth: 0, field, labels: [] })
  }

  async function askIssue() {
    setProblem('')
    if (missing.length > 0) {
      setAsking('missing')
      return
    }
    try {
      setErrors(openErrors(await proof.lint({ documentId: document.id })))
      setAsking('issue')
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <>
      <header className="main-head studio-head">
        <div className="title-row">
          <div>
            <Link href="/papers" className="back small">
              ‹ รายการเอกสาร
            </Link>
            <h1 className="studio-title" title={digits(name)}>
              {digits(name)}
            </h1>
            <p className="row small">
              <span className="muted">{paper.kindLabel}</span>
              <span className={`badge ${issued ? 'done' : ''}`}>{issued ? 'ออกแล้ว' : 'ร่าง'}</span>
              {document.meetingId && <Link href={`/meetings/${document.meetingId}/papers`}>ไปที่การประชุม</Link>}
              {document.letterId && (
                <LetterPapers document={document} failed={(error) => setProblem(asProblem(error))} />
              )}
              <Link href={`/templates/${paper.kind}`}>แก้แม่แบบของเอกสารชนิดนี้</Link>
              {pages > 2 && <BookletAction documentId={document.id} failed={setProblem} />}
            </p>
          </div>
          <div className="actions">
            <span className="list-toggle">
              <Action tone="quiet" aria-pressed={listOpen} onPress={() => desk.set('listOpen', !listOpen)}>
                <Icon name="list" size={18} />
                รายการ
              </Action>
            </span>
            {!issued && (
              <>
                <Action tone="quiet" onPress={() => setAsking('remove')}>
                  ลบ
                </Action>
                <Action onPress={() => void askIssue()}>ออกเอกสาร</Action>
              </>
            )}
            <NumberAction paper={paper} />
            <MailingAction paper={paper} />
            <Action onPress={() => window.print()}>พิมพ์</Action>
            <Action isDisabled={making} onPress={() => void save('pdf')}>
              {making ? 'กำลังทำไฟล์…' : 'PDF'}
            </Action>
            <Action tone="main" onPress={() => void save('docx')}>
              บันทึกเป็น Word
            </Action>
          </div>
        </div>
        {problem && (
          <p className="notice error" role="alert">
            {problem}
          </p>
        )}
        {issued && (
          <div className={`notice ${paper.changes.length > 0 ? 'attention' : ''}`}>
            <p>
              {digits(
                `ออกเอกสารแล้ว${document.issued ? `เมื่อ ${longDate(document.issued.slice(0, 10))}` : ''} ข้อความถูกตรึงไว้จึงแก้ไม่ได้${paper.changes.length > 0 ? ` ข้อมูลเปลี่ยนไปหลังออก ${paper.changes.length} แห่ง` : ''}`,
              )}
            </p>
            <ChangedSince paper={paper} />
          </div>
        )}
      </header>
      <div className="studio">
        <div className="studio-side">
          <section ref={form} className="studio-fields" data-pane aria-label="ช่องกรอกของเอกสาร">
            <Conflicts paper={paper} />
            {paper.notices.map((text) => (
              <p key={text} className="notice attention">
                {digits(text)}
              </p>
            ))}
            {missing.length > 0 && <MissingLine missing={missing} goTo={goTo} />}
            <PaperForm paper={paper} readOnly={issued} />
          </section>
          <div className="studio-proof">
            <Findings
              what={{ documentId: document.id }}
              seen={paper.blocks}
              readOnly={issued}
              jump={jump}
              exactly={(finding) => {
                const spot = spotOf(finding)
                return spot && (() => form.current !== null && select(form.current, spot))
              }}
              originOf={(finding) => originOf(paper, finding)}
            />
          </div>
        </div>
        <section ref={page} className="studio-page" data-pane aria-label="หน้าเอกสาร">
          <PaperView blocks={paper.blocks} page={paper.page} onPages={setPages} />
        </section>
      </div>
      <PrintCopy blocks={paper.blocks} page={paper.page} pages={pages} shift={shift} />
      {asking === 'issue' && (
        <Confirm
          title="ออกเอกสาร"
          verb={errors.length > 0 ? 'ออกเอกสารทั้งที่ยังไม่ได้แก้' : 'ออกเอกสาร'}
          danger={errors.length > 0}
          act={() => store.issue(errors)}
          onClose={() => setAsking(null)}
        >
          <p>ข้อความ เลขที่ และวันที่จะถูกตรึงไว้ตามที่เห็นในหน้านี้ การแก้ข้อมูลในโปรแกรมภายหลังจะไม่มีผลกับเอกสารฉบับนี้</p>
          <p>เมื่อออกแล้วแก้หรือยกเลิกการออกไม่ได้</p>
          {errors.length > 0 && (
            <div className="notice error">
              <p>{digits(`ตรวจทานพบข้อที่ต้องแก้ ${errors.length} ข้อ ซึ่งยังไม่ได้แก้และยังไม่ได้ยอมรับพร้อมเหตุผล`)}</p>
              <ul>
                {[...new Set(errors.map(({ message }) => message))].map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </div>
          )}
        </Confirm>
      )}
      {asking === 'missing' && (
        <MissingSheet
          missing={missing}
          goTo={(field) => {
            setAsking(null)
            focusSoon(() => {
              goTo(field)
              return null
            }, 0)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && (
        <Confirm
          title="ลบเอกสาร"
          verb="ลบเอกสาร"
          danger
          act={async () => {
            await store.remove()
            await papers.open(document.officeId)
            go(document.meetingId ? `/meetings/${document.meetingId}/papers` : '/papers')
          }}
          onClose={() => setAsking(null)}
        >
          <p>
            {document.letterId
              ? 'ฉบับร่างนี้จะถูกลบ ข้อมูลหนังสือยังอยู่ในรายการและทำเป็นเอกสารใหม่ได้'
              : 'ฉบับร่างนี้และข้อความที่พิมพ์ทับไว้จะถูกลบ ข้อมูลในโปรแกรมไม่เปลี่ยน'}
          </p>
        </Confirm>
      )}
    </>
  )
}
