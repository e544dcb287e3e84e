import { useState } from 'react'
import { Link } from 'wouter'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import type { Imported } from '../../../stores/itaImportStore.ts'
import { useStores } from '../../../stores/useStores.ts'

/** What came in, and the way to take it back. */
export function Done({ done, fiscalYear }: { done: Imported; fiscalYear: number }) {
  const { itaImport, history } = useStores()
  const digits = useDigits()
  const [busy, setBusy] = useState(false)
  const { created, changed, agencies, left, years, steps, stopped, partly } = done
  const year = years.at(-1) ?? fiscalYear
  const said = [
    `ผลใหม่ ${created} แถว`,
    `เปลี่ยน ${changed} แถว`,
    agencies > 0 && `หน่วยงานใหม่ ${agencies} แห่ง`,
    left > 0 && `ไม่นำเข้า ${left} แถวที่ยังไม่ชัดเจนหรือเว้นไว้`,
    partly && 'เลิกทำไปแล้วบางปี',
  ]
  async function takeBack() {
    if (busy) return
    setBusy(true)
    // What was told goes by itself with the last step; by then another table may have been read.
    for (const step of steps.toReversed()) await history.undo(step)
    setBusy(false)
  }
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="ผลการนำเข้า">
      <div className="work-inner stack">
        <div className={stopped || partly ? 'notice attention' : 'notice done'} role="status">
          <p>
            {digits(
              `${stopped ? 'หยุดแล้ว ที่นำเข้าไปแล้วยังอยู่' : created + changed > 0 ? 'นำเข้าแล้ว' : 'ไม่มีสิ่งใดเปลี่ยน'}${years.length > 0 ? ` ปี ${years.join(', ')}` : ''}: ${said.filter(Boolean).join(' · ')}`,
            )}
          </p>
        </div>
        <div className="row">
          <Link className="button main" href={`/ita/${year}/overview`} onClick={() => itaImport.forget()}>
            {digits(`ดูภาพรวมปี ${year}`)}
          </Link>
          <Action onPress={itaImport.forget}>นำเข้าไฟล์อื่น</Action>
          {steps.length > 0 && (
            <Action tone="quiet" onPress={() => void takeBack()}>
              เลิกทำการนำเข้านี้
            </Action>
          )}
        </div>
      </div>
    </section>
  )
}
