import { useState } from 'react'
import type { Letter } from '../../../shared/model/letter.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { useStores } from '../../stores/useStores.ts'

/** ยกเลิกเลข: out of use, with its reason; the place in the register stays. */
export function VoidLetter({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { register } = useStores()
  const [reason, setReason] = useState('')
  const received = letter.direction === 'in'
  return (
    <Confirm
      asks
      title={received ? 'ยกเลิกเลขรับ' : 'ยกเลิกเลขหนังสือ'}
      verb={received ? 'ยกเลิกเลขรับ' : 'ยกเลิกเลข'}
      danger
      act={() => register.void(letter, reason)}
      onClose={onClose}
    >
      <p>เลขนี้จะค้างอยู่ในทะเบียนพร้อมเหตุผล และไม่ถูกใช้กับหนังสืออื่นอีก</p>
      <PlainField label="เหตุผล" value={reason} onChange={setReason} autoFocus />
    </Confirm>
  )
}
