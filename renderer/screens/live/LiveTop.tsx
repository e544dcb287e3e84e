import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { openItem, sittingOrder } from '../../../shared/desk/sitting.ts'
import { clock } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { meetingName } from '../meetings/meetingWords.ts'
import { RollLine } from './RollLine.tsx'

interface LiveTopProps {
  file: MeetingFile
  goTo: (itemId: string) => void
  openScreen: () => void
}

/** Which meeting, where else to go, and who is there. */
export function LiveTop({ file, goTo, openScreen }: LiveTopProps) {
  const digits = useDigits()
  const { meeting, items } = file
  const order = sittingOrder(items)
  const at = openItem(items)?.id ?? order[0]?.id ?? ''
  const began = meeting.startedAt ? ` · เริ่มประชุม ${clock(meeting.startedAt)}` : ''
  const closed = meeting.closedAt ? ` · เลิกประชุม ${clock(meeting.closedAt)}` : ''

  return (
    <header className="live-top">
      <div>
        <Link href={`/meetings/${meeting.id}`} className="small">
          ‹ หน้าการประชุม
        </Link>
        <p className="small muted">{digits(`${meetingName(meeting)}${began}${closed}`)}</p>
      </div>
      <RollLine file={file} />
      <div className="row push">
        {meeting.state === 'running' && order.length > 1 && (
          <Choice
            bare
            label="ไปวาระ"
            value={at}
            options={order.map(({ id, number, title }) => ({ id, label: digits(`${number} ${title}`) }))}
            save={goTo}
          />
        )}
        <Action onPress={openScreen}>เปิดจอประธาน</Action>
      </div>
    </header>
  )
}
