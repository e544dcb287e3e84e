import { useEffect, useRef, useState } from 'react'
import { openErrors, type Reviewed } from '../../../shared/lint/accepted.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import type { Proofread } from '../../stores/proofStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { FindingRow, type Origin } from './FindingRow.tsx'
import { replaceSelected } from './reveal.ts'

/** The proof-reader reads again when the typist pauses, not at every letter. */
const PAUSE_MS = 600

/** What must be mended comes first; among equals the order of the text stays. */
const GRAVITY: ReadonlyArray<Reviewed['severity']> = ['error', 'warning', 'info']

interface FindingsProps {
  what: Proofread
  /** Read again when this is another. */
  seen: unknown
  readOnly?: boolean
  /** Goes to the words; `nth` tells equal quotations apart. Answers false when they are nowhere on this screen. */
  jump: (finding: Reviewed, nth: number) => boolean
  /** Selects the very words of a finding; null where they cannot be put right from here, and no mending is offered. */
  exactly?: (finding: Reviewed) => (() => boolean) | null
  /** Where the words of a finding come from that cannot be jumped to. */
  originOf?: (finding: Reviewed) => Origin | null
  aboutOf?: (finding: Reviewed) => string
}

/** What the proof-reader finds, each with the way to its words. F8 and Shift+F8 step through them. */
export function Findings({ what, seen, readOnly, jump, exactly, originOf, aboutOf }: FindingsProps) {
  const { proof } = useStores()
  const digits = useDigits()
  const { of, findings: read, problem } = useSlice('proof', (state) => state)
  const key = JSON.stringify(what)
  const findings = of === key ? read : null
  const [at, setAt] = useState(-1)
  const [lost, setLost] = useState<Reviewed | null>(null)
  const [failed, setFailed] = useState('')
  const panel = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the words change
  useEffect(() => {
    const timer = setTimeout(() => void proof.read(JSON.parse(key) as Proofread), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [proof, key, seen])

  const open = (findings?.filter(({ accepted }) => !accepted) ?? []).toSorted(
    (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity),
  )
  const accepted = findings?.filter((one) => one.accepted) ?? []
  const mustMend = openErrors(open).length

  function go(index: number): boolean {
    const finding = open[index]
    if (!finding) return false
    setAt(index)
    const nth = open.slice(0, index).filter(({ text }) => text === finding.text).length
    const found = jump(finding, nth)
    setLost(found ? null : finding)
    const row = panel.current?.querySelectorAll<HTMLElement>('.finding-words')[index]
    if (found) row?.scrollIntoView({ block: 'nearest' })
    else row?.focus()
    return found
  }

  function mend(index: number, select: () => boolean) {
    const { text, suggestion } = open[index] ?? {}
    if (go(index) && text && suggestion && select()) replaceSelected(text, suggestion)
  }
  const mending = (finding: Reviewed, index: number): (() => void) | null => {
    const select = readOnly || !finding.suggestion ? null : exactly?.(finding)
    return select ? () => mend(index, select) : null
  }
  useStepKeys((step) => go(at < 0 && step < 0 ? open.length - 1 : (at + step + open.length) % open.length))

  async function settle(work: Promise<void>, next: string) {
    await work
    setAt(-1)
    focusSoon(() => panel.current?.querySelector<HTMLElement>(next))
  }

  return (
    <section ref={panel} className="stack-tight proof" aria-label="ผลการตรวจทาน">
      <h2 className="label">
        {digits(`ตรวจทาน${findings ? ` (${open.length})` : ''}`)}
        {mustMend > 0 && <span className="badge error">{digits(`ต้องแก้ ${mustMend}`)}</span>}
        {open.length > 0 && (
          <span className="keys">
            <kbd>F8</kbd> ข้อถัดไป
          </span>
        )}
      </h2>
      <Problem words={problem || failed} />
      {findings && open.length === 0 && <p className="muted small">ไม่พบสิ่งที่ต้องแก้</p>}
      <ul className="stack-tight">
        {open.map((finding, index) => (
          <FindingRow
            // Equal findings of a paper are accepted together, so their place among the equal is enough of a name.
            key={`${finding.rule} ${finding.words} ${finding.place.paragraph} ${finding.place.start}`}
            finding={finding}
            current={index === at}
            about={aboutOf?.(finding) ?? ''}
            origin={lost === finding ? (originOf?.(finding) ?? null) : null}
            jump={() => go(index)}
            mend={mending(finding, index)}
            accept={readOnly ? null : (reason) => settle(proof.accept(what, finding, reason), 'summary')}
          />
        ))}
      </ul>
      {accepted.length > 0 && (
        <details className="small">
          <summary>{digits(`ยอมรับแล้ว ${accepted.length} ข้อ`)}</summary>
          <ul className="stack-tight">
            {accepted.map(({ accepted: acceptance, message, place, words }) => (
              <li key={`${acceptance?.id} ${words} ${place.paragraph} ${place.start}`} className="notice finding">
                <p>{message}</p>
                <p>{digits(`เหตุผล: ${acceptance?.reason} (${longDate(acceptance?.created.slice(0, 10) ?? '')})`)}</p>
                {acceptance && !readOnly && (
                  <Action
                    tight
                    tone="quiet"
                    onPress={() => {
                      settle(proof.withdraw(what, acceptance), '.finding-words').catch((error) =>
                        setFailed(asProblem(error)),
                      )
                    }}
                  >
                    ถอนการยอมรับ
                  </Action>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** F8 goes on to the next finding, Shift+F8 back to the one before, from anywhere on the screen. */
function useStepKeys(step: (direction: 1 | -1) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'F8' || document.querySelector('.overlay')) return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
