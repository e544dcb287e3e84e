import { type ReactNode, useEffect } from 'react'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { Begin } from './Begin.tsx'
import { Review } from './Review.tsx'

/** นำรายงานเก่าเข้า: a file or text, what was understood beside it, and only then the records. */
export function OldMinutesPlace({ rail }: { rail: ReactNode }) {
  const { oldMinutes, directory } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const draft = useSlice('oldMinutes', (state) => state.draft)
  useTitle('นำรายงานเก่าเข้า')
  useEffect(() => oldMinutes.reopen(officeId), [oldMinutes, officeId])
  useEffect(() => {
    // Who carries out a clause and who signs are looked up in the directory.
    if (directory.store.getState().status === 'idle') void directory.open()
  }, [directory])
  return <Panes rail={rail} open main={draft ? <Review draft={draft} /> : <Begin officeId={officeId} />} />
}
