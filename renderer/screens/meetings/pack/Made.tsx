import { useEffect, useRef, useState } from 'react'
import { sizeWords } from '../../../../shared/desk/files.ts'
import { printWords } from '../../../../shared/pack/printPlan.ts'
import type { PackFile, PackResult } from '../../../../shared/packApi.ts'
import { Action } from '../../../components/Action.tsx'
import { download } from '../../../components/download.ts'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useStores } from '../../../stores/useStores.ts'

const VERBS: Record<PackFile, string> = { pdf: 'บันทึก PDF', zip: 'บันทึก ZIP แยกโฟลเดอร์ตามวาระ' }

/** A pack that is ready: what it takes to print it, what is to be looked at, and its files. */
export function Made({ result }: { result: PackResult }) {
  const { packs } = useStores()
  const digits = useDigits()
  const [problem, setProblem] = useState('')
  const [saved, setSaved] = useState('')
  const section = useRef<HTMLElement>(null)
  const left = result.notes.filter((note) => note.left)
  const seen = result.notes.filter((note) => !note.left)

  // It comes in below what was chosen, where nobody would see it.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'end' })
  }, [])

  async function save({ file, fileName }: PackResult['files'][number]) {
    setProblem('')
    try {
      const blob = await packs.file(file)
      download(blob, fileName, blob.type)
      setSaved(fileName)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <section ref={section} className="pack-made" aria-label="ชุดที่จัดทำแล้ว">
      <h3>{digits(`จัดทำแล้ว ${result.pages} หน้า`)}</h3>
      {printWords(result.plan).map((words) => (
        <p key={words}>{digits(words)}</p>
      ))}
      {left.length > 0 && (
        <div className="notice attention">
          <p>{digits(`รวมเป็นหน้าไม่ได้ ${left.length} รายการ ใส่ใบแทนไว้ในที่ของเอกสาร`)}</p>
          <ul>
            {left.map(({ key, title, text }) => (
              <li key={key}>
                <strong>{digits(title)}</strong> {digits(text)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {seen.length > 0 && (
        <details>
          <summary>{digits(`ข้อที่ควรตรวจก่อนแจก ${seen.length} ข้อ`)}</summary>
          <ul>
            {seen.map(({ key, title, text }) => (
              <li key={`${key} ${text}`}>
                <strong>{digits(title)}</strong> {digits(text)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        {result.files.map((one) => (
          <Action key={one.file} tone={one.file === 'pdf' ? 'main' : undefined} onPress={() => void save(one)}>
            {digits(`${VERBS[one.file]} (${sizeWords(one.size)})`)}
          </Action>
        ))}
      </div>
      <p role="status" className="muted small">
        {saved && digits(`บันทึก ${saved} แล้ว และจำไว้ว่าแจกอะไรไป สำหรับจัดชุดเพิ่มเติม`)}
      </p>
      <Problem words={problem} />
    </section>
  )
}
