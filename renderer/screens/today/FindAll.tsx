import { Link } from 'wouter'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useFound } from './useFound.ts'

/** One search box over meetings, letters, papers and people. */
export function FindAll({ search, onChange }: { search: string; onChange: (text: string) => void }) {
  const digits = useDigits()
  const asked = search.trim() !== ''
  const found = useFound(search)
  return (
    <div className="find-all">
      <PaneSearch label="ค้นหาการประชุม หนังสือ เอกสาร บุคคล" value={search} onChange={onChange} />
      {asked && (
        <section aria-label="ผลการค้นหา">
          <p className="small muted" role="status">
            {found.length > 0 ? digits(`พบ ${found.length} รายการ`) : `ไม่พบ “${search.trim()}” ลองคำที่สั้นลง`}
          </p>
          <ul className="recent">
            {found.map((one) => (
              <li key={`${one.what}${one.id}`}>
                <Link href={one.href} className="clamp">
                  {digits(one.title)}
                </Link>
                <span className="small muted">
                  {one.what}
                  {one.more && ` · ${digits(one.more)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
