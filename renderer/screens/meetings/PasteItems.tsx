import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { AGENDA_COLUMNS, planItems } from '../../../shared/paste/agenda.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { PasteList } from '../../components/PasteList.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { agendaNodes } from './agendaTree.ts'

const HEADS = ['เรื่อง', 'ผู้เสนอ', 'นาที'] as const
/** Not under a standing item but beside them. */
const TOP = 'top'

interface PasteItemsProps {
  file: MeetingFile
  /** The item that is chosen: the list belongs under the standing item it lies in. */
  near: string | null
  onClose: () => void
}

/** Items of the agenda from Excel or Word, under the standing item one chooses. */
export function PasteItems({ file, near, onClose }: PasteItemsProps) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const tops = agendaNodes(file.items).filter(({ item }) => item.parentId === null)
  const [under, setUnder] = useState(
    () => near ?? tops.find(({ item }) => item.section === 'consideration')?.item.id ?? tops[0]?.item.id ?? TOP,
  )
  const parentId = under === TOP ? null : under
  const siblings = file.items.filter((item) => item.parentId === parentId)
  return (
    <PasteList
      title="วางรายการระเบียบวาระ"
      columns={AGENDA_COLUMNS}
      heads={HEADS}
      plan={(rows, fields) => planItems(rows, fields, siblings)}
      verb={(count) => `เพิ่ม ${count} เรื่อง`}
      apply={(wanted) =>
        store.pasteItems(
          parentId,
          wanted.flatMap(({ row }) => row ?? []),
        )
      }
      onClose={onClose}
    >
      <Choice
        label="ใส่ไว้ใต้"
        value={under}
        save={setUnder}
        options={[
          ...tops.map(({ item, label }) => ({ id: item.id, label: digits(`${label} ${item.title}`) })),
          { id: TOP, label: 'เป็นระเบียบวาระหลัก ต่อท้าย' },
        ]}
      />
    </PasteList>
  )
}
