import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../../shared/api.ts'
import { errataOf, inOrder, isFinal, kindNow, toApply } from '../../../../shared/desk/amendments.ts'
import type { Amendment } from '../../../../shared/model/amendment.ts'
import { Action } from '../../../components/Action.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { PaperView } from '../../../preview/PaperView.tsx'
import { pickedIn, selectOnPage } from '../../../preview/pickOnPage.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { AmendmentForm, draftKey } from './AmendmentForm.tsx'
import { AmendmentList } from './AmendmentList.tsx'
import type { Verdict } from './amendmentWords.ts'
import { Decision } from './Decision.tsx'
import { Round } from './Round.tsx'
import { Seal } from './Seal.tsx'
import { usePrinted } from './usePrinted.ts'

/** แก้ไขรายงาน: corrections of the minutes beside the pages they name, then the certified issue and its errata. */
export function Corrections({ file }: { file: MeetingFile }) {
  const { amendments, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const issue = useSlice('amendments', (state) => state.issue)
  const [chosen, setChosen] = useState('')
  const [form, setForm] = useState<{ one?: Amendment } | null>(null)
  const [why, setWhy] = useState<Record<string, string>>({})
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const page = useRef<HTMLElement>(null)
  const { id, minutesId, state, officeId } = file.meeting
  const printed = usePrinted(issue, file)
  useEffect(() => {
    amendments.openIssue(minutesId).catch((error: unknown) => setProblem(asProblem(error)))
  }, [amendments, minutesId])

  const kind = kindNow(state)
  const rows = inOrder(file.amendments)
  const one = rows.find((row) => row.id === chosen)
  const ready = toApply(rows).filter((row) => !isFinal(row, state) && kind === 'correction')
  const errata = errataOf(file)

  function attempt(work: () => Promise<unknown>) {
    setProblem('')
    setSaid('')
    work().catch((error: unknown) => setProblem(asProblem(error)))
  }

  const show = (words: string) => page.current && selectOnPage(page.current, words)

  function choose(next: string) {
    setChosen(next)
    const found = rows.find((row) => row.id === next)
    if (found) show(found.from)
  }

  function decide(row: Amendment, verdict: Verdict) {
    setChosen(row.id)
    // Why it is not taken is asked for first: it is read out at the next meeting.
    if (verdict === 'rejected') focusSoon(() => document.querySelector<HTMLElement>('[data-ask="reason"] input'))
    else attempt(() => amendments.decide(row.id, 'accepted', row.reason))
  }

  const apply = () =>
    attempt(async () => {
      const { done, left } = await amendments.apply(id)
      setWhy(Object.fromEntries(left.map((row) => [row.id, row.why])))
      setSaid(`แก้ในรายงานแล้ว ${done.length} รายการ${left.length > 0 ? ` ต้องแก้เอง ${left.length} รายการ` : ''}`)
      if (left[0]) setChosen(left[0].id)
    })

  /** What is selected in the page goes into the form, which opens for it. */
  function pick() {
    const picked = page.current && pickedIn(page.current)
    const place = picked && printed.placeOf(picked)
    if (!place || !kind) return
    amendments.draft(draftKey(file, form?.one), place)
    setForm((open) => open ?? {})
  }

  return (
    <div className="writing">
      <section className="writing-main corrections" data-pane tabIndex={-1} aria-label="คำขอแก้ไขรายงาน">
        {kind === 'erratum' && !form && <Seal file={file} />}
        {kind === 'correction' && !form && <Round file={file} />}
        {!kind && <p className="notice">รับคำขอแก้ไขได้เมื่อแจ้งเวียนรายงานการประชุมแล้ว กด แจ้งเวียนรายงานการประชุมแล้ว ด้านบน</p>}
        <Problem words={problem} />
        {form ? (
          <AmendmentForm
            key={draftKey(file, form.one)}
            file={file}
            printed={printed}
            show={show}
            one={form.one}
            onClose={(made) => {
              setForm(null)
              if (made) setChosen(made)
            }}
          />
        ) : (
          <>
            {kind && (
              <div className="row">
                <Action tone={rows.length === 0 ? 'main' : undefined} onPress={() => setForm({})}>
                  {kind === 'erratum' ? 'เพิ่มคำผิดที่พบ' : 'เพิ่มคำขอแก้ไข'}
                </Action>
                {ready.length > 0 && (
                  <Action tone="main" onPress={apply}>
                    {digits(`แก้ในรายงานตามที่รับ ${ready.length} รายการ`)}
                  </Action>
                )}
                {kind === 'erratum' && errata.length > 0 && (
                  <Action
                    tone="main"
                    onPress={() =>
                      attempt(async () =>
                        go(`/papers/${(await papers.add({ officeId, kind: 'erratum', meetingId: id })).id}`),
                      )
                    }
                  >
                    {digits(`สร้างใบแก้คำผิด ${errata.length} แห่ง`)}
                  </Action>
                )}
              </div>
            )}
            <p role="status" className="small">
              {digits(said)}
            </p>
            {rows.length === 0 ? (
              kind && <p className="muted">ยังไม่มีคำขอ ลากเลือกข้อความในหน้ารายงานด้านข้างเพื่อเริ่ม หรือกดปุ่มด้านบน</p>
            ) : (
              <AmendmentList rows={rows} chosen={one?.id ?? ''} choose={choose} decide={decide} />
            )}
            {one && (
              <Decision
                key={`${one.id} ${one.revision}`}
                one={one}
                readOnly={!kind || isFinal(one, state)}
                why={one.applied ? '' : (why[one.id] ?? '')}
                attempt={attempt}
                onMend={() => setForm({ one })}
              />
            )}
          </>
        )}
      </section>
      {/* What is selected by hand is taken up; by keys the form finds it. */}
      <section ref={page} className="writing-page" aria-label="ฉบับที่อ้างถึง" onMouseUp={pick} onKeyUp={pick}>
        {issue ? (
          <PaperView blocks={issue.blocks} page={issue.page} />
        ) : (
          <div className="empty">
            <p>{minutesId ? 'กำลังเปิดฉบับที่ตรึงไว้' : 'ยังไม่มีฉบับที่ตรึงไว้ จึงลากเลือกไม่ได้ พิมพ์หน้าและบรรทัดจากฉบับพิมพ์แทน'}</p>
          </div>
        )}
      </section>
    </div>
  )
}
