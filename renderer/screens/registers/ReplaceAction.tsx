import { useLocation } from 'wouter'
import type { Letter } from '../../../shared/model/letter.ts'
import { Action } from '../../components/Action.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Of a voided letter: makes the draft that goes out instead, or goes to it when there is one. */
export function ReplaceAction({ letter, fail }: { letter: Letter; fail: (sentence: string) => void }) {
  const { register } = useStores()
  const [, go] = useLocation()
  const { letters, documents } = useSlice('papers', (state) => state)
  const made = letters.find(({ replacesId, state }) => replacesId === letter.id && state !== 'void')
  const paper = made && documents.find(({ letterId }) => letterId === made.id)

  async function replace() {
    try {
      go(made ? `/papers/${paper?.id ?? `letter-${made.id}`}` : `/papers/${await register.replace(letter.id)}`)
    } catch (error) {
      fail(asProblem(error))
    }
  }
  return <Action onPress={() => void replace()}>{made ? 'เปิดฉบับแทน' : 'ทำฉบับแทน'}</Action>
}
