import { type FormEvent, useMemo, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { MeetingFile } from '../../../../shared/api.ts'
import type { Amendment } from '../../../../shared/model/amendment.ts'
import { fold, searching } from '../../../../shared/thai/search.ts'
import { Action } from '../../../components/Action.tsx'
import { FormFoot } from '../../../components/FormFoot.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { dayEcho } from '../../../components/fields/dayText.ts'
import { PickField } from '../../../components/fields/PickField.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { SuggestInput } from '../../../components/fields/SuggestInput.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { useDigits } from '../../../components/useDigits.ts'
import type { AmendmentDraft } from '../../../stores/amendmentsStore.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { letterOption, referable } from '../../papers/letterOptions.ts'
import { rowName } from '../attendance.ts'
import { type AmendmentErrors, FRESH, readAmendment, readCount, SOURCES, typedOf } from './amendmentForm.ts'
import type { Printed } from './usePrinted.ts'

interface AmendmentFormProps {
  file: MeetingFile
  printed: Printed
  /** Shows words where they are printed. */
  show: (words: string) => void
  /** The one that is mended; without it a new one is entered. */
  one?: Amendment | undefined
  onClose: (id: string | null) => void
}

export const draftKey = (file: MeetingFile, one?: Amendment): string => one?.id ?? file.meeting.id

/** A correction as it was asked for: the passage picked in the page beside it, or typed. */
export function AmendmentForm({ file, printed, show, one, onClose }: AmendmentFormProps) {
  const { amendments } = useStores()
  const digits = useDigits()
  const key = draftKey(file, one)
  const kept = useSlice('amendments', (state) => state.drafts[key])
  const letters = useSlice('papers', (state) => state.letters)
  const [errors, setErrors] = useState<AmendmentErrors>({})
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const typed = { ...(one ? typedOf(one) : FRESH), ...kept }
  const set = (part: AmendmentDraft) => {
    amendments.draft(key, part)
    setErrors({})
    setSaid('')
  }
  const field = (name: keyof AmendmentDraft) => ({
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
    error: errors[name],
  })
  const options = useMemo(
    () =>
      referable(letters.filter(({ direction }) => direction === 'in')).map((letter) => {
        const { id, name } = letterOption(letter, '')
        return { id, name: digits(name) }
      }),
    [letters, digits],
  )
  const people = useMemo(
    () => file.attendances.map((row) => ({ id: row.id, name: [rowName(row), row.post].filter(Boolean).join(' ') })),
    [file.attendances],
  )
  const [page, line] = [readCount(typed.page), readCount(typed.line)]
  const printedThere = page && line ? printed.lineWords(page, line) : ''

  /** By keys alone: the words are typed and their place is looked up. */
  function look() {
    const found = printed.find(typed.from)
    const [first] = found
    if (first) {
      set(first)
      show(typed.from)
    }
    setSaid(
      !first
        ? 'ไม่พบข้อความนี้ในฉบับแจ้งเวียน ตรวจตัวสะกด หรือลากเลือกในหน้ารายงาน'
        : found.length > 1
          ? `พบ ${found.length} แห่ง ใส่แห่งแรกให้แล้ว ถ้าไม่ใช่ให้พิมพ์ข้อความให้ยาวขึ้น`
          : 'พบแล้ว ใส่หน้าและบรรทัดให้แล้ว',
    )
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    // Enter twice in a hurry is one request.
    if (busy.current) return
    const { asked, errors: found } = readAmendment(typed, file.attendances, new Date())
    setErrors(found)
    setProblem('')
    if (Object.keys(found).length > 0) {
      focusSoon(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))
      return
    }
    busy.current = true
    try {
      const made = one ? await amendments.mend(one.id, asked) : await amendments.ask(file.meeting.id, asked)
      amendments.forget(key)
      onClose(made.id)
    } catch (error) {
      setProblem(asProblem(error))
      busy.current = false
    }
  }

  return (
    <Form ref={form} className="stack" onSubmit={submit} validationBehavior="aria" aria-label="คำขอแก้ไข">
      <p className="hint">
        ลากเลือกข้อความในหน้ารายงานด้านข้าง หน้า บรรทัด และข้อความเดิมจะใส่ให้เอง หรือพิมพ์ข้อความเดิมแล้วกด หาหน้าและบรรทัด
      </p>
      <div className="receipt-grid">
        <PlainField label="จากเดิม" rows="many" autoFocus className="all" {...field('from')} />
        <div className="row all">
          <Action onPress={look} isDisabled={typed.from.trim() === ''}>
            หาหน้าและบรรทัด
          </Action>
          <span role="status" className="small">
            {digits(said)}
          </span>
        </div>
        <PlainField label="หน้า" optional className="three" {...field('page')} value={digits(typed.page)} />
        <PlainField
          label="บรรทัดที่"
          optional
          className="three"
          {...field('line')}
          value={digits(typed.line)}
          hint={printedThere && digits(`บรรทัดนี้พิมพ์ว่า “${printedThere}”`)}
        />
        <PlainField label="แก้ไขเป็น" rows="many" className="all" {...field('to')} />
        <div className="all">
          <SuggestInput
            label="ผู้ขอแก้ไข"
            optional
            text={typed.by}
            change={(by) => set({ by })}
            suggest={(words) => people.filter(({ name }) => searching(words)(fold(name)))}
            choose={(id) => {
              const row = file.attendances.find((other) => other.id === id)
              if (row) set({ by: rowName(row) })
            }}
            leave={() => undefined}
            enter={() => undefined}
          />
        </div>
        <PlainField
          label="วันที่ได้รับ"
          className="three"
          hint={digits(dayEcho(typed.received, new Date())) || 'เช่น ๒๒/๑๑/๒๕๖๙'}
          {...field('received')}
          value={digits(typed.received)}
        />
        <Choice
          label="ทาง"
          className="three"
          options={SOURCES}
          value={typed.source as Amendment['source']}
          save={(source) => set({ source })}
        />
        {typed.source === 'letter' && (
          <PickField
            label="หนังสือในทะเบียนรับ"
            optional
            className="all"
            placeholder="พิมพ์ส่วนหนึ่งของเลข ชื่อเรื่อง หรือหน่วยงาน"
            unknown="ไม่มีหนังสือนี้ในทะเบียนรับ ลงรับก่อน หรือเว้นว่าง"
            options={options}
            value={typed.letterId || null}
            save={(id) => set({ letterId: id ?? '' })}
          />
        )}
      </div>
      <FormFoot problem={problem} leave="ปิด" onLeave={() => onClose(null)} submit="บันทึกคำขอ" />
    </Form>
  )
}
