import { useMemo, useRef, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { searching } from '../../../shared/thai/search.ts'
import { Action } from '../../components/Action.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useInSight } from '../../components/useInSight.ts'
import { useSlice } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { useKnown } from './Known.tsx'
import { NewRecord } from './NewRecord.tsx'
import { PasteSheet } from './PasteSheet.tsx'
import { placeOf, rowsOf, SECTIONS, type Section } from './sections.ts'

/** Two thousand people drawn at once took a second and every arrow 0.4; only those in sight are drawn. */
const LAYOUT = { estimatedRowHeight: 60, padding: 8 }

/** One section as a list: searched inside words too, in Thai order. */
export function DirectoryList({ section, id }: { section: Section; id: string | undefined }) {
  const [, go] = useLocation()
  const digits = useDigits()
  const known = useKnown()
  const status = useSlice('directory', (state) => state.status)
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState<'add' | 'paste' | null>(null)
  const rows = useMemo(() => rowsOf(section.id, known), [section.id, known])
  const found = useMemo(() => {
    const fits = searching(search)
    return rows.filter(({ folded }) => fits(folded))
  }, [rows, search])
  const list = useRef<HTMLDivElement>(null)
  const at = useMemo(() => found.findIndex((row) => row.id === id), [found, id])
  useInSight(list, id, at, LAYOUT.estimatedRowHeight)

  return (
    <>
      <div className="list-head">
        {section.id === 'groups' && <OfficeChooser home="/directory/groups" />}
        <nav className="tabs sections" aria-label="หมวดของทำเนียบ">
          {SECTIONS.map((one) => (
            <Link key={one.id} href={`/directory/${one.id}`} aria-current={one.id === section.id ? 'page' : undefined}>
              {one.label}
            </Link>
          ))}
        </nav>
        <PaneSearch label={`ค้นหา${section.label}`} value={search} onChange={setSearch} />
        <div className="row">
          <Action tight onPress={() => setAsked('add')}>
            {section.add}
          </Action>
          <Action tight onPress={() => setAsked('paste')}>
            วางจาก Excel
          </Action>
          <span className="push small muted" role="status">
            {digits(search ? `${found.length} จาก ${rows.length}` : String(rows.length))}
          </span>
        </div>
      </div>
      {found.length > 0 ? (
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <ListBox
            ref={list}
            aria-label={section.label}
            className="list-body virtual-list"
            items={found}
            dependencies={[digits]}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={id ? [id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (key !== undefined && key !== id) go(placeOf(section.id, String(key)))
            }}
          >
            {(row) => (
              <ListBoxItem id={row.id} className="list-item" textValue={row.name}>
                <span>{digits(row.name)}</span>
                {row.about && <span className="small">{digits(row.about)}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      ) : (
        status === 'ready' && (
          <p className="empty">
            {search
              ? `ไม่พบ${section.label}ที่มีคำว่า “${search}” ลองคำที่สั้นลง หรือกด Esc เพื่อดูทั้งหมด`
              : `ยังไม่มี${section.label} กด “${section.add}” หรือวางตารางจาก Excel`}
          </p>
        )
      )}
      {asked === 'add' && <NewRecord section={section} onClose={() => setAsked(null)} />}
      {asked === 'paste' && <PasteSheet section={section} onClose={() => setAsked(null)} />}
    </>
  )
}
