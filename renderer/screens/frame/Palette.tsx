import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Command, keyWords } from '../../../shared/desk/commands.ts'
import type { Marked } from '../../../shared/searchApi.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { hitGroups, hrefOf } from '../search/hits.ts'
import { MarkedText } from '../search/MarkedText.tsx'
import { useHits } from '../search/useHits.ts'
import { BY_NAME, matchingCommands, matchingGuides } from './commands.ts'

interface Row {
  id: string
  title: Marked
  /** The words around, where the title does not say them. */
  said?: Marked
  more: string
  command: Pick<Command, 'id' | 'href'>
}

const MOST = 40
/** Of each kind: the page of the search shows the rest. */
const EACH = 4

const plain = (text: string): Marked => ({ text, marks: [] })

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
  const { hits, words, many } = useHits(search, null, EACH)
  const letters = useSlice('papers', (state) => state.letters)
  useEffect(() => {
    if (status === 'idle' && officeId) void meetings.open(officeId)
  }, [meetings, status, officeId])

  // Before a letter is typed: what was open last, then everything that can be called.
  const asked = search.trim() !== ''
  const called = (command: Command): Row => ({
    id: command.id,
    title: plain(command.label),
    more: moreOf(command),
    command,
  })
  const commands = asked ? matchingCommands(search) : BY_NAME
  const rest = Object.values(many).reduce((sum, one) => sum + one, 0) - hits.length
  const rows: Row[] = [
    ...(asked ? [] : recent).map(({ href, title }) => ({
      id: href,
      title: plain(title),
      more: 'เปิดล่าสุด',
      command: { id: '', href },
    })),
    ...commands.map(called),
    ...(asked ? hitGroups({ hits, many }) : []).flatMap(({ hits: own, label }) =>
      own.map((hit) => ({
        id: `${hit.of}${hit.id}`,
        title: hit.title.text ? hit.title : hit.said,
        ...(hit.title.text && hit.said.text && { said: hit.said }),
        more: label,
        command: { id: '', href: hrefOf(hit, { letters }) },
      })),
    ),
    ...(asked && rest > 0
      ? [
          {
            id: 'search-all',
            title: plain(`ดูผลการค้นหา “${words}” ทั้งหมด`),
            more: digits(`อีก ${rest} รายการ`),
            command: { id: '', href: `/search/${encodeURIComponent(words)}` },
          },
        ]
      : []),
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
            <span>
              <span className="clamp">
                <MarkedText {...row.title} />
              </span>
              {row.said && (
                <span className="small muted clamp">
                  <MarkedText {...row.said} />
                </span>
              )}
            </span>
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
