import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { useFound } from '../today/useFound.ts'
import { COMMANDS, matchingCommands } from './commands.ts'

interface Row {
  id: string
  title: string
  more: string
  href: string
}

/** Ctrl+K: everything by a few letters: places, what can be begun, and whatever the office keeps. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [, go] = useLocation()
  const digits = useDigits()
  const { meetings } = useStores()
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

  const commands = search.trim() ? matchingCommands(search) : COMMANDS
  const rows: Row[] = [
    ...commands.map(({ id: name, label, href }) => ({ id: name, title: label, more: 'ไปที่', href })),
    ...found.map((one) => ({ id: one.what + one.id, title: one.title, more: one.what, href: one.href })),
  ].slice(0, 30)
  const current = rows[Math.min(at, rows.length - 1)]

  function take(row: Row | undefined) {
    if (!row) return
    onClose()
    go(row.href)
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
