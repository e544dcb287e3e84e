import { useState } from 'react'
import { shareOf } from '../../../../shared/ita/share.ts'
import { conditionWords, printed } from '../../../../shared/ita/words.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { scoreText } from '../itaWords.ts'

/** How many agencies stand in each level: the bars are cells of the table that says it. */
export function Bands({ line }: { line: YearLine }) {
  const digits = useDigits()
  const sets = [
    { id: 'main', label: 'จังหวัดและ อปท.', figures: line.main.now },
    { id: 'local', label: 'เฉพาะ อปท.', figures: line.local },
  ].filter(({ figures }) => figures.bands.some(({ count }) => count > 0))
  const [asked, setAsked] = useState('main')
  const chosen = sets.find(({ id }) => id === asked) ?? sets[0]
  const bands = chosen?.figures.bands ?? []
  const conditions = chosen ? conditionWords(chosen.figures) : null
  const all = bands.reduce((sum, { count }) => sum + count, 0)
  const evened = bands.some(({ count, share }) => share !== shareOf(count, all))
  const most = Math.max(1, ...bands.map(({ count }) => count))
  // Levels that instruments tell apart have edges in common: an upper edge would say nothing.
  const shared = bands.some((one, at) => bands.slice(at + 1).some(({ to }) => one.from <= to))
  return (
    <section aria-label="จำแนกตามระดับ" className="stack-tight ita-part">
      <h2>จำแนกตามระดับ</h2>
      {sets.length > 1 && (
        <Segments
          label="กลุ่มหน่วยงาน"
          options={sets.map(({ id, label }) => ({ id, label }))}
          value={chosen?.id ?? ''}
          save={setAsked}
        />
      )}
      {!chosen ? (
        <p className="muted">ยังไม่มีจำนวนในแต่ละระดับของปีนี้</p>
      ) : (
        <table className="ita-table ita-bands">
          <caption className="small muted">
            {digits(`${chosen.label} ${all} แห่ง ${chosen.figures.counted ? 'นับจากคะแนนรายหน่วยงาน' : 'ตามที่บันทึกไว้'}`)}
          </caption>
          <thead>
            <tr>
              <th scope="col">ระดับ</th>
              <th scope="col" className="words">
                ช่วงคะแนน
              </th>
              <th scope="col" className="bar">
                <span className="hidden">แผนภูมิ</span>
              </th>
              <th scope="col">จำนวน</th>
              <th scope="col">ร้อยละ</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ level, from, to, passes, count, share }) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td className="words">
                  {digits(shared && passes ? `${printed(from)} ขึ้นไป` : `${printed(from)} – ${printed(to)}`)}
                </td>
                <td className="bar" aria-hidden="true">
                  <span data-passes={passes || undefined} style={{ inlineSize: `${(count * 100) / most}%` }} />
                </td>
                <td>{digits(count)}</td>
                <td>{digits(scoreText(share))}</td>
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">รวม</th>
              <td />
              <td className="bar" />
              <td>{digits(all)}</td>
              <td>{digits('100.00')}</td>
            </tr>
          </tbody>
        </table>
      )}
      {conditions && <p className="small muted">{digits(conditions)}</p>}
      {evened && all > 0 && <p className="small muted">{digits('ร้อยละปรับที่ทศนิยมสุดท้ายให้รวมได้ 100.00')}</p>}
      {chosen && chosen.figures.unlevelled > 0 && (
        <p className="small muted">
          {digits(`อีก ${chosen.figures.unlevelled} แห่งผ่าน ๘๕ คะแนน แต่ยังบอกระดับไม่ได้ เพราะไม่มีคะแนน IIT EIT OIT ของแห่งนั้น`)}
        </p>
      )}
    </section>
  )
}
