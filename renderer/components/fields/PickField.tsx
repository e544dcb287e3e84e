import { useState } from 'react'
import { fold, searching } from '../../../shared/thai/search.ts'
import { asProblem } from '../../stores/problem.ts'
import { Action } from '../Action.tsx'
import type { Suggestion } from '../SuggestionList.tsx'
import { SuggestInput } from './SuggestInput.tsx'

interface PickFieldProps {
  label: string
  /** What can be chosen; another name is not taken. */
  options: readonly Suggestion[]
  value: string | null
  save: (id: string | null) => void | Promise<void>
  hint?: string | undefined
  optional?: boolean
  placeholder?: string
  className?: string
  autoFocus?: boolean
  /** What is said of a name that is not among them. */
  unknown?: string
  /** Makes one of that name; answers its id. */
  add?: ((name: string) => Promise<string>) | undefined
}

const UNKNOWN = 'ไม่มีชื่อนี้ในทำเนียบ เลือกจากรายการ หรือเพิ่มในทำเนียบก่อน'

/** One of many things, found by typing a part of its name. It is taken when chosen or when the field is left. */
export function PickField({ options, value, save, optional, unknown = UNKNOWN, add, ...props }: PickFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')
  const nameOf = (id: string | null) => options.find((one) => one.id === id)?.name ?? ''

  async function take(id: string | null) {
    try {
      if (id !== value) await save(id)
      setTyped(null)
      setError('')
    } catch (thrown) {
      setError(asProblem(thrown))
    }
  }

  function leave() {
    if (typed === null) return
    const words = fold(typed)
    const found = options.find(({ name }) => fold(name) === words)
    if (found) void take(found.id)
    else if (words === '' && optional) void take(null)
    else setError(words === '' ? 'ต้องเลือก' : unknown)
  }

  function suggest(words: string) {
    const fits = searching(words)
    const starts = fold(words)
    return options
      .filter(({ name }) => fits(fold(name)))
      .sort((a, b) => Number(fold(b.name).startsWith(starts)) - Number(fold(a.name).startsWith(starts)))
  }

  const field = (
    <SuggestInput
      {...props}
      optional={optional}
      text={typed ?? nameOf(value)}
      error={error}
      change={(text) => {
        setTyped(text)
        setError('')
      }}
      suggest={suggest}
      choose={(id) => void take(id)}
      leave={leave}
      enter={leave}
    />
  )
  const name = typed?.trim() ?? ''
  if (!add || error !== unknown || name === '') return field
  return (
    <div className="stack-tight">
      {field}
      <div>
        <Action tight onPress={() => void add(name).then(take, (thrown) => setError(asProblem(thrown)))}>
          เพิ่ม “{name}” ในทำเนียบ
        </Action>
      </div>
    </div>
  )
}
