import { useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
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
      {conflict && (
        <div className="notice attention">
          <p>{conflict.what}ถูกแก้จากหน้าต่างหรือโปรแกรมอื่นหลังจากที่เปิดไว้ที่นี่ จึงยังไม่ได้บันทึกทับ เลือกว่าจะเก็บฉบับใด</p>
          <Action tone="main" onPress={() => void conflict.keepMine().catch(() => undefined)}>
            ใช้ฉบับที่พิมพ์อยู่
          </Action>
          <Action onPress={conflict.takeTheirs}>ใช้ฉบับที่บันทึกไว้</Action>
        </div>
      )}
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
