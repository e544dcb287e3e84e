import { sizeWords } from '../../../shared/desk/files.ts'
import type { FileJob } from '../../stores/attachmentsStore.ts'
import { useStores } from '../../stores/useStores.ts'
import { Action } from '../Action.tsx'
import { intoSight } from '../intoSight.ts'
import { useDigits } from '../useDigits.ts'

/** Files on their way, and those that could not be taken, with the reason. */
export function FileJobs({ jobs }: { jobs: FileJob[] }) {
  const { attachments } = useStores()
  const digits = useDigits()
  if (jobs.length === 0) return null
  return (
    <ul className="file-jobs">
      {jobs.map(({ key, way, name, size, done, problem }) => (
        <li key={key} className={problem ? 'notice error' : 'notice'}>
          {problem ? (
            <p ref={intoSight} role="alert">
              {digits(problem)}
            </p>
          ) : (
            <p>
              {way === 'in' ? 'กำลังแนบ' : 'กำลังเปิด'} {name}
              <progress value={done} max={size} aria-label={`${way === 'in' ? 'แนบ' : 'เปิด'} ${name}`} />
              <span className="small">{digits(`${sizeWords(done)} จาก ${sizeWords(size)}`)}</span>
            </p>
          )}
          <Action tight aria-label={`${problem ? 'ปิด' : 'ยกเลิก'} ${name}`} onPress={() => attachments.stop(key)}>
            {problem ? 'ปิด' : 'ยกเลิก'}
          </Action>
        </li>
      ))}
    </ul>
  )
}
