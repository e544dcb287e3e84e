import type { MeetingFile } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { ResolutionForm } from '../../editor/ResolutionForm.tsx'

interface UnplacedResolutionsProps {
  file: MeetingFile
  itemId: string
  /** Puts it into the text, where it can be moved. */
  place: (resolutionId: string) => void
}

/** Resolutions of the item that stand nowhere in its text: they print at its end, and are edited there. */
export function UnplacedResolutions({ file, itemId, place }: UnplacedResolutionsProps) {
  const item = file.items.find((one) => one.id === itemId)
  const placed = new Set(
    (item?.minutes ?? []).flatMap((block) => (block.type === 'resolution' ? [block.resolutionId] : [])),
  )
  const loose = file.resolutions.filter((one) => one.itemId === itemId && !placed.has(one.id))
  if (!item || loose.length === 0) return null

  return (
    <>
      {loose.map((resolution) => (
        <div key={resolution.id} className="resolution loose">
          <ResolutionForm resolution={resolution} readOnly={false} onGone={() => undefined} />
          <div className="row small muted">
            <span>พิมพ์ท้ายเรื่องนี้</span>
            <Action tight tone="quiet" onPress={() => place(resolution.id)}>
              วางในข้อความเพื่อย้ายที่ได้
            </Action>
          </div>
        </div>
      ))}
    </>
  )
}
