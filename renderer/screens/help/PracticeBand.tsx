import { useLayoutEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Over every screen of the practice office: what this is, the way back to its beginning and the way out. */
export function PracticeBand() {
  const { practice } = useStores()
  const { on, busy, problem } = useSlice('practice', (state) => state)
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-practice', on)
  }, [on])

  if (!on && !problem) return null
  return (
    <section className="practice-band" aria-label="สำนักงานฝึกหัด" data-pane>
      {on && (
        <>
          <p>
            <strong>สำนักงานฝึกหัด</strong> ข้อมูลนี้ไม่ใช่ของจริง
          </p>
          <Action tight isDisabled={busy} onPress={() => void practice.startOver()}>
            {busy ? 'รอสักครู่…' : 'เริ่มฝึกใหม่ตั้งแต่ต้น'}
          </Action>
          <Action tight isDisabled={busy} onPress={() => void practice.leave()}>
            ออกจากสำนักงานฝึกหัด
          </Action>
        </>
      )}
      {problem && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
