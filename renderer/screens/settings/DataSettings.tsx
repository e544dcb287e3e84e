import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { nameOnlyWords } from '../../../shared/desk/files.ts'
import { Action } from '../../components/Action.tsx'
import { download } from '../../components/download.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

type Told = { tone: 'done' | 'error' | 'attention'; lines: string[] }

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
const today = () => new Date().toISOString().slice(0, 10)

/** The data file: copied, checked, taken out and brought in. */
export function DataSettings({ exportAll }: { exportAll: () => void }) {
  const { archive: store, office, meetings, papers } = useStores()
  const digits = useDigits()
  const archive = useSlice('archive', (state) => state.archive)
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const [told, setTold] = useState<Told | null>(null)
  const [busy, setBusy] = useState('')

  async function run(what: string, work: () => Promise<Told>) {
    setBusy(what)
    setTold(null)
    try {
      setTold(await work())
    } catch (error) {
      setTold({ tone: 'error', lines: [asProblem(error)] })
    }
    setBusy('')
  }

  const backup = () =>
    run('backup', async () => {
      const { file, bytes } = await store.backup()
      return { tone: 'done', lines: [`สำรองข้อมูลแล้ว ${digits(megabytes(bytes))} เมกะไบต์`, file] }
    })

  const check = () =>
    run('check', async () => {
      const { ok, findings } = await store.check()
      if (ok) return { tone: 'done', lines: ['ข้อมูลครบถ้วน ไม่พบสิ่งผิดปกติ'] }
      return { tone: 'attention', lines: ['พบสิ่งผิดปกติ สำรองไฟล์นี้ไว้ก่อน แล้วใช้ไฟล์สำรองล่าสุดที่ตรวจผ่าน', ...findings] }
    })

  const exportJson = () =>
    run('export', async () => {
      const name = `เลขา ${today()}.json`
      download(await store.exportJson(), name, 'application/json')
      return { tone: 'done', lines: [`ส่งออกเป็นไฟล์ ${name} แล้ว ไฟล์ที่แนบไว้ไม่ได้ไปด้วย`] }
    })

  const importJson = (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    void run('import', async () => {
      const { added, changed, same, kept, nameOnly } = await store.importJson(await file.text())
      await office.open()
      await Promise.all([meetings.open(officeId), papers.open(officeId)])
      const keptWords = kept > 0 ? ` เก็บของเดิมที่ใหม่กว่าไว้ ${kept} รายการ` : ''
      return {
        tone: 'done',
        lines: [
          digits(`นำเข้าแล้ว เพิ่ม ${added} แก้ ${changed} เหมือนเดิม ${same} รายการ${keptWords}`),
          ...(nameOnly > 0 ? [digits(nameOnlyWords(nameOnly))] : []),
        ],
      }
    })
  }

  return (
    <>
      {archive && (
        <p className="muted">
          ที่เก็บข้อมูล <strong>{archive.file}</strong>
        </p>
      )}
      {told && (
        <div className={`notice ${told.tone}`} role="status">
          <div className="stack-tight">
            {told.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      )}
      <section className="stack-tight">
        <h2>สำรองข้อมูล</h2>
        <p className="muted">โปรแกรมสำรองให้ทุกวันที่เปิดใช้ สำรองเพิ่มเองได้ก่อนทำงานสำคัญ แล้วคัดลอกไฟล์ไปไว้ที่อื่นด้วย</p>
        <div>
          <Action tone="main" isDisabled={busy !== ''} onPress={() => void backup()}>
            สำรองข้อมูลเดี๋ยวนี้
          </Action>
        </div>
      </section>
      <section className="stack-tight">
        <h2>ตรวจสอบ</h2>
        <p className="muted">อ่านข้อมูลทุกรายการและตรวจว่าไฟล์ไม่เสีย</p>
        <div>
          <Action isDisabled={busy !== ''} onPress={() => void check()}>
            ตรวจสอบข้อมูล
          </Action>
        </div>
      </section>
      <section className="stack-tight">
        <h2>ส่งออกเป็นไฟล์ที่เปิดได้โดยไม่ต้องมีโปรแกรม</h2>
        <p className="muted">เอกสารทุกฉบับเป็น Word ทะเบียนและตารางเป็น Excel พร้อมไฟล์แนบ มีหน้าสารบัญที่เปิดด้วยเบราว์เซอร์ใดก็ได้</p>
        <div>
          <Action isDisabled={busy !== ''} onPress={exportAll}>
            ส่งออกทั้งสำนักงาน
          </Action>
        </div>
      </section>
      <section className="stack-tight">
        <h2>ส่งออกและนำเข้า</h2>
        <p className="muted">
          ไฟล์ JSON ไฟล์เดียวมีข้อมูลทุกรายการ ยกเว้นเนื้อของไฟล์ที่แนบไว้ ใช้ย้ายเครื่องหรือรวมข้อมูลจากอีกเครื่อง การนำเข้าไม่ลบสิ่งที่มีอยู่
        </p>
        <div className="row">
          <Action isDisabled={busy !== ''} onPress={() => void exportJson()}>
            ส่งออก
          </Action>
          <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={importJson}>
            <Action isDisabled={busy !== ''}>นำเข้า</Action>
          </FileTrigger>
        </div>
      </section>
    </>
  )
}
