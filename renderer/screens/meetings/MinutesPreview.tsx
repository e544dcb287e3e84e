import { useMemo } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { type Follow, PaperView } from '../../preview/PaperView.tsx'
import { useSlice } from '../../stores/useStores.ts'

/** The minutes as a paper, composed here from the same facts and by the same rule as the file. */
export function MinutesPreview({ file, follow }: { file: MeetingFile; follow: Follow }) {
  const { typed, layers } = useSlice('meeting', (state) => state.minutesPaper)
  const { blocks, page } = useMemo(() => composeDraft(kindOf('minutes'), file, typed, ...layers), [file, typed, layers])
  return (
    <section className="writing-page" data-pane aria-label="หน้ารายงานที่กำลังเขียน">
      <PaperView blocks={blocks} page={page} follow={follow} />
    </section>
  )
}
