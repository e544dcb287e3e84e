import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { Office } from '../../../shared/model/office.ts'
import { Action } from '../../components/Action.tsx'
import { droppedFiles } from '../../components/attachments/dropped.ts'
import { useFileDrop } from '../../components/attachments/useFileDrop.ts'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { judged, type Picked, readPicture, SMALLEST } from './picture.ts'

/** The office's own emblem. None is carried by the program: each office has the file it is entitled to. */
export function EmblemPicture({ office }: { office: Office }) {
  const { office: store } = useStores()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  /** Pictures of a paper in Word, of which one is the emblem. */
  const [offered, setOffered] = useState<readonly string[]>([])
  const { over, drop } = useFileDrop((data) => void pick(droppedFiles(data).files))

  async function keep(picked: Picked) {
    setOffered([])
    if ('problem' in picked) setProblem(picked.problem)
    else {
      await store.change({ emblemPicture: picked.picture })
      setProblem('')
    }
  }

  async function fromPaper(file: File) {
    const { pictures, others } = await store.pictures(file)
    const [only, ...more] = pictures
    if (only && more.length === 0) return keep(await judged(only))
    setOffered(pictures)
    setProblem(
      pictures.length > 0
        ? ''
        : others.length > 0
          ? `ภาพใน “${file.name}” เป็นชนิดที่อ่านไม่ได้ (${others.join(', ')}) คลิกขวาที่ภาพใน Word เลือก บันทึกเป็นรูปภาพ แล้วเลือกชนิด PNG`
          : `ไม่พบภาพใน “${file.name}” ให้เลือกหนังสือฉบับที่มีตราครุฑ`,
    )
  }

  async function pick(files: readonly File[]) {
    const [file] = files
    if (!file) return
    try {
      if (/\.docx$/i.test(file.name)) await fromPaper(file)
      else await keep(await readPicture(file))
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <section className="stack-tight emblem-drop" aria-label="ภาพตราครุฑ" data-over={over} {...drop}>
      <p className="label">ภาพตราครุฑ</p>
      {office.emblemPicture ? (
        <img className="emblem-picture" src={office.emblemPicture} alt="ตราครุฑของสำนักงาน" />
      ) : (
        <p className="muted">ยังไม่มีภาพ เอกสารจะพิมพ์กรอบเส้นประแทน</p>
      )}
      {offered.length > 0 && (
        <section className="row" aria-label="ภาพในเอกสาร">
          {offered.map((picture, index) => (
            <Button
              key={picture.slice(-80)}
              className="emblem-offer"
              aria-label={digits(`ใช้ภาพที่ ${index + 1}`)}
              onPress={() => {
                judged(picture)
                  .then(keep)
                  .catch((error: unknown) => setProblem(asProblem(error)))
              }}
            >
              <img className="emblem-picture" src={picture} alt="" />
            </Button>
          ))}
        </section>
      )}
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/svg+xml', '.docx']}
          onSelect={(files) => void pick([...(files ?? [])])}
        >
          <Action>{office.emblemPicture ? 'เปลี่ยนภาพ' : 'เลือกภาพ'}</Action>
        </FileTrigger>
        {office.emblemPicture && (
          <Action tone="quiet" onPress={() => void store.change({ emblemPicture: '' }).catch(() => undefined)}>
            ลบภาพ
          </Action>
        )}
      </div>
      <p className="hint">
        {digits(
          `PNG JPEG หรือ SVG สูงอย่างน้อย ${SMALLEST} จุด เพื่อให้พิมพ์สูง 3 ซม. ได้คม หรือลากหนังสือ Word (.docx) ที่มีตราครุฑมาวางที่นี่`,
        )}
      </p>
      {problem && (
        <p className="field-error" role="alert">
          {digits(problem)}
        </p>
      )}
    </section>
  )
}
