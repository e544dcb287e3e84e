import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { type Unsent, wordsOf } from '../../stores/unsent.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { CopyUnsent } from './CopyUnsent.tsx'
import { when } from './when.ts'

const SHOWN = 80

/** What an earlier page could not save. It is written only when the officer says so. */
export function LeftBehind() {
  const { recovery } = useStores()
  const left = useSlice('recovery', (state) => state.left)
  const digits = useDigits()
  const start = (one: Unsent) => {
    const words = wordsOf(Object.values(one.change)).replace(/\s+/g, ' ')
    const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(words)]
    const shown = letters.slice(-SHOWN).map(({ segment }) => segment)
    return letters.length > SHOWN ? `…${shown.join('')}` : words
  }
  return left.map((one) => (
    <div key={`${one.noun}${one.id}${Object.keys(one.change)}`} className="notice attention">
      <p>
        {digits(`${one.what} มีข้อความที่พิมพ์ไว้เมื่อ${when(one.at, new Date())} แต่ยังไม่ได้บันทึก:`)} “{start(one)}”
      </p>
      <Action tone="main" onPress={() => void recovery.restore(one).catch(() => undefined)}>
        นำข้อความกลับมา
      </Action>
      <CopyUnsent of={() => [one]} label="คัดลอก" />
      <Action onPress={() => recovery.discard(one)}>ทิ้งข้อความนี้</Action>
    </div>
  ))
}
