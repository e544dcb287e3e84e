import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

/** To which room, and why; the letter that tells those invited is made at once, from the same words. */
export function ChangePlace({ file, onClose }: { file: MeetingFile; onClose: () => void }) {
  const { meeting: store, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { id, officeId, place: oldPlace } = file.meeting
  const [place, setPlace] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const errors = {
    place: !place.trim() ? 'ต้องกรอกสถานที่ใหม่' : place.trim() === oldPlace ? 'เหมือนสถานที่เดิม ให้กรอกสถานที่ใหม่' : '',
    reason: reason.trim() ? '' : 'ต้องบอกเหตุผล',
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || errors.place || errors.reason) return
    setBusy(true)
    try {
      const values = { oldPlace, reason: reason.trim() }
      await store.changeMeeting({ place: place.trim() })
      const made = await papers.add({ officeId, kind: 'placeChange', meetingId: id, values })
      onClose()
      go(`/papers/${made.id}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Sheet title="เปลี่ยนสถานที่ประชุม" onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="สถานที่ใหม่"
          hint={digits(`เดิม ${oldPlace}`)}
          autoFocus
          value={place}
          onChange={setPlace}
          error={tried || place.trim() ? errors.place || undefined : undefined}
        />
        <PlainField
          label="เหตุผล"
          hint="พิมพ์ต่อจากคำว่า เนื่องจาก ในหนังสือ"
          rows="many"
          value={reason}
          onChange={setReason}
          error={tried ? errors.reason || undefined : undefined}
        />
        <FormFoot problem={problem} leave="กลับ" onLeave={onClose} submit="เปลี่ยนสถานที่และทำหนังสือแจ้ง" disabled={busy} />
      </Form>
    </Sheet>
  )
}
