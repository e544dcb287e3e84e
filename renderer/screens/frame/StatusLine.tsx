import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { clock, when } from './when.ts'

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
