import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Office } from '../../../shared/model/office.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { readPicture, SMALLEST } from './picture.ts'

/** The office's own emblem. None is carried by the program: each office has the file it is entitled to. */
export function EmblemPicture({ office }: { office: Office }) {
  const { office: store } = useStores()
  const digits = useDigits()
  const [problem, setProblem] = useState('')

  async function pick(files: FileList | null) {
    const file = files?.[0]
    if (!file) return
    const picked = await readPicture(file)
    if ('problem' in picked) {
      setProblem(picked.problem)
      return
    }
    try {
      await store.change({ emblemPicture: picked.picture })
      setProblem('')
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <div className="stack-tight">
      <p className="label">ภาพตราครุฑ</p>
      {office.emblemPicture ? (
        <img className="emblem-picture" src={office.emblemPicture} alt="ตราครุฑของสำนักงาน" />
      ) : (
        <p className="muted">ยังไม่มีภาพ เอกสารจะพิมพ์กรอบเส้นประแทน</p>
      )}
      <div className="row">
        <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => void pick(files)}>
          <Action>{office.emblemPicture ? 'เปลี่ยนภาพ' : 'เลือกภาพ'}</Action>
        </FileTrigger>
        {office.emblemPicture && (
          <Action tone="quiet" onPress={() => void store.change({ emblemPicture: '' }).catch(() => undefined)}>
            ลบภาพ
          </Action>
        )}
      </div>
      <p className="hint">{digits(`PNG หรือ JPEG สูงอย่างน้อย ${SMALLEST} จุด เพื่อให้พิมพ์สูง 3 ซม. ได้คม`)}</p>
      {problem && (
        <p className="field-error" role="alert">
          {digits(problem)}
        </p>
      )}
    </div>
  )
}
