import type { Chosen } from '../../../shared/documents/template.ts'
import type { Template } from '../../../shared/model/template.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'

/** Every version that was saved, newest first; an older one is tried again and saved as a new one. */
export function Versions({
  versions,
  use,
}: {
  versions: readonly Template[]
  use: (chosen: Chosen, version: number) => void
}) {
  const digits = useDigits()
  if (versions.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>รุ่นที่เคยบันทึก</h2>
      <ol className="plain stack-tight">
        {versions.map(({ id, version, created, note, chosen }, index) => (
          <li key={id} className="row">
            <span>
              {digits(`รุ่นที่ ${version} · ${longDate(created.slice(0, 10))} · ${Object.keys(chosen).length} รายการ`)}
              {note && <span className="muted"> {note}</span>}
            </span>
            {index === 0 ? (
              <span className="badge done">ใช้อยู่</span>
            ) : (
              <Action tight onPress={() => use(chosen, version)}>
                {digits(`กลับไปใช้รุ่นที่ ${version}`)}
              </Action>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
