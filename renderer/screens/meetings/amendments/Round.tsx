import type { MeetingFile } from '../../../../shared/api.ts'
import { deadlinePassed } from '../../../../shared/desk/amendments.ts'
import { DayField } from '../../../components/fields/DayField.tsx'
import { readDay } from '../../../components/fields/dayText.ts'
import { useStores } from '../../../stores/useStores.ts'

/** Of circulated minutes: until when corrections may be asked for. */
export function Round({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const { meeting } = file
  const over = meeting.amendBy !== null && deadlinePassed(meeting, readDay('วันนี้', new Date()) ?? '')
  return (
    <div className="round">
      <DayField
        label="แจ้งแก้ไขได้ถึงวันที่"
        optional
        value={meeting.amendBy}
        save={(amendBy) => store.changeMeeting({ amendBy })}
      />
      {over && <p className="notice attention">พ้นกำหนดแจ้งแก้ไขแล้ว ผู้ที่ไม่แจ้งถือว่ารับรองโดยไม่มีการแก้ไข</p>}
    </div>
  )
}
