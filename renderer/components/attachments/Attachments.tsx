import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { FILE_LIMIT } from '../../../shared/desk/files.ts'
import { type FileOwner, ownerKey } from '../../stores/attachmentsStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { Action } from '../Action.tsx'
import { focusSoon } from '../focusSoon.ts'
import { useDigits } from '../useDigits.ts'
import { AttachmentRow } from './AttachmentRow.tsx'
import { FileJobs } from './FileJobs.tsx'
import { useFileDrop } from './useFileDrop.ts'
import { useFiles } from './useFiles.ts'

interface AttachmentsProps {
  owner: FileOwner
  readOnly?: boolean
  label?: string
}

/** Files of an item or a letter: dropped here, pasted, or chosen; kept inside the store. */
export function Attachments({ owner, readOnly = false, label = 'เอกสารแนบ' }: AttachmentsProps) {
  const { attachments } = useStores()
  const digits = useDigits()
  const { files, removed, jobs, take, attach, save } = useFiles(owner)
  const { over, drop } = useFileDrop((data) => void take(data), readOnly)
  const [problem, setProblem] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const key = ownerKey(owner)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the owner
  useEffect(() => {
    setProblem('')
    attachments.open(owner).catch((error: unknown) => setProblem(asProblem(error)))
    return () => attachments.tidy(owner)
  }, [key, attachments])

  async function attempt(work: () => Promise<unknown>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const all = files ?? []
  const move = (id: string, to: number) => {
    if (to < 0 || to >= all.length) return
    void attempt(() => attachments.place(owner, id, to))
    focusSoon(() => box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"] button`))
  }
  const remove = (id: string) => {
    void attempt(() => attachments.remove(owner, id)).then(() =>
      focusSoon(() => box.current?.querySelector<HTMLElement>('.file-undo button')),
    )
  }

  return (
    <fieldset ref={box} className="group files" data-over={over} {...drop}>
      <legend className="label">{label}</legend>
      {all.length > 0 && (
        <ul className="file-list">
          {all.map((file, index) => (
            <AttachmentRow
              key={file.id}
              owner={owner}
              file={file}
              index={index}
              readOnly={readOnly}
              save={() => void save(file)}
              move={move}
              remove={() => remove(file.id)}
            />
          ))}
        </ul>
      )}
      {files && all.length === 0 && readOnly && <p className="muted small">ไม่มีเอกสารแนบ</p>}
      <FileJobs jobs={jobs} />
      <div role="status" className="file-undo">
        {removed && !readOnly && (
          <p className="notice">
            <span>ลบ “{digits(removed.title || removed.fileName)}” แล้ว</span>
            <Action tight onPress={() => void attempt(() => attachments.restore(owner))}>
              เรียกคืน
            </Action>
          </p>
        )}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {digits(problem)}
        </p>
      )}
      {!readOnly && (
        <div className="file-drop">
          <FileTrigger allowsMultiple onSelect={(list) => list && void attach([...list])}>
            <Action tight>แนบไฟล์</Action>
          </FileTrigger>
          <p className="hint">
            {digits(`ลากไฟล์มาวาง หรือคัดลอกแล้ววาง (Ctrl+V) ไฟล์ละไม่เกิน ${FILE_LIMIT}`)}
            {all.length > 1 && ' · Alt+↑ ↓ ย้ายลำดับ'}
          </p>
        </div>
      )}
    </fieldset>
  )
}
