import { useEffect, useState } from 'react'
import type { Said } from '../../../shared/api.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type Found, findAll } from './found.ts'

const PAUSE_MS = 200

/** What the office keeps that fits the words; the directory is read once it is asked for. */
export function useFound(search: string): Found[] {
  const { directory, today } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const attendances = useSlice('directory', (state) => state.attendances)
  const [said, setSaid] = useState<Said[]>([])
  const { meetings, committees } = useSlice('meetings', (state) => state)
  const { documents, letters } = useSlice('papers', (state) => state)
  const people = useSlice('directory', (state) => state.people)
  const asked = search.trim() !== ''
  useEffect(() => {
    if (asked) void directory.open()
  }, [directory, asked])
  useEffect(() => {
    let wanted = true
    // The record is asked when the typist pauses; what is known here is shown at once.
    const timer = setTimeout(() => {
      const answer = asked && officeId ? today.search(officeId, search) : Promise.resolve([])
      answer.then(
        (found) => wanted && setSaid(found),
        () => wanted && setSaid([]),
      )
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [today, officeId, search, asked])
  return asked ? findAll(search, { meetings, committees, letters, documents, people, attendances, said }) : []
}
