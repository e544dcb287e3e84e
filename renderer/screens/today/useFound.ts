import { useEffect } from 'react'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type Found, findAll } from './found.ts'

/** What the office keeps that fits the words; the directory is read once it is asked for. */
export function useFound(search: string): Found[] {
  const { directory } = useStores()
  const { meetings, committees } = useSlice('meetings', (state) => state)
  const { documents, letters } = useSlice('papers', (state) => state)
  const people = useSlice('directory', (state) => state.people)
  const asked = search.trim() !== ''
  useEffect(() => {
    if (asked) void directory.open()
  }, [directory, asked])
  return asked ? findAll(search, { meetings, committees, letters, documents, people }) : []
}
