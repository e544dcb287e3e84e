import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { safeName } from '../../../shared/documents/fileName.ts'
import type { Document } from '../../../shared/model/document.ts'
import { Action } from '../../components/Action.tsx'
import { Doing } from '../../components/Doing.tsx'
import { download, fromBase64 } from '../../components/download.ts'
import { Segments } from '../../components/fields/Segments.tsx'
import { canChooseFolder, chooseFolder, writeInto } from '../../components/folder.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { zipped } from '../../components/zip.ts'
import type { FileFormat } from '../../stores/mailingStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingTitle } from './meetingWords.ts'

const FORMATS = [
  { id: 'docx', label: 'Word' },
  { id: 'pdf', label: 'PDF' },
] as const

interface SaveAllProps {
  file: MeetingFile
  documents: readonly Document[]
  onClose: () => void
}

/** Every paper of the meeting as a file: into a folder, or together in one ZIP. */
export function SaveAll({ file, documents, onClose }: SaveAllProps) {
  const { allPapers } = useStores()
  const { progress } = useSlice('allPapers', (state) => state)
  const digits = useDigits()
  const [format, setFormat] = useState<FileFormat>('docx')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')

  async function make(where: 'folder' | 'zip') {
    setProblem('')
    setSaid('')
    try {
      const folder = where === 'folder' ? await chooseFolder() : null
      if (where === 'folder' && !folder) return
      const ids = documents.map(({ id }) => id)
      const made = await allPapers.files(ids, format)
      if (!made) return setSaid('หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก')
      const files = made.map(({ fileName, base64 }) => ({ fileName, bytes: fromBase64(base64) }))
      if (folder) for (const one of files) await writeInto(folder, one.fileName, one.bytes)
      else download(zipped(files), `${safeName(`เอกสาร ${meetingTitle(file.meeting)}`)}.zip`, 'application/zip')
      setSaid(digits(`บันทึกแล้ว ${files.length} ไฟล์${folder ? 'ในโฟลเดอร์ที่เลือก' : 'ในไฟล์ ZIP เดียว'}`))
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const close = () => {
    allPapers.stop()
    onClose()
  }

  return (
    <Sheet title="บันทึกทุกฉบับเป็นไฟล์" onClose={close}>
      <p className="muted">{digits(`เอกสารของการประชุมนี้ ${documents.length} ฉบับ ไฟล์ละหนึ่งฉบับ`)}</p>
      <Segments label="ชนิดไฟล์" options={FORMATS} value={format} save={setFormat} readOnly={progress !== null} />
      <div role="status">
        {progress ? <Doing words="ทำแล้ว" done={progress.done} of={progress.of} /> : said && <p>{said}</p>}
      </div>
      <Problem words={problem} />
      <div className="actions">
        {progress ? (
          <Action onPress={allPapers.stop}>หยุด</Action>
        ) : (
          <>
            <Action onPress={close}>ปิด</Action>
            <Action onPress={() => void make('zip')}>บันทึกเป็น ZIP</Action>
            {canChooseFolder() && (
              <Action tone="main" onPress={() => void make('folder')}>
                บันทึกลงโฟลเดอร์
              </Action>
            )}
          </>
        )}
      </div>
    </Sheet>
  )
}
