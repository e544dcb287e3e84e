import { useCallback, useState } from 'react'
import { safeName } from '../../../shared/documents/fileName.ts'
import { Action } from '../../components/Action.tsx'
import { Doing } from '../../components/Doing.tsx'
import { download, fromBase64 } from '../../components/download.ts'
import { Segments } from '../../components/fields/Segments.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { zipped } from '../../components/zip.ts'
import type { FileFormat } from '../../stores/mailingStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { RecipientPicks } from './RecipientPicks.tsx'
import { savePaper } from './savePaper.ts'

const FORMATS = [
  { id: 'docx', label: 'Word' },
  { id: 'pdf', label: 'PDF' },
] as const

/** One letter to many: a file for each addressee, or all copies in one file for the printer. */
export function Mailing({ name, onClose }: { name: string; onClose: () => void }) {
  const { mailing } = useStores()
  const digits = useDigits()
  const { recipients, progress } = useSlice('mailing', (state) => state)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [format, setFormat] = useState<FileFormat>('docx')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const places = recipients.map((_, at) => at)
  const chosen = places.filter((at) => !left.has(at))

  const pick = useCallback(
    (at: number, on: boolean) =>
      setLeft((before) => {
        const next = new Set(before)
        if (on) next.delete(at)
        else next.add(at)
        return next
      }),
    [],
  )

  async function make(work: () => Promise<string | null>) {
    setProblem('')
    setSaid('')
    try {
      setSaid((await work()) ?? 'หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก')
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const saveEach = () =>
    make(async () => {
      const files = await mailing.copies(chosen, format)
      if (!files) return null
      const zip = zipped(files.map(({ fileName, base64 }) => ({ fileName, bytes: fromBase64(base64) })))
      download(zip, `${safeName(`${name} รายผู้รับ`)}.zip`, 'application/zip')
      return digits(`บันทึกแล้ว ${files.length} ไฟล์ในไฟล์ ZIP เดียว`)
    })
  const savePrint = () =>
    make(async () => {
      const file = await mailing.print(chosen, format)
      if (!file) return null
      savePaper(file, format)
      return digits(`บันทึกไฟล์พิมพ์รวม ${chosen.length} ฉบับแล้ว`)
    })
  const close = () => {
    mailing.stop()
    onClose()
  }

  return (
    <Sheet title="ส่งถึงหลายผู้รับ" onClose={close}>
      <p className="muted">หนังสือฉบับเดียวกัน พิมพ์ชื่อผู้รับทีละราย</p>
      <fieldset className="group" disabled={progress !== null}>
        <legend className="label">{digits(`ผู้รับ (เลือกไว้ ${chosen.length} จาก ${recipients.length})`)}</legend>
        <label className="pick">
          <input
            type="checkbox"
            checked={left.size === 0}
            onChange={(event) => setLeft(new Set(event.target.checked ? [] : places))}
          />
          ทั้งหมด
        </label>
        <RecipientPicks recipients={recipients} left={left} pick={pick} />
      </fieldset>
      <Segments label="ชนิดไฟล์" options={FORMATS} value={format} save={setFormat} readOnly={progress !== null} />
      <div role="status">
        {progress ? (
          <Doing
            words={progress.done === progress.of ? 'กำลังรวมเป็นไฟล์' : 'ทำแล้ว'}
            done={progress.done}
            of={progress.of}
          />
        ) : (
          said && <p>{said}</p>
        )}
      </div>
      <Problem words={problem} />
      <div className="actions">
        {progress ? (
          <Action onPress={mailing.stop}>หยุด</Action>
        ) : (
          <>
            <Action onPress={close}>ปิด</Action>
            <Action isDisabled={chosen.length === 0} onPress={() => void savePrint()}>
              บันทึกไฟล์พิมพ์รวม
            </Action>
            <Action tone="main" isDisabled={chosen.length === 0} onPress={() => void saveEach()}>
              บันทึกเป็นไฟล์ละผู้รับ (ZIP)
            </Action>
          </>
        )}
      </div>
    </Sheet>
  )
}
