import { useState } from 'react'
import type { MeetingFile } from '../../../../shared/api.ts'
import { longDate } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { meetingName } from '../meetingWords.ts'

const GROUP = /.{1,8}/g

/** Of certified minutes: when, where, by which hash, and whether they are still the same. */
export function Seal({ file }: { file: MeetingFile }) {
  const { amendments } = useStores()
  const digits = useDigits()
  const verified = useSlice('amendments', (state) => state.verified)
  const [problem, setProblem] = useState('')
  const { id, certified, minutesHash } = file.meeting
  const result = verified?.meetingId === id ? verified.result : null
  if (!certified) return <p className="notice">รายงานนี้รับรองแล้วก่อนใช้คำสั่งรับรองของโปรแกรม จึงไม่มีฉบับที่ตรึงไว้ให้ตรวจ</p>
  return (
    <section className="stack-tight seal" aria-label="ฉบับที่รับรอง">
      <p>
        {digits(
          `รับรองแล้วเมื่อวันที่ ${longDate(certified)} ${
            file.certifiedAt ? `ในการประชุม${meetingName(file.certifiedAt)}` : 'โดยที่ประชุมครั้งนี้หรือโดยแจ้งเวียน'
          }`,
        )}
      </p>
      <p className="small">
        <span className="muted">SHA-256 ของฉบับที่รับรอง </span>
        <code className="hash">{minutesHash.match(GROUP)?.join(' ')}</code>
      </p>
      <div className="row">
        <Action
          onPress={() => {
            setProblem('')
            amendments.verify(id).catch((error: unknown) => setProblem(asProblem(error)))
          }}
        >
          ตรวจความถูกต้อง
        </Action>
      </div>
      <div role="status">
        {result && <Verdict verdict={result.verdict} differing={result.differing} />}
        <Problem words={problem} />
      </div>
    </section>
  )
}

function Verdict({ verdict, differing }: { verdict: string; differing: number }) {
  const digits = useDigits()
  if (verdict === 'missing')
    return <p className="notice error">ไม่พบฉบับที่รับรองในที่เก็บข้อมูล ให้กู้จากสำเนาสำรองที่หน้า ตั้งค่า แล้วตรวจอีกครั้ง</p>
  if (verdict !== 'same')
    return (
      <p className="notice error">
        ฉบับที่รับรองไม่ตรงกับค่าตรวจสอบที่เก็บไว้ ข้อความถูกเปลี่ยนหลังรับรอง อย่าใช้อ้างอิง ให้กู้จากสำเนาสำรองแล้วเทียบกับฉบับพิมพ์ที่ลงนาม
      </p>
    )
  return differing > 0 ? (
    <p className="notice attention">
      {digits(`ฉบับที่รับรองครบถ้วนตรงตามค่าตรวจสอบ แต่ข้อมูลการประชุมต่างจากฉบับนั้น ${differing} แห่ง ให้ยึดฉบับที่รับรอง`)}
    </p>
  ) : (
    <p className="notice done">ฉบับที่รับรองครบถ้วน ตรงกับค่าตรวจสอบที่เก็บไว้ และตรงกับข้อมูลการประชุม</p>
  )
}
