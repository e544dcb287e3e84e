import { type KeyboardEvent, useRef, useState } from 'react'
import type { Resolution } from '../../shared/model/meeting.ts'
import { numberProse } from '../../shared/model/numbering.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { Action } from '../components/Action.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { Choice } from '../components/fields/Choice.tsx'
import { TextBlockField } from '../components/fields/LineField.tsx'
import { focusSoon } from '../components/focusSoon.ts'
import { useDigits } from '../components/useDigits.ts'
import { useSlice, useStores } from '../stores/useStores.ts'
import { CertifyOffer } from './CertifyOffer.tsx'
import { ClauseRow } from './ClauseRow.tsx'
import { putSentence, selectFieldSlot } from './fieldSlots.ts'
import { Phrases } from './Phrases.tsx'
import { RESOLUTION_KINDS, RESOLUTION_LABELS, WORDS_OF_KIND } from './resolutionWords.ts'

interface ResolutionFormProps {
  resolution: Resolution
  readOnly: boolean
  onGone: () => void
  /** Esc goes on in the text; left out where none stands around it. */
  onLeave?: () => void
}

/** A resolution and its clauses. */
export function ResolutionForm({ resolution, readOnly, onGone, onLeave }: ResolutionFormProps) {
  const { meeting } = useStores()
  const digits = useDigits()
  const [removing, setRemoving] = useState(false)
  const form = useRef<HTMLElement>(null)
  /** The field that a stock sentence is asked for. */
  const [asking, setAsking] = useState<HTMLTextAreaElement | null>(null)
  const all = useSlice('meeting', (state) => state.file?.clauses)
  const clauses = (all ?? [])
    .filter((clause) => clause.resolutionId === resolution.id)
    .sort((a, b) => a.position - b.position)
  const numbers = numberProse(clauses.map(({ level, mark }) => paragraph('', { level, mark })))
  const save = (change: Partial<Resolution>) => meeting.change('resolutions', resolution.id, change)

  /** Words that still are the suggestion follow the kind; the officer's own words stay. */
  const setKind = (kind: Resolution['kind']) => {
    const suggested = resolution.text === '' || resolution.text === WORDS_OF_KIND[resolution.kind]
    return save(suggested ? { kind, text: WORDS_OF_KIND[kind] } : { kind })
  }

  const addClause = () => {
    const position = Math.max(-1, ...clauses.map((clause) => clause.position)) + 1
    const last = clauses.at(-1)
    return meeting
      .add('clauses', {
        resolutionId: resolution.id,
        position,
        text: '',
        level: last?.level ?? 0,
        mark: last?.mark ?? 'dot',
      })
      .then(({ id }) =>
        focusSoon(() => document.querySelector<HTMLElement>(`[data-clause="${CSS.escape(id)}"] textarea`)),
      )
      .catch(() => undefined)
  }

  async function swap(at: number, by: 1 | -1) {
    const [one, other] = [clauses[at], clauses[at + by]]
    if (!one || !other) return
    await meeting.change('clauses', one.id, { position: other.position })
    await meeting.change('clauses', other.id, { position: one.position })
  }

  function press(event: KeyboardEvent) {
    if (readOnly || event.nativeEvent.isComposing || event.defaultPrevented) return
    const field = event.target instanceof HTMLTextAreaElement ? event.target : null
    if (event.code === 'Escape' && onLeave) onLeave()
    else if (event.code === 'Space' && (event.ctrlKey || event.metaKey) && field) setAsking(field)
    else if (event.code === 'Tab' && !event.shiftKey && field && selectFieldSlot(field)) return prevent(event)
    else if (event.code === 'Enter' && !event.shiftKey && keepsSelected(event.target)) return keep(event)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const prevent = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }

  /** On the way down: a list of choices would take the key for its own opening. */
  function pressFirst(event: KeyboardEvent) {
    if (readOnly || event.nativeEvent.isComposing || event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void addClause()
  }

  /** The words that were put in stand selected: Enter takes them as they are instead of writing over them. */
  const keepsSelected = (target: EventTarget): target is HTMLTextAreaElement =>
    target instanceof HTMLTextAreaElement &&
    target.value !== '' &&
    target.value === WORDS_OF_KIND[resolution.kind] &&
    target.selectionEnd - target.selectionStart === target.value.length
  function keep(event: KeyboardEvent) {
    const field = event.target as HTMLTextAreaElement
    field.setSelectionRange(field.value.length, field.value.length)
    prevent(event)
  }

  return (
    <section ref={form} aria-label="มติ" onKeyDown={press} onKeyDownCapture={pressFirst}>
      <div className="resolution-head">
        <Choice
          bare
          readOnly={readOnly}
          label="คำนำมติ"
          value={resolution.label}
          options={RESOLUTION_LABELS}
          save={(label) => save({ label })}
        />
        <Choice
          bare
          readOnly={readOnly}
          label="ชนิดของมติ"
          value={resolution.kind}
          options={RESOLUTION_KINDS}
          save={setKind}
        />
        {!readOnly && (
          <div className="row push">
            <Action tight onPress={() => setAsking(form.current?.querySelector('textarea') ?? null)}>
              ประโยคสำเร็จ
            </Action>
            <Action tight onPress={() => void addClause()}>
              เพิ่มข้อสั่งการ (Ctrl+Enter)
            </Action>
            <Action tight tone="quiet" onPress={() => setRemoving(true)}>
              ลบมติ
            </Action>
          </div>
        )}
      </div>
      <TextBlockField
        bare
        optional
        readOnly={readOnly}
        label="ข้อความมติ"
        placeholder="ข้อความมติ"
        value={resolution.text}
        save={(text) => save({ text })}
      />
      {resolution.kind === 'certify' && !readOnly && (
        <CertifyOffer resolution={resolution} take={(text) => save({ text })} />
      )}
      {clauses.length > 0 && (
        <ol className="clauses" aria-label="ข้อสั่งการ">
          {clauses.map((clause, index) => (
            <ClauseRow
              key={clause.id}
              clause={clause}
              number={numbers[index] ?? ''}
              readOnly={readOnly}
              onMove={(by) => void swap(index, by)}
            />
          ))}
        </ol>
      )}
      {asking && (
        <Phrases
          own=""
          put={(sentence) => {
            // The words the program brought along give way.
            if (asking.value === WORDS_OF_KIND[resolution.kind]) asking.select()
            putSentence(asking, sentence)
          }}
          sentences={[]}
          onClose={() => setAsking(null)}
        />
      )}
      {removing && (
        <Confirm
          title="ลบมติ"
          verb="ลบมติ"
          danger
          act={async () => {
            await meeting.remove('resolutions', resolution.id)
            onGone()
          }}
          onClose={() => setRemoving(false)}
        >
          <p>{digits(`ข้อความมติและข้อสั่งการ ${clauses.length} ข้อจะถูกลบออกจากรายงานและจากรายการติดตาม`)}</p>
        </Confirm>
      )}
    </section>
  )
}
