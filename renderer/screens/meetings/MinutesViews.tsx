import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { kindNow, waiting } from '../../../shared/desk/amendments.ts'
import { useDigits } from '../../components/useDigits.ts'
import { Corrections } from './amendments/Corrections.tsx'
import { Minutes } from './Minutes.tsx'

const CORRECTIONS = 'corrections'

/** ๔ รายงาน: the minutes being written; once they are out, also what is asked to be corrected in them. */
export function MinutesViews({ file, item }: { file: MeetingFile; item: string | undefined }) {
  const digits = useDigits()
  const { id, state } = file.meeting
  const shown = item === CORRECTIONS
  const open = waiting(file.amendments).length
  const out = shown || kindNow(state) !== null || file.amendments.length > 0
  return (
    <>
      {out && (
        <nav className="tabs minutes-views" aria-label="มุมมองรายงาน">
          <Link href={`/meetings/${id}/minutes`} aria-current={shown ? undefined : 'page'}>
            ข้อความรายงาน
          </Link>
          <Link href={`/meetings/${id}/minutes/${CORRECTIONS}`} aria-current={shown ? 'page' : undefined}>
            {kindNow(state) === 'erratum' ? 'ฉบับที่รับรองและคำผิด' : 'แก้ไขรายงาน'}
            {open > 0 && digits(` (รอ ${open})`)}
          </Link>
        </nav>
      )}
      {shown ? <Corrections key={state} file={file} /> : <Minutes file={file} itemId={item} />}
    </>
  )
}
