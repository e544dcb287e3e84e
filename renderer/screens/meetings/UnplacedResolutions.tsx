import type { MeetingFile } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { useStores } from '../../stores/useStores.ts'

/** Resolutions of the item that stand nowhere in its text: they print at its end, and can be placed or removed. */
export function UnplacedResolutions({ file, itemId }: { file: MeetingFile; itemId: string }) {
  const { meeting } = useStores()
  const item = file.items.find((one) => one.id === itemId)
  const placed = new Set(
    (item?.minutes ?? []).flatMap((block) => (block.type === 'resolution' ? [block.resolutionId] : [])),
  )
  const loose = file.resolutions.filter((one) => one.itemId === itemId && !placed.has(one.id))
  if (!item || loose.length === 0) return null

  async function place(resolutionId: string) {
    if (!item) return
    await meeting.change('items', itemId, { minutes: [...item.minutes, { type: 'resolution', resolutionId }] })
    meeting.showAgain(itemId)
  }

  return (
    <div className="stack-tight">
      {loose.map((resolution) => (
        <div key={resolution.id} className="notice">
          <p>มติ “{resolution.text || 'ยังไม่มีข้อความ'}” ยังไม่ได้วางในรายงาน จะพิมพ์ไว้ท้ายเรื่องนี้</p>
          <Action tight onPress={() => void place(resolution.id).catch(() => undefined)}>
            วางท้ายรายงาน
          </Action>
          <Action
            tight
            tone="quiet"
            onPress={() => void meeting.remove('resolutions', resolution.id).catch(() => undefined)}
          >
            ลบมติ
          </Action>
        </div>
      ))}
    </div>
  )
}
