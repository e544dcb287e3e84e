import { useEffect, useState } from 'react'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

const SHOWN = 6

/** What was just done in one piece, and the way back. */
export function LastEdit() {
  const { directory } = useStores()
  const digits = useDigits()
  const last = useSlice('directory', (state) => state.lastEdit)
  const [after, setAfter] = useState('')

  async function undo() {
    try {
      const kept = await directory.undo()
      const more = kept.length > SHOWN ? ` และอีก ${kept.length - SHOWN} รายการ` : ''
      setAfter(
        kept.length === 0
          ? 'เลิกทำแล้ว ข้อมูลกลับเป็นอย่างเดิมทุกรายการ'
          : `เลิกทำแล้ว เว้น ${kept.length} รายการที่แก้ไขหรือใช้ไปแล้วหลังจากนั้น: ${kept.slice(0, SHOWN).join(', ')}${more}`,
      )
    } catch (error) {
      setAfter(asProblem(error))
    }
  }

  useEffect(() => {
    if (last) setAfter('')
  }, [last])

  if (!last && !after) return <div role="status" className="alerts" />
  return (
    <div role="status" className="alerts">
      <div className={last ? 'notice done' : 'notice'}>
        <p>{digits(last ? last.words : after)}</p>
        {last && (
          <Action tight onPress={() => void undo()}>
            {last.words.startsWith('วาง') ? 'เลิกทำการวาง' : 'เลิกทำ'}
          </Action>
        )}
        <Action tight tone="quiet" onPress={() => (last ? directory.forget() : setAfter(''))}>
          ปิด
        </Action>
      </div>
    </div>
  )
}
