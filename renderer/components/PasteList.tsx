import { type ClipboardEvent, type ReactNode, useMemo, useState } from 'react'
import { cellsOf, guessList, type ListColumn, type Preview, type RowState } from '../../shared/paste/columns.ts'
import { asProblem } from '../stores/problem.ts'
import { Action } from './Action.tsx'
import { Choice } from './fields/Choice.tsx'
import { PlainField } from './fields/PlainField.tsx'
import { Check } from './fields/Segments.tsx'
import { Problem } from './Problem.tsx'
import { readTable } from './readTable.ts'
import { Sheet } from './Sheet.tsx'
import { useDigits } from './useDigits.ts'

const STATES: Record<RowState, { word: string; badge: string }> = {
  new: { word: 'ใหม่', badge: 'badge done' },
  changed: { word: 'เปลี่ยน', badge: 'badge attention' },
  same: { word: 'มีแล้ว', badge: 'badge' },
  unreadable: { word: 'อ่านไม่ได้', badge: 'badge error' },
}
const PASSED_OVER = 'none'

interface PasteListProps<F extends string, P extends Preview> {
  title: string
  columns: ReadonlyArray<ListColumn<F>>
  /** Heads of the preview, in the order of its cells. */
  heads: readonly string[]
  text?: string
  /** What else is asked for, above the preview. */
  children?: ReactNode
  plan: (rows: string[][], fields: Array<F | ''>) => P[]
  /** Whether a row that is there already may be added once more. */
  again?: boolean
  /** `เพิ่ม ๕ คน` */
  verb: (count: number) => string
  apply: (wanted: P[]) => Promise<void>
  onClose: () => void
}

/** A list from Excel or Word: what each row would do stands below before any of it is done; any can be left out. */
export function PasteList<F extends string, P extends Preview>(props: PasteListProps<F, P>) {
  const { title, columns, heads, plan, apply, onClose } = props
  const digits = useDigits()
  const [typed, setTyped] = useState(props.text ?? '')
  const [assigned, setAssigned] = useState<ReadonlyMap<number, F | ''>>(new Map())
  const [headed, setHeaded] = useState<boolean | null>(null)
  /** Rows whose standing was turned round: a new one left out, one that is there added again. */
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const table = useMemo(() => {
    const cells = cellsOf(typed)
    return { cells, guess: guessList(columns, cells) }
  }, [typed, columns])
  const header = headed ?? table.guess.header
  const fields = table.guess.fields.map((field, at) => assigned.get(at) ?? field)
  const rows = header ? table.cells.slice(1) : table.cells
  const planned = plan(rows, fields).map((row, at) => {
    const usual = row.state === 'new' || row.state === 'changed'
    const free = usual || (props.again === true && row.state === 'same')
    return { at, row, free, wanted: free && usual !== turned.has(at) }
  })
  const wanted = planned.filter((one) => one.wanted).map(({ row }) => row)

  function change(next: string) {
    setTyped(next)
    setTurned(new Set())
    setAssigned(new Map())
    setHeaded(null)
    setProblem('')
  }

  function paste(event: ClipboardEvent) {
    const field = event.target as HTMLTextAreaElement
    const found = readTable(event.clipboardData)
    if (!found || !('value' in field)) return
    event.preventDefault()
    change(typed.slice(0, field.selectionStart) + found + typed.slice(field.selectionEnd))
  }

  /** One column says one thing: who had it before passes it on. */
  const assign = (at: number, field: F | '') =>
    setAssigned(
      new Map([...fields.map((own, other): [number, F | ''] => [other, own === field ? '' : own]), [at, field]]),
    )

  function turn(at: number) {
    const next = new Set(turned)
    if (!next.delete(at)) next.add(at)
    setTurned(next)
  }

  async function run() {
    if (busy) return
    setBusy(true)
    try {
      await apply(wanted)
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title={title} wide onClose={onClose}>
      <div onPasteCapture={paste} className={planned.length > 0 ? 'paste-source filled' : 'paste-source'}>
        <PlainField
          label="แถวจาก Excel"
          hint={`คัดลอกจาก Excel หรือ Word แล้ววางที่นี่ คอลัมน์ที่รู้จัก: ${columns.map(({ label }) => label).join(' · ')} เพิ่มพร้อมกันทั้งหมด และเลิกทำได้ด้วย Ctrl+Z`}
          rows="many"
          autoFocus
          value={typed}
          onChange={change}
        />
      </div>
      {props.children}
      {table.cells.length > 0 && (
        <>
          <fieldset className="group">
            <legend className="label">แต่ละคอลัมน์คือ</legend>
            <div className="paste-columns">
              {fields.map((field, at) => (
                <div key={columnKey(at)}>
                  <Choice
                    bare
                    label={digits(`คอลัมน์ที่ ${at + 1}`)}
                    value={field || PASSED_OVER}
                    save={(id) => assign(at, id === PASSED_OVER ? '' : (id as F))}
                    options={[
                      { id: PASSED_OVER as string, label: 'ไม่ใช้' },
                      ...columns.map(({ id, label }) => ({ id: id as string, label })),
                    ]}
                  />
                  <span className="small muted">{rows[0]?.[at] ?? ''}</span>
                </div>
              ))}
            </div>
          </fieldset>
          <div className="row paste-facts">
            <Check label="แถวแรกเป็นหัวตาราง" value={header} save={setHeaded} />
          </div>
        </>
      )}
      {planned.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="paste-rows planned" tabIndex={0} aria-label="ที่อ่านได้">
          <table>
            <thead>
              <tr>
                <th>เพิ่ม</th>
                <th>ผล</th>
                {heads.map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {planned.map(({ at, row, free, wanted: on }) => (
                <tr key={at} data-out={!on}>
                  <td>
                    {free && (
                      <input
                        type="checkbox"
                        checked={on}
                        onChange={() => turn(at)}
                        aria-label={digits(`เพิ่มแถวที่ ${at + 1} ${row.cells[0] ?? ''}`)}
                      />
                    )}
                  </td>
                  <td>
                    <span className={STATES[row.state].badge}>{STATES[row.state].word}</span>
                  </td>
                  {heads.map((head, column) => (
                    <td key={head}>
                      {digits(row.cells[column] ?? '')}
                      {column === 0 && row.note && (
                        <div>
                          <span className="small paste-note">{digits(row.note)}</span>
                        </div>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ยกเลิก</Action>
        <Action tone="main" isDisabled={wanted.length === 0} onPress={() => void run()}>
          {wanted.length > 0 ? digits(props.verb(wanted.length)) : 'เพิ่ม'}
        </Action>
      </div>
    </Sheet>
  )
}

const columnKey = (at: number): string => `column-${at}`
