import { type SeatRow, seatState } from '../../../shared/directory/seating.ts'
import { type Committee, roleWords } from '../../../shared/model/committee.ts'
import type { Preview } from '../../../shared/paste/columns.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { PasteList } from '../../components/PasteList.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { SEAT_COLUMNS, seatsOf } from './seatWords.ts'

const HEADS = ['ชื่อ', 'ตำแหน่ง', 'บทบาท'] as const

interface PasteSeatsProps {
  committee: Committee
  text: string
  onClose: () => void
}

/** Members from Excel: what each row would do stands below before any of it is done. */
export function PasteSeats({ committee, text, onClose }: PasteSeatsProps) {
  const { directory } = useStores()
  const known = useSlice('directory', (state) => state)
  const day = directory.today()

  function preview(row: SeatRow): Preview & { row: SeatRow } {
    const does = seatState(row, committee.id, known, day)
    const note = does.state === 'changed' ? `ตำแหน่งนี้เป็นของ${does.holder} ซึ่งจะพ้นวันนี้` : ''
    const cells = [
      row.name ? fullName(row.name) : 'ยังไม่มีชื่อ',
      row.post || 'แต่งตั้งเป็นรายบุคคล',
      row.roleWords || roleWords(committee.body, row.role),
    ]
    return { state: does.state, cells, row, ...(note && { note }) }
  }

  return (
    <PasteList
      title="วางรายชื่อกรรมการ"
      columns={SEAT_COLUMNS}
      heads={HEADS}
      text={text}
      again
      plan={(rows, fields) => seatsOf(rows, fields, committee.body).map(preview)}
      verb={(count) => `เพิ่ม ${count} คน`}
      apply={(wanted) =>
        directory.addSeats(
          committee.id,
          wanted.map(({ row }) => row),
        )
      }
      onClose={onClose}
    />
  )
}
