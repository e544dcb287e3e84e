import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { nameProblem } from '../../../shared/thai/nameProblem.ts'
import { Action } from '../../components/Action.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { provinceWarning, suggestProvinces } from '../../components/fields/provinces.ts'
import { SuggestInput } from '../../components/fields/SuggestInput.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

/** The store is empty: try it with the sample offices, or begin with one's own. */
export function FirstRun() {
  const { office, practice } = useStores()
  const [name, setName] = useState('')
  const [province, setProvince] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState('')
  const [problem, setProblem] = useState('')
  useTitle('ยินดีต้อนรับ')

  async function run(what: string, work: () => Promise<void>) {
    setBusy(what)
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy('')
    }
  }

  const errors = {
    name: name.trim() ? (nameProblem(name) ?? undefined) : 'ต้องกรอกชื่อสำนักงาน',
    province: province.trim() ? (nameProblem(province) ?? undefined) : 'ต้องกรอกชื่อจังหวัด',
  }

  function begin(event?: FormEvent) {
    event?.preventDefault()
    setMissing(true)
    if (!errors.name && !errors.province) void run('begin', () => office.begin(name.trim(), province.trim()))
  }

  return (
    <div className="welcome">
      <main>
        <div className="stack-tight">
          <p className="brand">เลขา</p>
          <h1>งานเลขานุการการประชุม ตั้งแต่ระเบียบวาระจนถึงหนังสือราชการ</h1>
          <p className="lead">
            จดรายงานการประชุม เก็บมติและข้อสั่งการ แล้วได้รายงานการประชุม หนังสือเชิญ และบันทึกข้อความเป็นไฟล์ Word ตามระเบียบงานสารบรรณ
            ข้อมูลทั้งหมดอยู่ในเครื่องนี้ ไม่ต้องใช้อินเทอร์เน็ต
          </p>
        </div>
        {problem && (
          <p className="notice error" role="alert">
            {problem}
          </p>
        )}
        <div className="choices">
          <section className="choice" aria-labelledby="try">
            <h2 id="try">ดูก่อนว่าใช้อย่างไร</h2>
            <p className="muted">
              สำนักงานฝึกหัดมีการประชุม รายงานการประชุม มติ และหนังสือที่ทำไว้จริง แก้ พิมพ์ และลองได้ทุกอย่าง แยกจากข้อมูลจริงและทิ้งได้เมื่อใดก็ได้
            </p>
            <Action tone="main" isDisabled={busy !== ''} onPress={() => void practice.enter()}>
              เข้าสำนักงานฝึกหัด
            </Action>
            <p className="muted">หรือใส่ข้อมูลตัวอย่างลงในที่เก็บข้อมูลนี้เลย</p>
            <Action isDisabled={busy !== ''} onPress={() => void run('sample', () => office.trySample())}>
              {busy === 'sample' ? 'กำลังเตรียมข้อมูลตัวอย่าง…' : 'ลองใช้กับสำนักงานตัวอย่าง'}
            </Action>
          </section>
          <section className="choice" aria-labelledby="begin">
            <h2 id="begin">เริ่มทำงานจริง</h2>
            <Form className="stack" onSubmit={begin} validationBehavior="aria">
              <PlainField
                label="ชื่อที่ใช้ในหนังสือ"
                hint="เช่น จังหวัดแพร่ หรือ สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่"
                value={name}
                onChange={setName}
                error={missing || name.trim() ? errors.name : undefined}
              />
              <SuggestInput
                label="จังหวัด"
                hint={provinceWarning(province) || 'พิมพ์สองสามตัวอักษรแล้วเลือก เช่น แพร่'}
                text={province}
                change={setProvince}
                suggest={suggestProvinces}
                choose={setProvince}
                enter={begin}
                error={missing || province.trim() ? errors.province : undefined}
              />
              <Action type="submit" isDisabled={busy !== ''}>
                เริ่มสำนักงานใหม่
              </Action>
            </Form>
          </section>
        </div>
      </main>
    </div>
  )
}
