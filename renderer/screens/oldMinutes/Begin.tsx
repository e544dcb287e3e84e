import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Link } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { droppedFiles } from '../../components/attachments/dropped.ts'
import { useFileDrop } from '../../components/attachments/useFileDrop.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** A file dropped, chosen or pasted, or its text. */
export function Begin({ officeId }: { officeId: string }) {
  const { oldMinutes } = useStores()
  const committees = useSlice('meetings', (state) => state.committees)
  const agencies = useSlice('office', (state) => state.agencies)
  const reading = useSlice('oldMinutes', (state) => state.reading)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const known = { officeId, committees, agencies }
  const { over, drop } = useFileDrop((data) => void take(data))

  async function take(data: DataTransfer | File[]) {
    setProblem('')
    const { files, folders } = Array.isArray(data) ? { files: data, folders: [] } : droppedFiles(data)
    const [file, second] = files
    if (folders.length > 0) return setProblem('วางได้เฉพาะไฟล์ ให้เปิดโฟลเดอร์แล้วเลือกรายงานทีละไฟล์')
    if (second) return setProblem('นำเข้าได้ทีละไฟล์ ให้เลือกรายงานไฟล์เดียว')
    if (file) await oldMinutes.openFile(file, known).catch((error: unknown) => setProblem(asProblem(error)))
  }

  return (
    <>
      <header className="main-head">
        <Link href="/meetings" className="back small">
          ‹ การประชุม
        </Link>
        <h1>นำรายงานเก่าเข้า</h1>
        <p className="muted subtitle">
          โปรแกรมอ่านรายงานการประชุมที่มีอยู่ แล้วแยกเป็นรายชื่อ วาระ มติ และข้อสั่งการให้ตรวจ ยังไม่บันทึกสิ่งใดจนกว่าจะกด “นำเข้า”
        </p>
      </header>
      <section className="work" data-pane tabIndex={-1} aria-label="เลือกรายงาน" {...drop}>
        <div className="work-inner stack">
          <div className="old-drop" data-over={over}>
            <FileTrigger
              acceptedFileTypes={['.docx', '.pdf', '.txt', 'text/plain']}
              onSelect={(list) => list && void take([...list])}
            >
              <Action tone="main" isDisabled={reading}>
                เลือกไฟล์
              </Action>
            </FileTrigger>
            <p role="status">{reading && 'กำลังอ่านรายงาน…'}</p>
            {reading && <Action onPress={() => oldMinutes.stopReading()}>หยุดอ่าน</Action>}
            <p>หรือลากไฟล์ Word (.docx) PDF ที่มีตัวหนังสือ หรือข้อความ (.txt) มาวางที่นี่</p>
          </div>
          <Problem words={problem} />
          <PlainField
            label="หรือวางข้อความของรายงาน"
            hint="คัดลอกจาก Word, PDF หรือโปรแกรมสแกนได้ ระยะแท็บและการขึ้นบรรทัดใช้ช่วยแยกคอลัมน์"
            rows="many"
            value={text}
            onChange={setText}
          />
          <div>
            <Action isDisabled={text.trim() === ''} onPress={() => oldMinutes.openText(text, known)}>
              อ่านข้อความนี้
            </Action>
          </div>
        </div>
      </section>
    </>
  )
}
