import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** What could not be saved, and the ways out. What was typed stays where it was typed until one is taken. */
export function SavingAlerts() {
  const { saving } = useStores()
  const { trouble, conflict } = useSlice('saving', (state) => state)
  return (
    <div className="alerts" aria-live="assertive">
      {conflict && (
        <div className="notice attention">
          <p>{conflict.what}ถูกแก้จากหน้าต่างหรือโปรแกรมอื่นหลังจากที่เปิดไว้ที่นี่ จึงยังไม่ได้บันทึกทับ เลือกว่าจะเก็บฉบับใด</p>
          <Action tone="main" onPress={() => void conflict.keepMine().catch(() => undefined)}>
            เก็บของฉัน
          </Action>
          <Action onPress={conflict.takeTheirs}>ใช้ฉบับที่บันทึกไว้</Action>
        </div>
      )}
      {trouble && (
        <div className="notice error">
          <p>{trouble.message}</p>
          <Action onPress={() => void saving.retry()}>ลองอีกครั้ง</Action>
        </div>
      )}
    </div>
  )
}
