import { useState } from 'react'
import { Action } from '../../components/Action.tsx'
import { copyText } from '../../components/copyText.ts'
import { type Unsent, unsentText } from '../../stores/unsent.ts'

/** The words that are nowhere but on this page. */
export function CopyUnsent({ of, label }: { of: () => Unsent[]; label?: string }) {
  const [done, setDone] = useState('')
  async function copy() {
    const text = unsentText(of())
    if (text === '') setDone('ไม่มีข้อความที่ค้างอยู่')
    else setDone((await copyText(text)) ? 'คัดลอกแล้ว' : 'คัดลอกไม่ได้ ให้เลือกข้อความแล้วกด Ctrl+C')
  }
  return (
    <>
      <Action onPress={() => void copy()}>{label ?? 'คัดลอกข้อความที่ยังไม่บันทึก'}</Action>
      {done && <span role="status">{done}</span>}
    </>
  )
}
