import { useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { CopyUnsent } from './CopyUnsent.tsx'
import { LeftBehind } from './LeftBehind.tsx'

const AGAIN_MS = 5_000

/** What could not be saved, and the ways out. What was typed stays where it was typed until one is taken. */
export function SavingAlerts() {
  const { saving } = useStores()
  const { trouble, conflict } = useSlice('saving', (state) => state)
  const gone = trouble?.gone ?? false

  // A call may also be lost on the way while the program still runs; then the next one arrives.
  useEffect(() => {
    if (!gone) return
    const timer = setInterval(() => void saving.sendUnsent(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [saving, gone])

  return (
    <div className="alerts" aria-live="assertive">
      <LeftBehind />
      {conflict && <ConflictNotice conflict={conflict} />}
      {trouble && (
        <div className="notice error">
          <p>{trouble.message}</p>
          {trouble.gone ? (
            <CopyUnsent of={saving.unsent.now} />
          ) : (
            <Action onPress={() => void saving.retry()}>ลองอีกครั้ง</Action>
          )}
        </div>
      )}
    </div>
  )
}
