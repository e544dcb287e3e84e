import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { SEARCH_KINDS, SEARCHED, type SearchKind } from '../../../shared/desk/searchKinds.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { HitList } from './HitList.tsx'
import { Precedents } from './Precedents.tsx'
import { useHits } from './useHits.ts'

const EACH = 6
const OF_ONE = 200
const ALL = 'all'

const kindOf = (text: string | undefined): SearchKind | null => SEARCH_KINDS.find((of) => of === text) ?? null
const hrefOf = (words: string, of: SearchKind | null) =>
  `/search/${encodeURIComponent(words.trim()) || '-'}${of ? `/${of}` : ''}`

/** Everything the office keeps by its words. The words stand in the address, so that the way back leads to them. */
export function SearchPlace({
  words = '',
  of: asked,
  rail,
}: {
  words?: string | undefined
  of?: string | undefined
  rail: ReactNode
}) {
  const [, go] = useLocation()
  const [search, setSearch] = useState(words === '-' ? '' : words)
  const [looking, setLooking] = useState(false)
  const of = kindOf(asked)
  const answer = useHits(search, of, of ? OF_ONE : EACH)
  useTitle(search.trim() ? `ค้นหา “${search.trim()}”` : 'ค้นหาทุกอย่าง')
  const show = (text: string, kind: SearchKind | null) => go(hrefOf(text, kind), { replace: true })
  return (
    <div className="panes" data-open>
      {rail}
      <main className="main-pane">
        <section className="work" data-pane tabIndex={-1} aria-label="ค้นหา">
          <div className="work-inner stack">
            <h1>ค้นหาทุกอย่าง</h1>
            <div className="search-head">
              <PaneSearch
                label="คำที่ค้นหา เช่น ชื่อเรื่อง มติ เลขหนังสือ ชื่อบุคคล"
                value={search}
                onChange={(text) => {
                  setSearch(text)
                  show(text, of)
                }}
              />
              <Choice
                bare
                label="ชนิดของผลการค้นหา"
                value={of ?? ALL}
                options={[{ id: ALL, label: 'ทุกชนิด' }, ...SEARCH_KINDS.map((id) => ({ id, label: SEARCHED[id] }))]}
                save={(id) => show(search, kindOf(id))}
              />
              <Action isDisabled={search.trim() === ''} onPress={() => setLooking(true)}>
                เคยมีมติเรื่องนี้ไหม
              </Action>
            </div>
            {search.trim() === '' ? (
              <p className="muted">
                ค้นในการประชุม วาระ รายงาน มติ ข้อสั่งการ หนังสือ เอกสาร ไฟล์แนบ ทำเนียบ และคณะกรรมการ พิมพ์บางส่วนของคำได้
                เลขไทยกับเลขอารบิกถือเป็นเลขเดียวกัน
              </p>
            ) : (
              <HitList answer={answer} choose={(kind) => show(search, kind)} />
            )}
          </div>
        </section>
      </main>
      {looking && <Precedents of={{ words: search.trim() }} about={search.trim()} onClose={() => setLooking(false)} />}
    </div>
  )
}
