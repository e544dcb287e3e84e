import { weakest } from '../../../../shared/ita/facts.ts'
import type { AgencyFile } from '../../../../shared/itaApi.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { changeText, scoreText, turnOf } from '../itaWords.ts'

export type AgencyYearFile = AgencyFile['results'][number]

/** Its indicators of one year against the mean of its set, the lowest first. */
export function Weak({ year }: { year: AgencyYearFile }) {
  const digits = useDigits()
  const { score, meanIndicators, agency } = { ...year, agency: year.score.name }
  const result = {
    agencyId: score.agencyId,
    name: agency,
    type: score.type,
    district: score.district,
    total: score.score,
    instruments: { iit: score.iit, eit: score.eit, oit: score.oit },
    indicators: score.indicators,
  }
  const { indicatorsOf } = year
  const rows = weakest(result, meanIndicators, 10)
  return (
    <section aria-label="ตัวชี้วัดของปี" className="stack-tight ita-part">
      <h2>{digits(`ตัวชี้วัดปี ${year.fiscalYear} ต่ำสุดขึ้นก่อน`)}</h2>
      {rows.length === 0 ? (
        <p className="muted">ไม่มีคะแนนรายตัวชี้วัดของปีนี้</p>
      ) : (
        <table className="ita-table">
          <caption className={indicatorsOf === null ? 'hidden' : 'small muted'}>
            {indicatorsOf === null
              ? 'ตัวชี้วัดเทียบกับค่าเฉลี่ยของกลุ่ม'
              : digits(`เฉลี่ยกลุ่มคิดจาก ${indicatorsOf} หน่วยงานที่มีคะแนนรายตัวชี้วัด`)}
          </caption>
          <thead>
            <tr>
              <th scope="col">ตัวชี้วัด</th>
              <th scope="col">คะแนน</th>
              <th scope="col">เฉลี่ยกลุ่ม</th>
              <th scope="col">ต่างจากกลุ่ม</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, title, score: own, against }) => (
              <tr key={number}>
                <th scope="row">{digits(`${number}. ${title}`)}</th>
                <td>{digits(scoreText(own))}</td>
                <td>{digits(scoreText(meanIndicators[number - 1]))}</td>
                <td className="ita-change" data-turn={turnOf(against)}>
                  {digits(changeText(against))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
