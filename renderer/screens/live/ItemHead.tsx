import type { MeetingFile } from '../../../shared/api.ts'
import { durationWords } from '../../../shared/desk/agendaClock.ts'
import { secondsOf, timerWords } from '../../../shared/desk/sitting.ts'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { clock } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { agendaNodes } from '../meetings/agendaTree.ts'
import { useNow } from './useNow.ts'

/** Number and title of the item in large type, under the items it belongs to, and the time it takes. */
export function ItemHead({ file, item }: { file: MeetingFile; item: AgendaItem }) {
  const digits = useDigits()
  const { own, above } = placeOf(file, item)
  return (
    <div className="live-item">
      <div>
        {above && <p className="muted">{digits(above)}</p>}
        <h1>
          {digits(own)} <span className="live-title">{digits(item.title)}</span>
        </h1>
      </div>
      <Timer item={item} running={file.meeting.state === 'running'} />
    </div>
  )
}

/** `ระเบียบวาระที่ 3 เรื่องสืบเนื่อง` above 3.1. */
export function placeOf({ items }: MeetingFile, item: AgendaItem): { own: string; above: string } {
  const nodes = agendaNodes(items)
  const node = nodes.find((one) => one.item.id === item.id)
  const parent = nodes.find((one) => one.item.id === item.parentId)
  return { own: node?.label ?? '', above: parent ? `${parent.label} ${parent.item.title}` : '' }
}

/** Time used against the time set for the item. */
function Timer({ item, running }: { item: AgendaItem; running: boolean }) {
  const digits = useDigits()
  const used = secondsOf(item, useNow())
  const needed = item.minutesNeeded * 60
  const over = needed > 0 && used > needed
  const words =
    needed === 0
      ? 'ไม่ได้กำหนดเวลาไว้'
      : over
        ? `เกินเวลา ${timerWords(used - needed)}`
        : `จาก ${durationWords(item.minutesNeeded)}`
  return (
    <div className="live-timer" data-over={over || undefined}>
      <p className="timer" role="timer" aria-label="เวลาที่ใช้ในวาระนี้">
        {digits(timerWords(used))}
      </p>
      <div className="meter" aria-hidden="true">
        <div style={{ inlineSize: `${needed === 0 ? 0 : Math.min(100, (used / needed) * 100)}%` }} />
      </div>
      <p className="small">
        {running && !item.since && <span className="badge attention">พัก</span>}{' '}
        {digits([words, item.startedAt && `เริ่ม ${clock(item.startedAt)}`].filter(Boolean).join(' · '))}
      </p>
    </div>
  )
}
