import type { PackJob } from '../../../../shared/packApi.ts'
import { useDigits } from '../../../components/useDigits.ts'

/** What is being done, and how much of it. */
export function PackProgress({ job }: { job: PackJob }) {
  const digits = useDigits()
  return (
    <div className="stack-tight">
      <p>{digits(`${job.doing || 'กำลังเริ่ม'}${job.of > 1 ? ` ${job.done}/${job.of}` : ''}`)}</p>
      <progress aria-label="ความคืบหน้า" value={job.done} max={Math.max(1, job.of)} />
    </div>
  )
}
