import { type ClipboardEvent, useMemo, useState } from 'react'
import { readCells } from '../../../shared/directory/cells.ts'
import { columnsOf, type Field, guessColumns } from '../../../shared/directory/columns.ts'
import { planPaste } from '../../../shared/directory/plan.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { dayEcho, dayText, readDay } from '../../components/fields/dayText.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { readTable } from '../../components/readTable.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { PasteRows } from './PasteRows.tsx'
import type { Section } from './sections.ts'

const PASSED_OVER = 'ไม่ใช้'

interface PasteSheetProps {
  section: Section
  /** The group that is open: rows without a group belong to it. */
  group?: string
  onClose: () => void
}

/** A table from Excel: what each row would do stands below before any of it is done. */
export function PasteSheet({ section, group, onClose }: PasteSheetProps) {
  const { directory } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const [text, setText] = useState('')
  const [assigned, setAssigned] = useState<ReadonlyMap<number, Field>>(new Map())
  const [headed, setHeaded] = useState<boolean | null>(null)
  const [dayWords, setDayWords] = useState(() => digits(dayText(directory.today())))
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [known, setKnown] = useState<ReadonlyMap<number, string>>(new Map())
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const table = useMemo(() => {
    const cells = readCells(text)
    return { cells, guess: guessColumns(section.list, cells) }
  }, [text, section.list])
  const header = headed ?? table.guess.header
  const rows = useMemo(() => (header ? table.cells.slice(1) : table.cells), [header, table])
  const fields = useMemo(
    () => settle(table.guess.fields, section, group !== undefined).map((field, at) => assigned.get(at) ?? field),
    [table, section, group, assigned],
  )
  const day = readDay(dayWords, new Date())
  const options = useMemo(
    () => ({ list: section.list, officeId, day: day ?? '', known, ...(group !== undefined && { group }) }),
    [section.list, officeId, day, known, group],
  )
  const plan = useMemo(
    () => (day ? planPaste(rows, fields, directory.all(), { ...options, leftOut: new Set() }).rows : []),
    [rows, fields, options, day, directory],
  )
  const wanted = plan.filter(({ at, state }) => (state === 'new' || state === 'changed') && !leftOut.has(at))

  function change(next: string) {
    setText(next)
    setLeftOut(new Set())
    setKnown(new Map())
    setProblem('')
    if (next.trim() === '') {
      setAssigned(new Map())
      setHeaded(null)
    }
  }

  function paste(event: ClipboardEvent) {
    const table = readTable(event.clipboardData)
    const field = event.target as HTMLTextAreaElement
    if (!table || !('value' in field)) return
    event.preventDefault()
    change(text.slice(0, field.selectionStart) + table + text.slice(field.selectionEnd))
  }

  /** One column says one thing: who had it before passes it on. */
  const assign = (at: number, field: Field) =>
    setAssigned(
      new Map([...fields.map((own, column): [number, Field] => [column, own === field ? '' : own]), [at, field]]),
    )

  async function apply() {
    if (busy) return
    setBusy(true)
    const { steps } = planPaste(rows, fields, directory.all(), { ...options, leftOut })
    const count = (state: string) => wanted.filter((row) => row.state === state).length
    try {
      await directory.paste(
        `วาง${section.label}จาก Excel แล้ว ใหม่ ${count('new')} รายการ เปลี่ยน ${count('changed')} รายการ`,
        steps,
      )
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  const passes = section.id === 'people' || section.id === 'posts'
  return (
    <Sheet wide title={group === undefined ? `วาง${section.label}จาก Excel` : `วางตำแหน่งใน${group}`} onClose={onClose}>
      <div onPasteCapture={paste} className={plan.length > 0 ? 'paste-source filled' : 'paste-source'}>
        <PlainField
          label="ตาราง"
          hint={
            table.cells.length > 0
              ? undefined
              : `คัดลอกใน Excel หรือ Word แล้ววางที่นี่ คอลัมน์ที่รู้จัก: ${columnsOf(section.list)
                  .map(([, { label }]) => label)
                  .join(' · ')}`
          }
          rows="many"
          autoFocus
          value={text}
          onChange={change}
        />
      </div>
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
                    value={field || 'none'}
                    save={(id) => assign(at, id === 'none' ? '' : (id as Field))}
                    options={[
                      { id: 'none', label: PASSED_OVER },
                      ...columnsOf(section.list).map(([id, { label }]) => ({ id: id as string, label })),
                    ]}
                  />
                  <span className="small muted">{rows[0]?.[at] ?? ''}</span>
                </div>
              ))}
            </div>
          </fieldset>
          <div className="row paste-facts">
            <Check label="แถวแรกเป็นหัวตาราง" value={header} save={setHeaded} />
            {passes && (
              <PlainField
                label="เปลี่ยนผู้ดำรงตำแหน่งตั้งแต่วันที่"
                value={dayWords}
                onChange={setDayWords}
                hint={digits(dayEcho(dayWords, new Date()))}
                error={day ? undefined : 'อ่านวันที่ไม่ได้ พิมพ์อย่าง ๑/๑๐/๒๕๖๙'}
              />
            )}
          </div>
          <PasteRows
            rows={plan}
            leftOut={leftOut}
            onLeave={setLeftOut}
            use={(at, personId) => setKnown(new Map([...known, [at, personId]]))}
          />
        </>
      )}
      <Problem words={problem} />
      <div className="actions">
        <Action onPress={onClose}>ยกเลิก</Action>
        <Action tone="main" isDisabled={wanted.length === 0} onPress={() => void apply()}>
          {wanted.length > 0 ? digits(`นำเข้า ${wanted.length} แถว`) : 'นำเข้า'}
        </Action>
      </div>
    </Sheet>
  )
}

const columnKey = (at: number): string => `column-${at}`

/** Into a group that is open a plain list is one of posts. */
function settle(fields: Field[], section: Section, inGroup: boolean): Field[] {
  const plain = inGroup && section.id === 'groups' && !fields.includes('post')
  return plain ? fields.map((field) => (field === 'group' ? 'post' : field)) : fields
}
