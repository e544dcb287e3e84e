import { useEffect, useState } from 'react'
import { sizeWords } from '../../../shared/desk/files.ts'
import type { ExportJob, ExportOffer } from '../../../shared/exportApi.ts'
import { Action } from '../../components/Action.tsx'
import { Doing } from '../../components/Doing.tsx'
import { download } from '../../components/download.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** The whole office as a ZIP that needs no program of ours: what is in it, how far it is, what was left out. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { exports } = useStores()
  const digits = useDigits()
  const { offer, job, taking, taken, problem } = useSlice('exports', (state) => state)
  const [failed, setFailed] = useState('')
  const working = job?.state === 'working'
  const result = job?.result ?? null

  useEffect(() => {
    exports.open().catch((error: unknown) => setFailed(asProblem(error)))
  }, [exports])

  async function save(fileName: string) {
    setFailed('')
    try {
      const blob = await exports.file()
      if (blob) download(blob, fileName, blob.type)
    } catch (error) {
      setFailed(asProblem(error))
    }
  }

  return (
    <Sheet title="ส่งออกทั้งสำนักงาน" onClose={onClose}>
      <p>
        ได้ไฟล์ ZIP หนึ่งไฟล์ แตกแล้วเปิด index.html ด้วยเบราว์เซอร์ใดก็ได้ อ่านได้ทุกอย่างโดยไม่ต้องมีโปรแกรมนี้ เอกสารเป็น Word ตารางเป็น
        Excel ไฟล์แนบเป็นไฟล์เดิม และมีไฟล์ JSON สำหรับนำเข้าอีกครั้ง
      </p>
      {offer && <p className="muted">{digits(offerWords(offer))}</p>}
      <div role="status">
        {working && <Doing words={job.doing || 'กำลังเริ่ม'} done={job.done} of={job.of} />}
        {taking && <Doing words="กำลังบันทึกไฟล์ ZIP (เมกะไบต์)" done={taking.done} of={taking.of} />}
        {job?.state === 'stopped' && <p>หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก</p>}
        {taken && result && <p className="notice done">{digits(`บันทึก ${result.fileName} แล้ว`)}</p>}
      </div>
      {result && <Result result={result} />}
      <Problem words={problem || failed} />
      <div className="actions">
        {working || taking ? (
          // The button that was pressed is gone: the focus goes on to what can be done now.
          <Action autoFocus onPress={() => void exports.stop()}>
            หยุด
          </Action>
        ) : (
          <>
            <Action onPress={onClose}>ปิด</Action>
            <Action tone={result && !taken ? undefined : 'main'} onPress={() => void exports.make()}>
              {result ? 'จัดทำใหม่' : 'จัดทำไฟล์ ZIP'}
            </Action>
            {result && !taken && (
              <Action tone="main" onPress={() => void save(result.fileName)}>
                {digits(`บันทึก ZIP (${sizeWords(result.size)})`)}
              </Action>
            )}
          </>
        )}
      </div>
    </Sheet>
  )
}

const offerWords = ({ meetings, issued, drafts, files, fileBytes, records, bytes }: ExportOffer): string =>
  `การประชุม ${meetings} ครั้ง เอกสารที่ออกแล้ว ${issued} ฉบับ ร่าง ${drafts} ฉบับ ไฟล์แนบ ${files} ไฟล์` +
  `${fileBytes > 0 ? ` (${sizeWords(fileBytes)})` : ''} ข้อมูล ${records} รายการ ไฟล์ ZIP ประมาณ ${sizeWords(bytes)}`

function Result({ result }: { result: NonNullable<ExportJob['result']> }) {
  const digits = useDigits()
  const { papers, files, notes } = result
  const groups = [
    { words: 'ไม่มีในไฟล์ ZIP', notes: notes.filter(({ left }) => left) },
    { words: 'อยู่ในไฟล์ ZIP แต่ควรตรวจ', notes: notes.filter(({ left }) => !left) },
  ].filter((group) => group.notes.length > 0)
  return (
    <section className="stack-tight" aria-label="ผลการส่งออก">
      <h3>{digits(`จัดทำแล้ว เอกสาร ${papers} ฉบับ ไฟล์แนบ ${files} ไฟล์`)}</h3>
      {groups.length === 0 && <p>ครบทุกรายการ ไม่มีสิ่งใดตกหล่น</p>}
      {groups.map(({ words, notes: told }) => (
        <details key={words} className="notice attention" open>
          <summary>{digits(`${words} ${told.length} รายการ`)}</summary>
          <ul>
            {told.map(({ title, path, text }) => (
              <li key={`${title} ${path} ${text}`}>
                <strong>{digits(title)}</strong> {digits(text)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
