import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useStores } from '../../stores/useStores.ts'
import { MergeSheet } from './MergeSheet.tsx'
import { SECTIONS, type SectionId } from './sections.ts'

interface RecordHeadProps {
  section: SectionId
  id: string
  name: string
  about: string
  /** The one main action of this record. */
  children?: ReactNode
}

/** Name of a record with what can be done with the whole of it. */
export function RecordHead({ section: sectionId, id, name, about, children }: RecordHeadProps) {
  const { directory } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [asked, setAsked] = useState<'merge' | 'remove' | null>(null)
  const section = SECTIONS.find((one) => one.id === sectionId) ?? SECTIONS[0]
  useTitle(name)

  async function remove() {
    await directory.remove(section.list, id)
    go(`/directory/${section.id}`)
  }

  return (
    <header className="main-head">
      <div className="title-row">
        <div>
          <Link href={`/directory/${section.id}`} className="back small">
            ‹ {section.label}
          </Link>
          <h1>{digits(name)}</h1>
        </div>
        <div className="actions">
          {children}
          {section.id !== 'groups' && <Action onPress={() => setAsked('merge')}>รวมกับรายการอื่น</Action>}
          <Action tone="quiet" onPress={() => setAsked('remove')}>
            ลบ
          </Action>
        </div>
      </div>
      <p className="muted subtitle">{digits(about)}</p>
      {asked === 'merge' && section.id !== 'groups' && (
        <MergeSheet list={section.id} id={id} onClose={() => setAsked(null)} />
      )}
      {asked === 'remove' && (
        <Confirm
          title={digits(`ลบ${section.label} ${name}`)}
          verb="ลบ"
          danger
          act={remove}
          onClose={() => setAsked(null)}
        >
          <p>เอกสารที่ออกแล้วไม่เปลี่ยน หากยังมีข้อมูลอื่นอ้างถึง โปรแกรมจะบอกว่าอยู่ที่ใดและไม่ลบ</p>
        </Confirm>
      )}
    </header>
  )
}
