import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { KINDS } from '../../../shared/documents/kinds/index.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { TemplateStudio } from './TemplateStudio.tsx'

/** In the address the template of all papers has a name of its own. */
const ALL = 'all'
const ENTRIES = [{ id: ALL, label: 'เอกสารทุกชนิด' }, ...KINDS.map(({ id, label }) => ({ id, label }))]

/** How the office words and lays out its papers, kind by kind. */
export function TemplatesPlace({ kind, rail }: { kind: string | undefined; rail: ReactNode }) {
  const { template } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { file, problem, kind: openKind } = useSlice('template', (state) => state)
  const entry = ENTRIES.find(({ id }) => id === kind)
  const wanted = entry?.id === ALL ? '' : entry?.id
  useTitle(`แม่แบบ ${entry?.label ?? ''}`)
  useEffect(() => {
    if (wanted !== undefined) void template.open(officeId, wanted)
  }, [template, officeId, wanted])
  return (
    <Panes
      rail={rail}
      listLabel="รายการแม่แบบ"
      open={entry !== undefined}
      list={
        <nav className="list-body" aria-label="แม่แบบเอกสาร">
          <Link href="/settings" className="list-item small">
            ‹ ตั้งค่า
          </Link>
          {ENTRIES.map(({ id, label }) => (
            <Link
              key={id}
              href={`/templates/${id}`}
              className="list-item"
              aria-current={id === entry?.id ? 'page' : undefined}
              data-selected={id === entry?.id ? true : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      }
      main={
        entry && file && openKind === wanted ? (
          <TemplateStudio key={entry.id} label={entry.label} kind={wanted ?? ''} file={file} />
        ) : (
          <section className="work" data-pane tabIndex={-1} aria-label="แม่แบบเอกสาร">
            <div className="work-inner stack">
              <h1>แม่แบบเอกสาร</h1>
              {problem ? (
                <p className="notice error" role="alert">
                  {problem}
                </p>
              ) : (
                <p className="muted">
                  เลือกชนิดเอกสารเพื่อแก้ถ้อยคำ ส่วนที่พิมพ์ และระยะตามแบบของสำนักงาน เห็นผลบนหน้ากระดาษทันที สิ่งที่ตั้งไว้ใน “เอกสารทุกชนิด”
                  ใช้กับทุกชนิดที่ไม่ได้ตั้งเอง
                </p>
              )}
            </div>
          </section>
        )
      }
    />
  )
}
