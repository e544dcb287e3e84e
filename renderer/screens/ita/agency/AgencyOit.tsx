import { OIT_STATES } from '../../../../shared/documents/kinds/itaTables.ts'
import type { AgencyFile } from '../../../../shared/itaApi.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { OIT_RESULTS } from '../oit/oitWords.ts'

/** Items of disclosure that are kept for this agency, by year. */
export function AgencyOit({ file }: { file: AgencyFile }) {
  const digits = useDigits()
  const years = useSlice('ita', (state) => state.itaYears)
  const groups = years
    .map((year) => ({ year, items: file.oit.filter(({ itaYearId }) => itaYearId === year.id) }))
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => b.year.fiscalYear - a.year.fiscalYear)
  if (groups.length === 0) return null
  return (
    <section aria-label="รายการ OIT" className="stack-tight ita-part">
      <h2>รายการ OIT</h2>
      {groups.map(({ year, items }) => (
        <details key={year.id}>
          <summary>
            {digits(
              `ปี ${year.fiscalYear} เสร็จ ${items.filter(({ state }) => state === 'done').length} จาก ${items.length} รายการ`,
            )}
          </summary>
          <table className="ita-table">
            <caption className="hidden">{digits(`รายการ OIT ปี ${year.fiscalYear}`)}</caption>
            <thead>
              <tr>
                <th scope="col">รายการ</th>
                <th scope="col" className="words">
                  ชื่อ
                </th>
                <th scope="col" className="words">
                  สถานะ
                </th>
                <th scope="col" className="words">
                  ผลการตรวจ
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{item.code}</th>
                  <td className="words">{digits(item.title)}</td>
                  <td className="words">{OIT_STATES[item.state]}</td>
                  <td className="words">
                    {item.result ? OIT_RESULTS[item.result] : 'ยังไม่มีผล'} {digits(item.reason)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}
