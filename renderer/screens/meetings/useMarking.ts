import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Attendance } from '../../../shared/model/meeting.ts'

type Change = Partial<Attendance>

/**
 * A mark is shown before the disk has it: the fields it opens stand there for the very next key, and the next mark of
 * the row is made of what the row is now.
 */
export function useMarking(save: (id: string, change: Change) => Promise<unknown>) {
  const [marking, setMarking] = useState<Readonly<Record<string, Change>>>({})
  return {
    marking,
    asMarked: (row: Attendance): Attendance => (marking[row.id] ? { ...row, ...marking[row.id] } : row),
    /** Drawn when it returns, with what else the key does; resolves when it is saved. */
    mark(id: string, change: Change, also: () => void): Promise<unknown> {
      flushSync(() => {
        setMarking((now) => ({ ...now, [id]: change }))
        also()
      })
      return save(id, change).finally(() =>
        setMarking((now) => {
          const { [id]: last, ...others } = now
          return last === change ? others : now
        }),
      )
    },
  }
}
