import { shortDate } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'

const two = (value: number) => String(value).padStart(2, '0')
const isoDay = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`

/** `วันนี้ 08.10 น.` or `24 พ.ย. 63 08.10 น.`; of a daily backup only the day is known. */
function when(instant: string, now: Date): string {
  const dayOnly = !instant.includes('T')
  const date = new Date(instant)
  const iso = dayOnly ? instant : isoDay(date)
  const day = iso === isoDay(now) ? 'วันนี้' : shortDate(iso)
  if (dayOnly) return day
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())} น.`
}

/** Whether the work is safe, in one line that is always there. */
export function StatusLine() {
  const digits = useDigits()
  const { pending, typing, savedAt, trouble, conflict } = useSlice('saving', (state) => state)
  const archive = useSlice('archive', (state) => state.archive)

  const saved = savedAt ? `บันทึกแล้ว ${digits(clock(savedAt))}` : 'ข้อมูลเป็นปัจจุบัน'
  const unsaved = trouble || conflict
  const busy = pending > 0 || typing
  return (
    <div className="status">
      <span
        role="status"
        className={unsaved ? 'problem' : undefined}
        data-saving={unsaved ? 'no' : busy ? 'busy' : 'yes'}
      >
        {unsaved ? 'ยังไม่ได้บันทึก' : busy ? 'กำลังบันทึก…' : saved}
      </span>
      {archive && (
        <>
          <span>
            {archive.lastBackup ? `สำรองล่าสุด ${digits(when(archive.lastBackup, new Date()))}` : 'ยังไม่เคยสำรองข้อมูล'}
          </span>
          <span className="path">ที่เก็บข้อมูล {archive.file}</span>
        </>
      )}
    </div>
  )
}
