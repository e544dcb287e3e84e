import { longDate } from '../../../shared/thai/date.ts'
import { PickField } from '../../components/fields/PickField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { meetingName, meetingTitle } from '../meetings/meetingWords.ts'

/** The meeting a letter belongs to, found by a part of its name. */
export function MeetingField({
  value,
  save,
}: {
  value: string | null
  save: (id: string | null) => void | Promise<void>
}) {
  const digits = useDigits()
  const meetings = useSlice('meetings', (state) => state.meetings)
  const options = [...meetings]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((one) => ({
      id: one.id,
      name: digits([...new Set([meetingName(one), meetingTitle(one), longDate(one.date)])].join(' · ')),
    }))
  return (
    <PickField
      label="เกี่ยวกับการประชุม"
      optional
      placeholder="พิมพ์ส่วนหนึ่งของชื่อหรือครั้งที่"
      unknown="ไม่พบการประชุมนี้ เลือกจากรายการ หรือเว้นว่าง"
      options={options}
      value={value}
      save={save}
    />
  )
}
