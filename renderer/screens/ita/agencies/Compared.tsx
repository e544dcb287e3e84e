import { useMemo } from 'react'
import { Link } from 'wouter'
import { comparedYears } from '../../../../shared/ita/agencyTable.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useResults } from '../useIta.ts'

/** More than these are counted and not named: the whole country is no list to read. */
const NAMED = 200

/** Which agencies this year has that another has not, which are gone, and which bear another name. */
export function Compared({ fiscalYear, against }: { fiscalYear: number; against: number }) {
  const digits = useDigits()
  const now = useResults(fiscalYear)
  const other = useResults(against)
  const { added, gone, renamed } = useMemo(() => comparedYears(now, other), [now, other])
  const page = (id: string) => `/ita/${fiscalYear}/agencies/${id}`
  if (other.length === 0) return <p className="notice">{digits(`ปี ${against} ไม่มีคะแนนรายหน่วยงานให้เทียบ`)}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="ita-compared" tabIndex={0} aria-label={digits(`เทียบปี ${fiscalYear} กับปี ${against}`)}>
      <Names
        title={digits(`มีในปี ${fiscalYear} ไม่มีในปี ${against}`)}
        rows={added.map(({ agencyId, name }) => ({ id: agencyId, words: name, href: page(agencyId) }))}
      />
      <Names
        title={digits(`มีในปี ${against} ไม่มีในปี ${fiscalYear}`)}
        rows={gone.map(({ agencyId, name }) => ({ id: agencyId, words: name, href: page(agencyId) }))}
      />
      <Names
        title="เปลี่ยนชื่อหรือประเภท"
        rows={renamed.map((one) => ({ id: one.agencyId, words: `${one.was} → ${one.now}`, href: page(one.agencyId) }))}
      />
    </section>
  )
}

function Names({ title, rows }: { title: string; rows: ReadonlyArray<{ id: string; words: string; href: string }> }) {
  const digits = useDigits()
  return (
    <div>
      <h2>
        {title} {digits(`(${rows.length.toLocaleString('en-US')})`)}
      </h2>
      {rows.length === 0 ? (
        <p className="small muted">ไม่มี</p>
      ) : (
        <ul className="small">
          {rows.slice(0, NAMED).map(({ id, words, href }) => (
            <li key={id}>
              <Link href={href}>{digits(words)}</Link>
            </li>
          ))}
          {rows.length > NAMED && <li className="muted">{digits(`และอีก ${rows.length - NAMED} แห่ง`)}</li>}
        </ul>
      )}
    </div>
  )
}
