import { useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Live } from './Live.tsx'

/** ประชุมสด of one meeting, over the whole window. */
export function LivePlace({ id }: { id: string }) {
  const { meeting, directory } = useStores()
  const { file, status, problem, id: openId } = useSlice('meeting', (state) => state)
  useEffect(() => void meeting.open(id), [meeting, id])
  useEffect(() => {
    if (directory.store.getState().status === 'idle') void directory.open()
  }, [directory])

  if (openId === id && file) return <Live key={id} file={file} />
  return (
    <main className="empty" data-pane tabIndex={-1}>
      {status === 'failed' && (
        <>
          <p role="alert">{problem}</p>
          <Action onPress={() => void meeting.open(id)}>ลองอีกครั้ง</Action>
        </>
      )}
    </main>
  )
}
