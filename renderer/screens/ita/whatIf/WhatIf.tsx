import { useMemo, useState } from 'react'
import { setOf } from '../../../../shared/ita/agencyType.ts'
import { readScore } from '../../../../shared/ita/import/cell.ts'
import { type Goal, wayTo } from '../../../../shared/ita/whatIf.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { scoreText } from '../itaWords.ts'
import { useResults } from '../useIta.ts'
import { OneAgency } from './OneAgency.tsx'
import { Rises } from './Rises.tsx'

/** What the plan asks of the province, where nothing else is said: all agencies pass, and the country's mean. */
const USUAL: Record<Goal['kind'], string> = { share: '100', mean: '89' }

/** What if: the cheapest way to a goal of the province, with its arithmetic; and one agency tried by hand. */
export function WhatIf({ fiscalYear }: { fiscalYear: number }) {
  const digits = useDigits()
  const all = useResults(fiscalYear)
  const results = useMemo(() => all.filter(({ type }) => setOf(type) === 'main'), [all])
  const [kind, setKind] = useState<Goal['kind']>('share')
  const [typed, setTyped] = useState(() => ({ share: digits(USUAL.share), mean: digits(USUAL.mean) }))
  const read = readScore(typed[kind])
  const value = read.is === 'score' ? read.value : null
  const way = useMemo(() => (value === null ? null : wayTo({ kind, value }, results)), [kind, value, results])
  const units = useSlice('ita', ({ lines }) => lines.find((one) => one.fiscalYear === fiscalYear)?.main.now.units) ?? 0
  const missing = units - results.length
  const unit = kind === 'share' ? 'ร้อยละ' : 'คะแนน'
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="จำลองผล">
      <div className="ita-page stack">
        <section aria-label="ทางที่ใช้คะแนนน้อยที่สุด" className="stack-tight ita-part">
          <h2>ทางที่ใช้คะแนนน้อยที่สุด</h2>
          <p className="small muted">
            คิดจากคะแนนที่บันทึกไว้ของปีนี้: ตัวชี้วัดที่มีน้ำหนักมากเพิ่มคะแนนรวมได้มากต่อหนึ่งคะแนน จึงเพิ่มก่อน เพิ่มจนถึงค่าจริง ไม่อาศัยการปัดเศษ
          </p>
          <div className="row">
            <Segments
              label="เป้าหมาย"
              options={[
                { id: 'share', label: 'ร้อยละของหน่วยงานที่ผ่าน ๘๕' },
                { id: 'mean', label: 'คะแนนเฉลี่ยของจังหวัด' },
              ]}
              value={kind}
              save={(next) => setKind(next as Goal['kind'])}
            />
            <PlainField
              label={kind === 'share' ? 'ร้อยละที่ต้องการ' : 'คะแนนเฉลี่ยที่ต้องการ'}
              value={typed[kind]}
              onChange={(text) => setTyped({ ...typed, [kind]: text })}
              error={value === null ? 'ต้องเป็นจำนวน ๐–๑๐๐' : undefined}
            />
          </div>
          {results.length === 0 ? (
            <p className="muted">ยังไม่มีคะแนนรายหน่วยงานของปีนี้ นำเข้าผลก่อน</p>
          ) : (
            way && (
              <>
                {missing > 0 && (
                  <p className="notice attention">
                    {digits(`มีคะแนนเพียง ${results.length} จาก ${units} หน่วยงาน ผลนี้จึงไม่ใช่ของทั้งจังหวัด นำเข้าคะแนนให้ครบก่อน`)}
                  </p>
                )}
                <p role="status">
                  {digits(
                    way.rises.length === 0 && way.reached
                      ? `${missing > 0 ? 'เฉพาะหน่วยงานที่มีคะแนนถึงเป้าหมายแล้ว' : 'ถึงเป้าหมายแล้ว'}: ${unit} ${scoreText(way.from)}`
                      : `จาก${unit} ${scoreText(way.from)} เป็น${unit} ${scoreText(way.to)} เมื่อเพิ่มคะแนนของ ${way.rises.length} หน่วยงาน รวม ${printed(way.rises.reduce((sum, { cost }) => sum + cost, 0))} คะแนนของตัวชี้วัด`,
                  )}
                </p>
                {!way.reached && (
                  <p className="notice attention">
                    แม้เพิ่มทุกหน่วยงานที่รู้คะแนนส่วนประกอบแล้วก็ยังไม่ถึงเป้าหมาย
                    {way.unknown.length > 0 ? ' เพราะบางหน่วยงานไม่มีคะแนนตัวชี้วัดหรือแบบวัด' : ''}
                  </p>
                )}
                {way.unknown.length > 0 && (
                  <p className="small muted">
                    {digits(
                      `ไม่รู้คะแนนส่วนประกอบ ${way.unknown.length} หน่วยงาน: ${way.unknown.slice(0, 5).join(' ')}${way.unknown.length > 5 ? ' …' : ''}`,
                    )}
                  </p>
                )}
                <Rises rises={way.rises} />
              </>
            )
          )}
        </section>
        <OneAgency fiscalYear={fiscalYear} results={results} />
      </div>
    </section>
  )
}
