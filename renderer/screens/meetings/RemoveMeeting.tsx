import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { canCallOff } from '../../../shared/desk/locks.ts'
import { heldBy, lettersLeft } from '../../../shared/desk/removal.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingName } from './meetingWords.ts'

interface RemoveMeetingProps {
  file: MeetingFile
  onClose: () => void
  /** What is done with a meeting that went out by letter and will not be held. */
  callOff: () => void
}

/** What goes with a meeting and what stays; or what holds it, and what to do instead. */
export function RemoveMeeting({ file, onClose, callOff }: RemoveMeetingProps) {
  const { meetings } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { documents } = useSlice('meeting', (state) => state.papers)
  const { meeting, items, attendances, resolutions, letters } = file
  const title = digits(`ลบ${meetingName(meeting)}`)
  const held = heldBy(documents, letters)
  if (held) {
    return (
      <Sheet title={title} onClose={onClose}>
        <p>{digits(held)}</p>
        <div className="actions">
          <Action autoFocus onPress={onClose}>
            ปิด
          </Action>
          {canCallOff(meeting.state) && (
            <Action tone="main" onPress={callOff}>
              ยกเลิกการประชุม
            </Action>
          )}
        </div>
      </Sheet>
    )
  }
  const left = lettersLeft(letters).length
  const goes = `ระเบียบวาระ ${items.length} เรื่อง รายชื่อ ${attendances.length} คน มติ ${resolutions.length} เรื่อง รายงาน และเอกสารร่างของการประชุมนี้จะถูกลบด้วย`
  const stays = left > 0 ? `หนังสือ ${left} ฉบับยังอยู่ แต่ไม่ผูกกับการประชุมใด` : ''
  return (
    <Confirm
      title={title}
      verb="ลบการประชุม"
      danger
      act={async () => {
        await meetings.removeMeeting(meeting)
        go('/meetings')
      }}
      onClose={onClose}
    >
      <p>{digits([goes, stays, 'เลิกทำได้ด้วย Ctrl+Z'].filter(Boolean).join(' '))}</p>
    </Confirm>
  )
}
