import { Link } from 'wouter'
import { type Comparison, compared, type YearFigures } from '../../../../shared/ita/figures.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { changeText, countText, NONE, scoreText, turnOf } from '../itaWords.ts'

/** Sets of a year one below another, each over its own number of agencies: they are never counted together. */
export function Figures({ line, lines }: { line: YearLine; lines: readonly YearLine[] }) {
  const digits = useDigits()
  const { main, local, district, policeStation } = line
  const localBefore = lines.find(({ fiscalYear }) => fiscalYear === line.fiscalYear - 1)?.local ?? null
  if (main.now.units === 0 && local.units === 0 && main.now.mean === null && !district && !policeStation)
    return (
      <p className="notice">
        <span>
          ยังไม่มีผลของปีนี้ <Link href={`/ita/${line.fiscalYear}/import`}>นำเข้าผลจากไฟล์หรือตารางที่คัดลอก</Link>{' '}
          หรือบันทึกตัวเลขรวมไว้ที่ “ตัวเลขที่บันทึกไว้” ด้านล่าง
        </span>
      </p>
    )
  const { now } = main
  return (
    <section aria-label="ตัวเลขของปี" className="stack-tight">
      {main.partial && main.before && (
        <p className="notice attention">
          <span>
            {digits(
              `มีคะแนน ${countText(now.scored || now.units)} หน่วยงาน ส่วนปีก่อนมี ${countText(main.before.scored || main.before.units)} ตัวเลขของปีใดปีหนึ่งจึงยังไม่ใช่ของทั้งจังหวัด และยังไม่เทียบว่าเพิ่มหรือลด`,
            )}
          </span>
        </p>
      )}
      <dl className="ita-figures">
        <Figure
          name="คะแนนเฉลี่ย"
          of={digits(now.units > 0 ? `จังหวัดและ อปท. ${countText(now.units)} หน่วยงาน` : 'จังหวัดและ อปท.')}
          value={digits(scoreText(now.mean))}
          change={main.mean}
          unit="คะแนน"
          counted={now.counted}
          more={now.meanLevel ? digits(`ระดับ ${now.meanLevel}`) : ''}
        />
        <Figure
          name="ผ่าน ๘๕ คะแนน"
          of={digits(now.pass ? `จาก ${countText(now.pass.of)} หน่วยงาน` : 'จังหวัดและ อปท.')}
          value={digits(now.pass ? countText(now.pass.count) : NONE)}
          more={main.passed === null ? '' : digits(`${main.passed > 0 ? '+' : ''}${main.passed} แห่ง จากปีก่อน`)}
          counted={now.counted}
        />
        <Figure
          name="ร้อยละที่ผ่าน"
          of={digits(now.pass ? `${now.pass.count}/${now.pass.of}` : 'จังหวัดและ อปท.')}
          value={digits(scoreText(now.share))}
          change={main.share}
          unit="จุดร้อยละ"
          counted={now.counted}
        />
        <Figure
          name="อันดับของประเทศ"
          of={digits(now.rankOf ? `จาก ${now.rankOf} จังหวัด` : '')}
          value={digits(countText(now.rank))}
          more={main.rank ? digits(`${main.rank > 0 ? 'ขึ้น' : 'ลง'} ${Math.abs(main.rank)} อันดับ`) : ''}
          counted={false}
        />
      </dl>
      <table className="ita-table">
        <caption className="hidden">แยกตามกลุ่มหน่วยงาน ซึ่งไม่นับรวมกัน</caption>
        <thead>
          <tr>
            <th scope="col">กลุ่มหน่วยงาน</th>
            <th scope="col">จำนวน</th>
            <th scope="col">คะแนนเฉลี่ย</th>
            <th scope="col">เพิ่ม/ลด (คะแนน)</th>
            <th scope="col">ผ่าน</th>
            <th scope="col">ร้อยละ</th>
            <th scope="col">เพิ่ม/ลด (จุดร้อยละ)</th>
            <th scope="col" className="words">
              ที่มาของตัวเลข
            </th>
          </tr>
        </thead>
        <tbody>
          <SetRow name="จังหวัดและ อปท." figures={now} beside={main} />
          <SetRow name="เฉพาะ อปท." figures={local} beside={compared(local, localBefore)} />
          {district && <SetRow name="อำเภอ (ไม่รวมในค่าเฉลี่ยจังหวัด)" figures={district.now} beside={district} />}
          {policeStation && (
            <SetRow name="สถานีตำรวจ (ไม่รวมในค่าเฉลี่ยจังหวัด)" figures={policeStation.now} beside={policeStation} />
          )}
        </tbody>
      </table>
    </section>
  )
}

interface FigureProps {
  name: string
  /** What it is a figure of. */
  of: string
  value: string
  change?: number | null
  unit?: string
  more?: string
  counted: boolean
}

function Figure({ name, of, value, change, unit, more, counted }: FigureProps) {
  const digits = useDigits()
  const turn = turnOf(change)
  return (
    <div className="ita-figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {change !== undefined && change !== null && (
          <span className="ita-change" data-turn={turn}>
            {turn === 'up' ? '▲ ' : turn === 'down' ? '▼ ' : ''}
            {digits(`${changeText(change)} ${unit}`)}
          </span>
        )}
        {more && <span className="small">{more}</span>}
        <span className="small muted">{of}</span>
        {value !== NONE && <span className="small muted">{sourceWords(counted)}</span>}
      </dd>
    </div>
  )
}

const sourceWords = (counted: boolean): string => (counted ? 'นับจากคะแนนรายหน่วยงาน' : 'ตามที่บันทึกไว้')

function SetRow({ name, figures, beside }: { name: string; figures: YearFigures; beside?: Comparison }) {
  const digits = useDigits()
  const { units, scored, mean, pass, share, counted } = figures
  if (units === 0 && mean === null && !pass)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={7} className="muted">
          ยังไม่มีตัวเลข
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{digits(countText(units || null))}</td>
      <td>{digits(scoreText(mean))}</td>
      <td>{digits(changeText(beside?.mean))}</td>
      <td>{digits(pass ? `${pass.count}/${pass.of}` : NONE)}</td>
      <td>{digits(scoreText(share))}</td>
      <td>{digits(changeText(beside?.share))}</td>
      <td className="words">
        {sourceWords(counted)}
        {counted && scored < units && digits(` (มีคะแนน ${scored} แห่ง)`)}
      </td>
    </tr>
  )
}
