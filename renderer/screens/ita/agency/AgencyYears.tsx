import { Link } from 'wouter'
import { readName, setOf } from '../../../../shared/ita/agencyType.ts'
import { completed } from '../../../../shared/ita/completed.ts'
import { levelOf, scaleOf } from '../../../../shared/ita/level.ts'
import type { AgencyFile } from '../../../../shared/itaApi.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { changeText, NONE, scoreText } from '../itaWords.ts'
import { LineChart } from '../LineChart.tsx'

/** Its totals over the years beside the mean of the set it stands in; levels are those of each year's own scale. */
export function AgencyYears({ file, fiscalYear }: { file: AgencyFile; fiscalYear: number }) {
  const digits = useDigits()
  const oldest = file.results.toReversed()
  const type = file.results[0]?.score.type ?? readName(file.agency.name).type
  const set =
    { main: 'จังหวัดและ อปท.', district: 'อำเภอ', policeStation: 'สถานีตำรวจ' }[setOf(type) as string] ?? 'กลุ่มเดียวกัน'
  return (
    <section aria-label="คะแนนรายปี" className="stack-tight ita-part">
      <h2>คะแนนรายปี</h2>
      <LineChart
        years={oldest.map((one) => one.fiscalYear)}
        series={[
          { name: 'หน่วยงานนี้', values: oldest.map(({ score }) => score.score) },
          { name: `เฉลี่ย ${set}`, values: oldest.map(({ meanTotal }) => meanTotal), quiet: true },
        ]}
      />
      {file.results.length === 0 ? (
        <p className="muted">ยังไม่มีคะแนนของหน่วยงานนี้</p>
      ) : (
        <table className="ita-table">
          <caption className="hidden">คะแนนรายปีของหน่วยงาน</caption>
          <thead>
            <tr>
              <th scope="col">ปี</th>
              <th scope="col">คะแนน</th>
              <th scope="col">เพิ่ม/ลด</th>
              <th scope="col">เฉลี่ย {set}</th>
              <th scope="col" className="words">
                ระดับ
              </th>
              <th scope="col">IIT</th>
              <th scope="col">EIT</th>
              <th scope="col">OIT</th>
            </tr>
          </thead>
          <tbody>
            {file.results.map(({ fiscalYear: year, score, meanTotal, meanOf }) => {
              const before = file.results.find((one) => one.fiscalYear === year - 1)?.score.score ?? null
              const { score: total, indicators } = score
              const given = { iit: score.iit, eit: score.eit, oit: score.oit }
              const { instruments } = completed(year, { instruments: given, indicators })
              const { iit, eit, oit } = instruments
              const level = total === null ? null : levelOf(scaleOf(year), total, instruments)
              return (
                <tr key={score.id} aria-current={year === fiscalYear ? 'true' : undefined}>
                  <th scope="row">
                    <Link href={`/ita/${year}/agencies/${file.agency.id}`}>{digits(year)}</Link>
                  </th>
                  <td>{digits(scoreText(total))}</td>
                  <td>{digits(changeText(total === null || before === null ? null : total - before))}</td>
                  <td>
                    {digits(scoreText(meanTotal))}
                    {meanTotal !== null && meanOf !== null && (
                      <span className="small muted ita-was">{digits(`จาก ${meanOf} หน่วยงานที่มีคะแนน`)}</span>
                    )}
                  </td>
                  <td className="words ita-level">{level?.name ?? (total === null ? NONE : 'ไม่ทราบระดับ')}</td>
                  <td>{digits(scoreText(iit))}</td>
                  <td>{digits(scoreText(eit))}</td>
                  <td>{digits(scoreText(oit))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
