import { useState } from 'react'
import { Confirm } from '../../components/Confirm.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'

interface SaveVersionProps {
  label: string
  note: string
  save: (note: string) => Promise<void>
  onClose: () => void
}

export function SaveVersion({ label, note: begun, save, onClose }: SaveVersionProps) {
  const [note, setNote] = useState(begun)
  return (
    <Confirm title="บันทึกแม่แบบ" verb="บันทึกเป็นรุ่นใหม่" act={() => save(note.trim())} onClose={onClose}>
      <p>ร่างของ{label}ทุกฉบับจะใช้แม่แบบรุ่นนี้ทันที เอกสารที่ออกแล้วไม่เปลี่ยน รุ่นเก่ายังอยู่และนำกลับมาใช้ได้</p>
      <PlainField label="หมายเหตุ" value={note} onChange={setNote} optional />
    </Confirm>
  )
}
