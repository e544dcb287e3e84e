import { useState } from 'react'
import { longDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { AwardSheet } from './AwardSheet.tsx'
import { NONE } from './itaWords.ts'
import { useAgencyNames } from './useIta.ts'

/** Awards of the year: which, in what branch, whose, and when. */
export function Awards({ fiscalYear }: { fiscalYear: number }) {
  const { ita } = useStores()
  const digits = useDigits()
  const names = useAgencyNames()
  const { awards, yearStatus } = useSlice('ita', (state) => state)
  const [open, setOpen] = useState<string | null>(null)
  const award = awards.find(({ id }) => id === open)
  const branches = new Set(awards.map(({ branch }) => branch).filter(Boolean)).size
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="รางวัลของปี">
      <div className="ita-page stack-tight">
        <div className="row">
          <h2>{digits(`รางวัล ITA ปี ${fiscalYear}`)}</h2>
          {awards.length > 0 && (
            <span className="muted">
              {digits(`${awards.length} รางวัล${branches > 0 ? ` ใน ${branches} สาขา` : ''}`)}
            </span>
          )}
          <span className="push">
            <Action tone="main" onPress={() => setOpen('new')}>
              เพิ่มรางวัล
            </Action>
          </span>
        </div>
        {awards.length === 0 ? (
          (yearStatus === 'listed' || yearStatus === 'ready') && <p className="muted">ยังไม่มีรางวัลของปีนี้</p>
        ) : (
          <table className="ita-table">
            <caption className="hidden">{digits(`รางวัลปี ${fiscalYear}`)}</caption>
            <thead>
              <tr>
                <th scope="col">รางวัล</th>
                <th scope="col" className="words">
                  สาขา
                </th>
                <th scope="col" className="words">
                  หน่วยงาน
                </th>
                <th scope="col" className="words">
                  วันที่
                </th>
                <th scope="col">
                  <span className="hidden">แก้ไข</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {awards.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{digits(one.title)}</th>
                  <td className="words">{digits(one.branch) || NONE}</td>
                  <td className="words">{one.agencyId ? (names[one.agencyId] ?? NONE) : NONE}</td>
                  <td className="words">{one.date ? digits(longDate(one.date)) : NONE}</td>
                  <td className="words">
                    <span className="row">
                      <Action
                        tight
                        tone="quiet"
                        aria-label={digits(`แก้ไข รางวัล ${one.title}`)}
                        onPress={() => setOpen(one.id)}
                      >
                        แก้ไข
                      </Action>
                      <Action
                        tight
                        tone="quiet"
                        aria-label={digits(`ลบ รางวัล ${one.title}`)}
                        onPress={() => void ita.remove('awards', one.id).catch(() => undefined)}
                      >
                        ลบ
                      </Action>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {(open === 'new' || award) && (
        <AwardSheet fiscalYear={fiscalYear} {...(award && { award })} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
