import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import {
  COPY_FILTERS,
  type CopyFilter,
  FILTER_WORDS,
  isSent,
  passes,
  sendingWords,
  silentList,
} from '../../../../shared/desk/sendings.ts'
import type { SendingChange } from '../../../../shared/sendingApi.ts'
import { fold, searching } from '../../../../shared/thai/search.ts'
import { Action } from '../../../components/Action.tsx'
import { Confirm } from '../../../components/Confirm.tsx'
import { copyText } from '../../../components/copyText.ts'
import { isoDay } from '../../../components/fields/dayText.ts'
import { Segments } from '../../../components/fields/Segments.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { PaneSearch } from '../../../components/PaneSearch.tsx'
import { RowGrid } from '../../../components/RowGrid.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useTitle } from '../../../components/useTitle.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { Panes } from '../../frame/Panes.tsx'
import { CopySide } from './CopySide.tsx'
import { type CopyRow, copyRows } from './copyRows.ts'

const COLUMNS: ReadonlyArray<{ id: keyof CopyRow['cells']; label: string }> = [
  { id: 'at', label: 'ที่' },
  { id: 'recipient', label: 'ผู้รับ' },
  { id: 'group', label: 'กลุ่ม' },
  { id: 'sent', label: 'ส่งเมื่อ' },
  { id: 'answered', label: 'ตอบเมื่อ' },
  { id: 'note', label: 'หมายเหตุ' },
]
/** The key on which ต of ตอบ lies, whatever the keyboard is set to. */
const ANSWERED = { letter: 'ต', code: 'Digit9' }
const FILTERS = COPY_FILTERS.map((id) => ({ id, label: FILTER_WORDS[id] }))

/** ติดตามการส่ง: each copy of a letter to many ticked off, sent and answered. */
export function CopiesPlace({ id, rail }: { id: string; rail: ReactNode }) {
  const { sendings, desk, office } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { sideOpen } = useSlice('desk', (state) => state)
  const { status, problem: unread, copies, officeId } = useSlice('sendings', (state) => state)
  const paper = useSlice('papers', (state) => state.documents.find((one) => one.id === id))
  const letter = useSlice('papers', (state) => state.letters.find((one) => one.id === paper?.letterId))
  const [filter, setFilter] = useState<CopyFilter>('all')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  useTitle('ติดตามการส่ง')
  useEffect(() => void sendings.open(id), [sendings, id])
  useEffect(() => {
    // Opened by its address: the desk is then that paper's office's.
    if (officeId) office.choose(officeId)
  }, [office, officeId])

  const rows = useMemo(() => copyRows(copies), [copies])
  const shown = useMemo(() => {
    const found = searching(search)
    return rows.filter(({ copy, cells }) => passes(copy, filter) && found(fold(Object.values(cells).join(' '))))
  }, [rows, filter, search])
  const row = rows.find((one) => one.id === chosen)
  const unsent = shown.filter(({ copy }) => !copy.gone && !isSent(copy)).map((one) => one.id)
  const silent = copies.filter((copy) => !copy.gone && passes(copy, 'silent'))

  const cell = useCallback(
    ({ cells }: CopyRow, column: string) => (
      <span className="clamp">{digits(cells[column as keyof CopyRow['cells']])}</span>
    ),
    [digits],
  )
  const open = useCallback(
    (one: string) => {
      setChosen(one)
      desk.set('sideOpen', true)
      focusSoon(() => document.querySelector<HTMLElement>('.side [data-pane-start]'))
    },
    [desk],
  )

  async function tell(work: () => Promise<string>) {
    setProblem('')
    try {
      setSaid(await work())
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const tick = (recipients: readonly string[], change: SendingChange, words: string) =>
    tell(async () => {
      await sendings.tick(recipients, change)
      return words
    })

  /** Fast keys come before the answer to the last: each waits for the one before it and asks how the copy stands then. */
  const waiting = useRef(Promise.resolve())
  function toggle(recipient: string, what: 'sent' | 'answered') {
    waiting.current = waiting.current.then(async () => {
      const sending = sendings.copyOf(recipient)?.sending
      const on = !sending?.[what]
      const words = what === 'sent' ? (on ? 'ส่งแล้ว' : 'ถอนการส่ง') : on ? 'ตอบแล้ว' : 'ถอนคำตอบ'
      await tick([recipient], { [what]: on ? isoDay(new Date()) : null }, `${words} ${recipient}`)
    })
    return waiting.current
  }

  /** Space: sent today, or not after all. ต: answered today, or not after all. */
  function press(event: KeyboardEvent) {
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target as HTMLElement).matches('[role="grid"]')) return
    if (event.code !== 'Space' && event.code !== ANSWERED.code) return
    void toggle(row.id, event.code === 'Space' ? 'sent' : 'answered')
    // The row stays: pressed again, the same key takes it back from the same addressee.
    event.preventDefault()
  }

  return (
    <Panes
      rail={rail}
      open
      side={row && <CopySide key={row.id} copy={row.copy} />}
      sideLabel="การส่งถึงผู้รับรายนี้"
      main={
        <>
          <header className="main-head">
            <div className="title-row">
              <div>
                <h1>ติดตามการส่ง</h1>
                <p className="small clamp">
                  <Link href={`/papers/${id}`}>‹ {digits(letter?.subject || paper?.title || 'เอกสาร')}</Link>
                </p>
                <p className="small muted" role="status">
                  {digits(sendingWords(copies))}
                  {said && ` · ${digits(said)}`}
                </p>
              </div>
              <div className="actions">
                <Action tone="quiet" aria-pressed={sideOpen} onPress={() => desk.set('sideOpen', !sideOpen)}>
                  <Icon name="side" size={18} />
                  รายละเอียด
                </Action>
                <Action
                  isDisabled={silent.length === 0}
                  onPress={() =>
                    void tell(async () =>
                      (await copyText(digits(silentList(copies))))
                        ? `คัดลอกรายชื่อผู้ยังไม่ตอบ ${silent.length} รายแล้ว`
                        : 'เบราว์เซอร์ไม่ยอมให้คัดลอก',
                    )
                  }
                >
                  คัดลอกรายชื่อผู้ยังไม่ตอบ
                </Action>
                {paper?.letterId && (
                  <Action
                    isDisabled={silent.length === 0}
                    onPress={() =>
                      void tell(async () => {
                        const made = await sendings.chase(
                          silent.map(({ recipient }) => recipient),
                          null,
                        )
                        go(`/papers/${made}`)
                        return ''
                      })
                    }
                  >
                    ทำหนังสือติดตามผู้ยังไม่ตอบ
                  </Action>
                )}
                <Action tone="main" isDisabled={unsent.length === 0} onPress={() => setAsking(true)}>
                  {digits(`ส่งแล้วทั้ง ${unsent.length} รายที่แสดง`)}
                </Action>
              </div>
            </div>
            <div className="register-tools">
              <Segments label="แสดง" options={FILTERS} value={filter} save={setFilter} className="bare" />
              <PaneSearch label="ค้นหาผู้รับ" value={search} onChange={setSearch} />
            </div>
          </header>
          <section className="register-work" data-pane tabIndex={-1} aria-label="ผู้รับ" onKeyDown={press}>
            {(problem || (status === 'failed' && unread)) && (
              <p className="notice error" role="alert">
                {problem || unread}
              </p>
            )}
            <p className="hint">
              <kbd>↑</kbd> <kbd>↓</kbd> เลือก <kbd>เว้นวรรค</kbd> ส่งแล้ววันนี้ <kbd>{ANSWERED.letter}</kbd> ตอบแล้ววันนี้{' '}
              <kbd>Enter</kbd> รายละเอียด กดซ้ำเพื่อถอน
            </p>
            {shown.length > 0 ? (
              <RowGrid
                className="copy-table"
                label="ผู้รับและการส่ง"
                columns={COLUMNS}
                lines={shown}
                cell={cell}
                id={chosen}
                choose={setChosen}
                open={open}
              />
            ) : (
              status === 'ready' && (
                <p className="empty">
                  {copies.length === 0
                    ? 'เอกสารนี้ไม่ได้ระบุผู้รับเป็นรายชื่อ ใส่ผู้รับหรือกลุ่มผู้รับในช่อง “เรียน” ของเอกสารก่อน'
                    : 'ไม่มีผู้รับที่ตรงกับตัวกรอง'}
                </p>
              )
            )}
          </section>
          {asking && (
            <Confirm
              title="บันทึกว่าส่งแล้ว"
              verb={digits(`ส่งแล้ว ${unsent.length} ราย`)}
              act={() => tick(unsent, { sent: isoDay(new Date()) }, `บันทึกว่าส่งแล้ว ${unsent.length} ราย`)}
              onClose={() => setAsking(false)}
            >
              <p>
                {digits(
                  `บันทึกว่าส่งวันนี้ถึงผู้รับที่แสดงอยู่และยังไม่ได้ส่ง ${unsent.length} ราย แก้วันที่ทีละรายได้ และเลิกทำได้ด้วยการเลิกทำครั้งเดียว`,
                )}
              </p>
            </Confirm>
          )}
        </>
      }
    />
  )
}
