import type { MeetingFile } from '../../../shared/api.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { useStores } from '../../stores/useStores.ts'

const NONE = 'none'

/** Who chairs is a mark on one person of the list, so it is chosen among them. */
export function ChairField({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const members = file.attendances.filter((row) => row.list === 'member')
  const chair = members.find((row) => row.chair)
  if (members.length === 0) return null

  async function choose(id: string) {
    if (chair && chair.id !== id) await store.change('attendances', chair.id, { chair: false })
    if (id !== NONE) await store.change('attendances', id, { chair: true })
  }

  return (
    <Choice
      label="ประธานการประชุม"
      value={chair?.id ?? NONE}
      save={(id) => void choose(id).catch(() => undefined)}
      options={[
        { id: NONE, label: 'ยังไม่ระบุ' },
        ...members.map((row) => ({ id: row.id, label: row.name ? fullName(row.name) : row.post || 'ไม่มีชื่อ' })),
      ]}
    />
  )
}
