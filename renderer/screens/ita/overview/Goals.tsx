import { useState } from 'react'
import { goalsOf } from '../../../../shared/ita/goals.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { Sure } from '../Sure.tsx'
import { useAgencyNames, useResults } from '../useIta.ts'
import { GoalSheet } from './GoalSheet.tsx'

/** Goals of the country and of the province, each with what stands against it. */
export function Goals({ line }: { line: YearLine }) {
  const { ita } = useStores()
  const digits = useDigits()
  const names = useAgencyNames()
  const results = useResults(line.fiscalYear)
  const goals = goalsOf(line, results, names)
  /** The goal that is changed, or `new`. */
  const [open, setOpen] = useState<string | null>(null)
  const target = line.targets.find(({ id }) => id === open)
  return (
    <section aria-label="เป้าหมาย" className="stack-tight ita-part">
      <div className="row">
        <h2>เป้าหมาย</h2>
        <span className="push">
          <Action tight onPress={() => setOpen('new')}>
            เพิ่มเป้าหมาย
          </Action>
        </span>
      </div>
      {goals.length === 0 ? (
        <p className="muted">ยังไม่มีเป้าหมายของปีนี้ เพิ่มได้จากมติหรือประกาศเจตนารมณ์ของจังหวัด</p>
      ) : (
        <table className="ita-table">
          <caption className="hidden">เป้าหมายและผล</caption>
          <thead>
            <tr>
              <th scope="col">เป้าหมาย</th>
              <th scope="col">ผลที่ได้</th>
              <th scope="col" className="words">
                บรรลุ
              </th>
              <th scope="col" className="words">
                ที่มา
              </th>
              <th scope="col">
                <span className="hidden">แก้ไข</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {goals.map(({ id, words, source, certainty, results: found }) => (
              <tr key={id ?? words}>
                <th scope="row">{digits(words)}</th>
                <td>
                  {found.map(({ of, actual }) => (
                    <p key={of}>{digits(`${of} ${actual || NONE}`.trim())}</p>
                  ))}
                </td>
                <td className="words">
                  {found.map(({ of, reached }) => (
                    <p key={of}>
                      <span className={reached === null ? 'badge' : reached ? 'badge done' : 'badge attention'}>
                        {reached === null ? 'ยังบอกไม่ได้' : reached ? 'บรรลุ' : 'ยังไม่บรรลุ'}
                      </span>
                    </p>
                  ))}
                </td>
                <td className="words small">
                  {digits(source) || (id ? 'ของจังหวัด' : '')} <Sure of={certainty} />
                </td>
                <td className="words">
                  {id && (
                    <span className="row">
                      <Action
                        tight
                        tone="quiet"
                        aria-label={digits(`แก้ไข เป้าหมาย ${words}`)}
                        onPress={() => setOpen(id)}
                      >
                        แก้ไข
                      </Action>
                      <Action
                        tight
                        tone="quiet"
                        aria-label={digits(`ลบ เป้าหมาย ${words}`)}
                        onPress={() => void ita.remove('itaTargets', id).catch(() => undefined)}
                      >
                        ลบ
                      </Action>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(open === 'new' || target) && (
        <GoalSheet fiscalYear={line.fiscalYear} {...(target && { target })} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
