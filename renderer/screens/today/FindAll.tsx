import { useLocation } from 'wouter'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { HitList } from '../search/HitList.tsx'
import { useHits } from '../search/useHits.ts'

const EACH = 5

/** One search box over everything the office keeps. */
export function FindAll({ search, onChange }: { search: string; onChange: (text: string) => void }) {
  const [, go] = useLocation()
  const answer = useHits(search, null, EACH)
  return (
    <div className="find-all">
      <PaneSearch label="ค้นหาการประชุม หนังสือ เอกสาร บุคคล" value={search} onChange={onChange} />
      {search.trim() !== '' && (
        <section aria-label="ผลการค้นหา">
          <HitList answer={answer} choose={(of) => go(`/search/${encodeURIComponent(search.trim())}/${of}`)} />
        </section>
      )}
    </div>
  )
}
