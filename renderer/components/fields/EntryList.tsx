import { type ReactNode, useRef } from 'react'
import { Action } from '../Action.tsx'
import { focusSoon } from '../focusSoon.ts'
import { useNewest } from '../newest.ts'

interface EntryListProps<T> {
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  readOnly?: boolean | undefined
  value: T[]
  empty: T
  /** What one entry is called on its buttons. */
  noun: string
  save: (value: T[]) => void | Promise<void>
  children: (entry: T, put: (part: Partial<T>) => void | Promise<void>, index: number) => ReactNode
}

/** A short list of entries with fields of their own: added at the end, removed and moved one by one. */
export function EntryList<T>({
  label,
  hint,
  optional,
  readOnly,
  value,
  empty,
  noun,
  save,
  children,
}: EntryListProps<T>) {
  const newest = useNewest(value, save)
  const put = (at: number, part: Partial<T>) =>
    newest.send(newest.now().map((entry, index) => (index === at ? { ...entry, ...part } : entry)))
  const quietly = (next: T[]) => void newest.send(next).catch(() => undefined)
  const group = useRef<HTMLFieldSetElement>(null)
  const add = () => {
    quietly([...newest.now(), empty])
    focusSoon(() => {
      const made = group.current?.querySelectorAll('.entry')[value.length]
      return made?.querySelector<HTMLElement>('textarea, input, button')
    })
  }
  const up = (at: number) => {
    const next = [...newest.now()]
    next.splice(at - 1, 0, ...next.splice(at, 1))
    quietly(next)
  }
  return (
    <fieldset className="group" ref={group}>
      <legend className="label">
        {label}
        {optional && <span className="optional"> (ไม่บังคับ)</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {value.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; their place is their name
        <div key={index} className="entry">
          {children(entry, (part) => put(index, part), index)}
          {!readOnly && (
            <div className="row">
              {index > 0 && (
                <Action tight tone="quiet" onPress={() => up(index)}>
                  เลื่อนขึ้น
                </Action>
              )}
              <Action tight tone="quiet" onPress={() => quietly(newest.now().filter((_, at) => at !== index))}>
                ลบ{noun}
              </Action>
            </div>
          )}
        </div>
      ))}
      {!readOnly && (
        <div>
          <Action tight onPress={add}>
            เพิ่ม{noun}
          </Action>
        </div>
      )}
    </fieldset>
  )
}
