import { useEffect, useState } from 'react'
import type { SearchKind } from '../../../shared/desk/searchKinds.ts'
import type { SearchAnswer } from '../../../shared/searchApi.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

export interface Hits extends SearchAnswer {
  /** The words it answers: while another answer is on its way, the last one stays. */
  words: string
  problem: string
}

const NONE: Hits = { words: '', hits: [], many: {}, waiting: 0, problem: '' }
const PAUSE_MS = 60
/** The index is being made: what it has found by then is asked for again. */
const AGAIN_MS = 1_000

/** What the office keeps that holds the words, asked when the typist pauses. */
export function useHits(search: string, of: SearchKind | null = null, most = 8): Hits {
  const { search: store } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const [answer, setAnswer] = useState(NONE)
  const words = search.trim()
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      try {
        const found = await store.find(officeId, words, of, most)
        if (!wanted) return
        setAnswer({ ...found, words, problem: '' })
        if (found.waiting > 0) timer = setTimeout(() => void ask(), AGAIN_MS)
      } catch (error) {
        if (wanted) setAnswer({ ...NONE, words, problem: asProblem(error) })
      }
    }
    if (words === '' || officeId === '') setAnswer(NONE)
    else timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [store, officeId, words, of, most])
  return answer
}
