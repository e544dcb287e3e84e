import type { MeetingFile } from '../../../shared/api.ts'
import { GUEST_COLUMNS, planGuests } from '../../../shared/paste/guests.ts'
import { PasteList } from '../../components/PasteList.tsx'
import { useStores } from '../../stores/useStores.ts'

const HEADS = ['ชื่อ', 'ตำแหน่ง', 'หน่วยงาน'] as const

/** ผู้เข้าร่วมประชุม from Excel or Word. */
export function PasteGuests({ file, onClose }: { file: MeetingFile; onClose: () => void }) {
  const { meeting: store } = useStores()
  return (
    <PasteList
      title="วางรายชื่อผู้เข้าร่วมประชุม"
      columns={GUEST_COLUMNS}
      heads={HEADS}
      plan={(rows, fields) => planGuests(rows, fields, file.attendances)}
      verb={(count) => `เพิ่ม ${count} คน`}
      apply={(wanted) => store.pasteGuests(wanted.flatMap(({ row }) => row ?? []))}
      onClose={onClose}
    />
  )
}
