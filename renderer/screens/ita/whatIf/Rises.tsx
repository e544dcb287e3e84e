import type { Lever, Rise } from '../../../../shared/ita/whatIf.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { useDigits } from '../../../components/useDigits.ts'

/** 68.18 → 71.08 (+2.90 × 0.20 = +0.58): what is raised, by how much, and what that adds to the total. */
const arithmetic = ({ title, from, to, weight, adds }: Lever): string =>
  `${title} ${printed(from)} → ${printed(to)} (+${printed(to - from)} × ${printed(weight)} = +${printed(Math.round(adds / 100))})`

/** Drawn at most: the cheapest stand first, and more are no plan. */
const MOST = 200

/** Agencies to raise, the cheapest first, each with the arithmetic of its total. */
export function Rises({ rises }: { rises: readonly Rise[] }) {
  const digits = useDigits()
  if (rises.length === 0) return null
  return (
    <>
      <table className="ita-table">
        <caption className="hidden">หน่วยงานที่ควรเพิ่มคะแนน เรียงจากใช้คะแนนน้อยที่สุด</caption>
        <thead>
          <tr>
            <th scope="col">หน่วยงาน</th>
            <th scope="col">คะแนน</th>
            <th scope="col">เป็น</th>
            <th scope="col">เพิ่มที่</th>
            <th scope="col">คะแนนที่ต้องเพิ่ม</th>
          </tr>
        </thead>
        <tbody>
          {rises.slice(0, MOST).map(({ agencyId, name, from, to, levers, cost }) => (
            <tr key={agencyId}>
              <th scope="row">{digits(name)}</th>
              <td>{digits(printed(from))}</td>
              <td>{digits(printed(to))}</td>
              <td className="words">
                {levers.map((lever) => (
                  <p key={lever.id}>{digits(arithmetic(lever))}</p>
                ))}
              </td>
              <td>{digits(printed(cost))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rises.length > MOST && <p className="small muted">{digits(`แสดง ${MOST} จาก ${rises.length} หน่วยงาน`)}</p>}
    </>
  )
}
