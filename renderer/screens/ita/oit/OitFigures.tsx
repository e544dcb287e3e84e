import type { Framework } from '../../../../shared/ita/framework/framework.ts'
import type { OitItem } from '../../../../shared/model/ita.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { scoreText } from '../itaWords.ts'
import { scoreIf } from './oitWords.ts'

/** How far the office is and what it would score are two things: neither stands for the other (ita.md §1.4). */
export function OitFigures({ items, framework }: { items: readonly OitItem[]; framework: Framework }) {
  const digits = useDigits()
  const done = items.filter(({ state }) => state === 'done').length
  const judged = items.filter(({ result }) => result !== null).length
  const ready = scoreIf(framework, items, ({ state }) => state === 'done')
  const given = judged > 0 ? scoreIf(framework, items, ({ result }) => result === 'passed') : null
  const share = Math.round((done * 10_000) / items.length)
  return (
    <dl className="ita-figures small-figures">
      <div className="ita-figure">
        <dt>ความก้าวหน้า</dt>
        <dd>
          <strong>{digits(`${done}/${items.length}`)}</strong>
          <span>{digits(`ร้อยละ ${scoreText(share)}`)}</span>
          <span className="small muted">รายการที่เสร็จสิ้น ไม่ใช่คะแนน</span>
        </dd>
      </div>
      <div className="ita-figure">
        <dt>คะแนน OIT หากรายการที่เสร็จได้คะแนนทั้งหมด</dt>
        <dd>
          <strong>{digits(scoreText(ready?.oit))}</strong>
          {ready && (
            <span className="small">
              {digits(
                `ข้อ 9 ${scoreText(ready.i9)} · ข้อ 10 ${scoreText(ready.i10)} · คิดเป็น ${scoreText(ready.weighted)} จาก 40`,
              )}
            </span>
          )}
        </dd>
      </div>
      <div className="ita-figure">
        <dt>คะแนน OIT ตามผลการตรวจ</dt>
        <dd>
          <strong>{digits(scoreText(given?.oit))}</strong>
          <span className="small muted">{digits(`ตรวจแล้ว ${judged} จาก ${items.length} รายการ`)}</span>
        </dd>
      </div>
    </dl>
  )
}
