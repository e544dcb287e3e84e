import { useMemo, useState } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { useLocation } from 'wouter'
import { shortDate } from '../../../shared/thai/date.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import { Action } from '../../components/Action.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { NewPaper } from './NewPaper.tsx'
import { type PaperRow, paperGroups } from './paperWords.ts'

/** Ten years of letters drawn at once take a second and a half; only those in sight are drawn. */
const LAYOUT = { estimatedRowHeight: 60, estimatedHeadingHeight: 40, padding: 8 }

const folded = ({ title, kind, number }: PaperRow): string => fold(`${title} ${kind} ${number}`)

/** Letters, and papers that belong to no meeting. */
export function PaperList({ id }: { id: string | undefined }) {
  const [, go] = useLocation()
  const digits = useDigits()
  const { documents, letters, status } = useSlice('papers', (state) => state)
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const meetings = useSlice('meetings', (state) => state.meetings)
  const all = useMemo(
    () => paperGroups(documents, letters, search.trim() === '' ? [] : meetings),
    [documents, letters, meetings, search],
  )
  const groups = useMemo(() => {
    const fits = searching(search)
    return all
      .map((group) => ({ ...group, rows: group.rows.filter((row) => fits(folded(row))) }))
      .filter((group) => group.rows.length > 0)
  }, [all, search])

  return (
    <>
      <div className="list-head">
        <OfficeChooser home="/papers" />
        <PaneSearch label="ค้นหาเอกสาร" value={search} onChange={setSearch} />
        <div className="row">
          <Action tight onPress={() => setAdding(true)}>
            เพิ่มเอกสาร
          </Action>
        </div>
      </div>
      {groups.length > 0 ? (
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <ListBox
            aria-label="เอกสาร"
            className="list-body virtual-list"
            items={groups}
            dependencies={[digits]}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={id ? [id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (key !== undefined && key !== id) go(`/papers/${key}`)
            }}
          >
            {(group) => (
              <ListBoxSection id={group.id} className="list-group">
                <Header>{group.name}</Header>
                <Collection items={group.rows}>
                  {(row) => (
                    <ListBoxItem id={row.id} className="list-item" textValue={row.title}>
                      <span>{digits(row.title)}</span>
                      <span className="small">
                        {[
                          row.kind,
                          row.number && digits(`ที่ ${row.number}`),
                          row.date && digits(shortDate(row.date)),
                          row.issued && 'ออกแล้ว',
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      ) : (
        status === 'ready' && (
          <p className="empty">
            {search
              ? `ไม่พบเอกสารที่มีคำว่า “${search}” ลองคำที่สั้นลง หรือกด Esc เพื่อดูทั้งหมด`
              : 'ยังไม่มีเอกสาร กด “เพิ่มเอกสาร” เพื่อเริ่ม เอกสารของการประชุมสร้างได้จากหน้าการประชุม'}
          </p>
        )
      )}
      {adding && <NewPaper onClose={() => setAdding(false)} />}
    </>
  )
}
