import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Command, keyWords } from '../../../shared/desk/commands.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { useFound } from '../today/useFound.ts'
import { BY_NAME, matchingCommands, matchingGuides } from './commands.ts'

interface Row {
  id: string
  title: string
  more: string
  command: Pick<Command, 'id' | 'href'>
}

const MOST = 40

const moreOf = ({ href, keys }: Command): string => (keys?.[0] ? keyWords(keys[0]) : href ? 'ไปที่' : 'คำสั่ง')

/** Ctrl+K: everything by a few letters: places, what can be begun, and whatever the office keeps. */
export function Palette({ run, onClose }: { run: (command: Row['command']) => void; onClose: () => void }) {
  const digits = useDigits()
  const { meetings } = useStores()
  const recent = useSlice('recent', (state) => state.items)
  const status = useSlice('meetings', (state) => state.status)
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const id = useId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = useFound(search)
  useEffect(() => {
    if (status === 'idle' && officeId) void meetings.open(officeId)
  }, [meetings, status, officeId])

  // Before a letter is typed: what was open last, then everything that can be called.
  const asked = search.trim() !== ''
  const called = (command: Command): Row => ({
    id: command.id,
    title: command.label,
    more: moreOf(command),
    command,
  })
  const commands = asked ? matchingCommands(search) : BY_NAME
  const rows: Row[] = [
    ...(asked ? [] : recent).map(({ href, title }) => ({
      id: href,
      title,
      more: 'เปิดล่าสุด',
      command: { id: '', href },
    })),
    ...commands.map(called),
    ...found.map(({ what, id: found, title, href }) => ({
      id: what + found,
      title,
      more: what,
      command: { id: '', href },
    })),
    ...(asked ? matchingGuides(search) : []).map(called),
  ].slice(0, MOST)
  const current = rows[Math.min(at, rows.length - 1)]

  function take(row: Row | undefined) {
    if (!row) return
    onClose()
    run(row.command)
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') take(current)
    else return
    event.preventDefault()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <Sheet title="ไปที่ หรือค้นหา" onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label="ไปที่ หรือค้นหา"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        autoComplete="off"
        placeholder="ชื่อหน้า การประชุม หนังสือ เอกสาร บุคคล"
        // biome-ignore lint/a11y/noAutofocus: the one field of a dialog just opened by a key
        autoFocus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="ผลการค้นหา" className="palette-list">
        {rows.map((row) => (
          <button
            key={row.id}
            id={`${id}-${row.id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={row === current}
            className="option palette-row"
            onClick={() => take(row)}
          >
            <span className="clamp">{digits(row.title)}</span>
            <span className="small muted">{row.more}</span>
          </button>
        ))}
      </div>
      {rows.length === 0 && (
        <p className="muted" role="status">
          ไม่พบ “{search.trim()}” ลองคำที่สั้นลง
        </p>
      )}
    </Sheet>
  )
}
