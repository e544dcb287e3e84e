import { Confirm } from '../../components/Confirm.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Before a text goes with the last step: its words, and the way to get them back. */
export function TakeBack() {
  const { history } = useStores()
  const digits = useDigits()
  const asked = useSlice('history', (state) => state.asked)
  if (!asked) return null
  return (
    <Confirm
      title="เลิกทำข้อความที่เขียนไว้"
      verb="เลิกทำข้อความนี้"
      danger
      act={() => history.undo(asked.step)}
      onClose={history.leave}
    >
      <p>ข้อความที่จะหายไป:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="history-back take-back" tabIndex={0} aria-label="ข้อความที่จะหายไป">
        {digits(asked.words)}
      </section>
      <p className="small muted">เอากลับมาได้จากประวัติการแก้ไข (Ctrl+Shift+H) ภายใน {digits('30')} วัน</p>
    </Confirm>
  )
}
