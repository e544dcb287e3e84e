import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Committee } from '../../../shared/model/committee.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** The order that appoints the committee: the one there is, the newest of several, or a new one. */
export function OrderAction({ committee }: { committee: Committee }) {
  const { papers } = useStores()
  const [, go] = useLocation()
  const [problem, setProblem] = useState('')
  const documents = useSlice('papers', (state) => state.documents)
  const order = documents.findLast((one) => one.kind === 'committeeOrder' && one.committeeId === committee.id)

  const open = () =>
    (order ? Promise.resolve(order) : papers.addOfCommittee('committeeOrder', committee)).then(
      ({ id }) => go(`/papers/${id}`),
      (error: unknown) => setProblem(asProblem(error)),
    )
  return (
    <>
      <Action onPress={() => void open()}>{order ? 'เปิดคำสั่งแต่งตั้ง' : 'ทำคำสั่งแต่งตั้ง'}</Action>
      <Problem words={problem} />
    </>
  )
}
