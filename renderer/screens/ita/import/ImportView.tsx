import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Action } from '../../../components/Action.tsx'
import { droppedFiles } from '../../../components/attachments/dropped.ts'
import { useFileDrop } from '../../../components/attachments/useFileDrop.ts'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { readTable } from '../../../components/readTable.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { Done } from './Done.tsx'
import { Sheets } from './Sheets.tsx'

/** Results from a file or from what was copied: everything is shown before anything is kept. */
export function ImportView({ fiscalYear }: { fiscalYear: number }) {
  const { itaImport } = useStores()
  const { tables, reading, name, done } = useSlice('itaImport', (state) => state)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const fail = (error: unknown) => setProblem(asProblem(error))
  // Whoever comes back comes with another file.
  useEffect(() => {
    if (itaImport.store.getState().done) itaImport.forget()
  }, [itaImport])
  const { over, drop } = useFileDrop((data) => void take(data))

  async function take(data: DataTransfer | File[]) {
    setProblem('')
    const { files, folders } = Array.isArray(data) ? { files: data, folders: [] } : droppedFiles(data)
    const [file, second] = files
    if (folders.length > 0) return setProblem('วางได้เฉพาะไฟล์ ให้เปิดโฟลเดอร์แล้วเลือกไฟล์ตารางทีละไฟล์')
    if (second) return setProblem('นำเข้าได้ทีละไฟล์ ให้เลือกไฟล์เดียว')
    if (file) await itaImport.openFile(file).catch(fail)
  }
  const read = (table: string) => {
    setProblem('')
    void itaImport.openText(table).then(() => setText(''), fail)
  }

  if (done) return <Done done={done} fiscalYear={fiscalYear} />
  if (tables.length > 0) return <Sheets fiscalYear={fiscalYear} />
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="เลือกไฟล์ผลการประเมิน" {...drop}>
      <div className="work-inner stack">
        <div>
          <h2>นำเข้าผลการประเมิน</h2>
          <p className="muted">
            อ่านตารางได้ทุกแบบที่สำนักงาน ป.ป.ช. ส่งมา ทั้งรายหน่วยงาน รายตัวชี้วัด และหลายปี แล้วแสดงให้ตรวจทีละแถว ยังไม่บันทึกสิ่งใดจนกว่าจะกด
            “นำเข้า”
          </p>
        </div>
        <div className="old-drop" data-over={over}>
          <FileTrigger
            acceptedFileTypes={['.xlsx', '.csv', '.txt', '.tsv']}
            onSelect={(list) => list && void take([...list])}
          >
            <Action tone="main" isDisabled={reading}>
              {reading ? `กำลังอ่าน ${name}…` : 'เลือกไฟล์'}
            </Action>
          </FileTrigger>
          <p>หรือลากไฟล์ Excel (.xlsx) หรือ CSV มาวางที่นี่</p>
        </div>
        <Problem words={problem} />
        <div
          onPasteCapture={(event) => {
            const table = readTable(event.clipboardData)
            const field = event.target
            if (!table || !(field instanceof HTMLTextAreaElement)) return
            event.preventDefault()
            setText(text.slice(0, field.selectionStart) + table + text.slice(field.selectionEnd))
          }}
        >
          <PlainField
            label="หรือวางตารางที่คัดลอก"
            hint="คัดลอกทั้งหัวตารางและข้อมูลจาก Excel, Word หรือหน้าเว็บ ITAS คอลัมน์ที่ต้องมี: หน่วยงาน และคะแนน ITA หรือตัวชี้วัด"
            rows="many"
            value={text}
            onChange={setText}
          />
        </div>
        <div>
          <Action isDisabled={text.trim() === '' || reading} onPress={() => read(text)}>
            อ่านตารางนี้
          </Action>
        </div>
      </div>
    </section>
  )
}
