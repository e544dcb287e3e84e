import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { offered, type StockPhrase } from '../../shared/desk/phrases.ts'
import { Action } from '../components/Action.tsx'
import { whenClosed } from '../components/focusSoon.ts'
import { Problem } from '../components/Problem.tsx'
import { Sheet } from '../components/Sheet.tsx'
import { useDigits } from '../components/useDigits.ts'
import { asProblem } from '../stores/problem.ts'
import { useSlice, useStores } from '../stores/useStores.ts'

const MOST = 30

interface PhrasesProps {
  /** What was typed of a sentence already. */
  own: string
  /** Puts a sentence where it was asked for, once the dialog is gone. */
  put: (sentence: string) => void
  /** What the sitting noted: who came and went, when the item began. */
  sentences: readonly string[]
  onClose: () => void
}

/** Stock sentences (Ctrl+Space): found by a few words, put in at the caret, kept for the next time. */
export function Phrases({ own: typed, put, sentences, onClose }: PhrasesProps) {
  const { phrases: store } = useStores()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { phrases: stock } = useSlice('phrases', (state) => state)
  const phrases = useMemo<StockPhrase[]>(
    () => [...sentences.map((text) => ({ text: digits(text), uses: 0, id: null })), ...stock],
    [sentences, stock, digits],
  )
  const id = useId()
  const [own] = useState(() => typed.trim())
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState('')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    store.open(officeId).catch((error: unknown) => setProblem(asProblem(error)))
  }, [store, officeId])

  // What stands before the caret asks first; when nothing begins like it, everything is offered.
  const begun = offered(phrases, search || own)
  const rows = (begun.length > 0 || search ? begun : phrases).slice(0, MOST)
  const current = rows[Math.min(at, rows.length - 1)]

  function take(text: string | undefined) {
    if (text === undefined) return
    onClose()
    whenClosed(() => put(text))
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') take(current?.text)
    else return
    event.preventDefault()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const tell = (work: Promise<void>) => void work.catch((error: unknown) => setProblem(asProblem(error)))

  return (
    <Sheet title="ประโยคสำเร็จ" onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label="ค้นหาประโยค"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={own || 'บางคำในประโยค'}
        // biome-ignore lint/a11y/noAutofocus: the one field of a dialog just opened by a key
        autoFocus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="ประโยค" className="palette-list">
        {rows.map((row, index) => (
          <button
            key={row.text}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={row === current}
            className="option palette-row"
            onClick={() => take(row.text)}
          >
            <span>{digits(row.text)}</span>
            <span className="small muted">
              {row.id
                ? 'จำไว้'
                : row.uses > 0
                  ? digits(`ใช้ ${row.uses} ครั้ง`)
                  : stock.includes(row)
                    ? ''
                    : 'จากการประชุมนี้'}
            </span>
          </button>
        ))}
      </div>
      {rows.length === 0 && (
        <p className="muted" role="status">
          ไม่พบ “{search.trim()}” ลองคำที่สั้นลง
        </p>
      )}
      <Problem words={problem} />
      <p className="hint">ช่องในวงเล็บปีกกาเติมทีละช่องด้วย Tab</p>
      <div className="actions">
        {current?.id && (
          <Action tone="quiet" onPress={() => tell(store.forget(current.id ?? ''))}>
            เลิกจำประโยคนี้
          </Action>
        )}
        {own && !phrases.some(({ text }) => text === own) && (
          <Action onPress={() => tell(store.keep(own))}>จำประโยคที่พิมพ์อยู่</Action>
        )}
        <Action onPress={onClose}>ปิด</Action>
        <Action tone="main" isDisabled={!current} onPress={() => take(current?.text)}>
          ใส่ประโยคนี้
        </Action>
      </div>
    </Sheet>
  )
}
