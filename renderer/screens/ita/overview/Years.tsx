import { Link } from 'wouter'
import type { YearFigures } from '../../../../shared/ita/figures.ts'
import { NATIONAL_RESULTS } from '../../../../shared/ita/framework/targets.ts'
import { shareOf } from '../../../../shared/ita/share.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { changeText, countText, NONE, scoreText } from '../itaWords.ts'
import { LineChart } from '../LineChart.tsx'
import { Sure } from '../Sure.tsx'

const SHOWN = 10

/** Of how many, where fewer have a result than took part: the share beside it is of these. */
const passText = ({ pass, units }: YearFigures): string =>
  pass === null ? NONE : pass.of === units ? String(pass.count) : `${pass.count}/${pass.of}`

const nationalOf = (fiscalYear: number) => NATIONAL_RESULTS.find((one) => one.fiscalYear === fiscalYear)

/** The years side by side with those of the whole country; levels of scales that differ are not among them. */
export function Years({ line, lines }: { line: YearLine; lines: readonly YearLine[] }) {
  const digits = useDigits()
  // A year whose calendar or plan is kept and whose results are not is no row of dashes.
  const shown = lines
    .filter(({ fiscalYear, main }) => main.now.units > 0 || main.now.mean !== null || fiscalYear === line.fiscalYear)
    .slice(0, SHOWN)
  const oldest = shown.toReversed()
  const years = oldest.map(({ fiscalYear }) => fiscalYear)
  const country = nationalOf(line.fiscalYear)
  return (
    <section aria-label="เปรียบเทียบรายปี" className="stack-tight ita-part">
      <h2>เปรียบเทียบรายปี</h2>
      <LineChart
        years={years}
        series={[
          { name: 'จังหวัดและ อปท.', values: oldest.map(({ main }) => main.now.mean) },
          { name: 'ทั้งประเทศ', values: years.map((year) => nationalOf(year)?.mean ?? null), quiet: true },
        ]}
      />
      <table className="ita-table">
        <caption className="hidden">ผลรายปีของจังหวัด</caption>
        <thead>
          <tr>
            <th scope="col">ปี</th>
            <th scope="col">หน่วยงาน</th>
            <th scope="col">เฉลี่ย</th>
            <th scope="col">เพิ่ม/ลด</th>
            <th scope="col">ผ่าน</th>
            <th scope="col">ร้อยละ</th>
            <th scope="col">จุดร้อยละ</th>
            <th scope="col">อันดับ</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ fiscalYear, main: { now, mean, share } }) => (
            <tr key={fiscalYear} aria-current={fiscalYear === line.fiscalYear ? 'true' : undefined}>
              <th scope="row">
                <Link href={`/ita/${fiscalYear}/overview`}>{digits(fiscalYear)}</Link>
              </th>
              <td>{digits(countText(now.units || null))}</td>
              <td>{digits(scoreText(now.mean))}</td>
              <td>{digits(changeText(mean))}</td>
              <td>{digits(passText(now))}</td>
              <td>{digits(scoreText(now.share))}</td>
              <td>{digits(changeText(share))}</td>
              <td>{digits(now.rank === null ? NONE : now.rankOf ? `${now.rank}/${now.rankOf}` : now.rank)}</td>
            </tr>
          ))}
          {country && (
            <tr className="sum">
              <th scope="row">{digits(`ทั้งประเทศ ${country.fiscalYear}`)}</th>
              <td>{digits(countText(country.agencies))}</td>
              <td>{digits(scoreText(country.mean))}</td>
              <td>{NONE}</td>
              <td>{digits(countText(country.passed))}</td>
              <td>
                {digits(
                  scoreText(
                    country.passed === null || country.agencies === null
                      ? null
                      : shareOf(country.passed, country.agencies),
                  ),
                )}
              </td>
              <td colSpan={2} className="words">
                <Sure of={country.certainty} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
