import { memo, useMemo } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { SheetsView } from '../../preview/SheetsView.tsx'
import { useSlice } from '../../stores/useStores.ts'

interface MinutesPreviewProps {
  file: MeetingFile
  /** Number and title of the item that is open. */
  heading: string
  /** Words before the caret. */
  words: string
}

/** The minutes as a paper, composed here from the same facts and by the same rule as the file. */
export const MinutesPreview = memo(function MinutesPreview({ file, heading, words }: MinutesPreviewProps) {
  const { typed, layers } = useSlice('meeting', (state) => state.minutesPaper)
  const { blocks, page } = useMemo(() => composeDraft(kindOf('minutes'), file, typed, ...layers), [file, typed, layers])
  const follow = useMemo(() => ({ heading, words }), [heading, words])
  return (
    <section className="writing-page" data-pane aria-label="หน้ารายงานที่กำลังเขียน">
      <SheetsView blocks={blocks} page={page} follow={follow} />
    </section>
  )
})
