import { useState } from 'react'
import { useLocation } from 'wouter'
import { monthsOfYear } from '../../../../shared/ita/planTemplate.ts'
import { Action } from '../../../components/Action.tsx'
import { Confirm } from '../../../components/Confirm.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { LineField } from '../../../components/fields/LineField.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { PlanTable } from './PlanTable.tsx'

/** The plan of the year as a table of months; made from the template in one press where there is none. */
export function YearPlan({ fiscalYear }: { fiscalYear: number }) {
  const { ita, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { plans: all, activities, officeId, yearStatus } = useSlice('ita', (state) => state)
  const documents = useSlice('papers', (state) => state.documents)
  const plans = all.filter((one) => one.fiscalYear === fiscalYear)
  const [chosen, setChosen] = useState('')
  const [asking, setAsking] = useState<'again' | 'remove' | null>(null)
  const [problem, setProblem] = useState('')
  const fail = (error: unknown) => setProblem(asProblem(error))
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0]

  const begin = async () => setChosen((await ita.beginPlan(fiscalYear)).id)

  async function paper(planId: string, title: string) {
    const draft = documents.findLast(
      (one) => one.kind === 'plan' && one.planId === planId && one.state === 'draft' && one.number === '',
    )
    const { id } = draft ?? (await papers.add({ officeId, kind: 'plan', planId, title: title.slice(0, 200) }))
    go(`/papers/${id}`)
  }
  async function addActivity(planId: string) {
    const [month = ''] = monthsOfYear(fiscalYear)
    await ita.add('activities', {
      planId,
      title: 'กิจกรรมใหม่',
      from: month,
      to: month,
      position: activities.filter((one) => one.planId === planId).length,
    })
  }

  return (
    <section aria-label="แผนการดำเนินงาน" className="stack-tight ita-part">
      <div className="row">
        <h2>แผนการดำเนินงาน</h2>
        {plans.length > 1 && plan && (
          <Choice
            bare
            label="แผน"
            options={plans.map(({ id, title }) => ({ id, label: digits(title) }))}
            value={plan.id}
            save={setChosen}
          />
        )}
        <span className="row push">
          {plan && (
            <>
              <Action tight onPress={() => void addActivity(plan.id).catch(fail)}>
                เพิ่มกิจกรรม
              </Action>
              <Action tight tone="quiet" onPress={() => setAsking('remove')}>
                ลบแผน
              </Action>
              <Action tight onPress={() => void paper(plan.id, plan.title).catch(fail)}>
                แผนเป็นเอกสาร
              </Action>
            </>
          )}
          <Action
            tight
            tone={plan ? undefined : 'main'}
            onPress={() => (plan ? setAsking('again') : void begin().catch(fail))}
          >
            {plan ? 'ทำอีกแผนจากแม่แบบ' : 'ทำแผนจากแม่แบบ'}
          </Action>
        </span>
      </div>
      <Problem words={problem} />
      {asking === 'again' && (
        <Confirm title="ทำอีกแผนจากแม่แบบ" verb="ทำอีกแผน" act={begin} onClose={() => setAsking(null)}>
          <p>{digits(`ปี ${fiscalYear} มีแผนแล้ว ${plans.length} แผน จะได้แผนใหม่แยกต่างหาก แผนเดิมยังอยู่`)}</p>
        </Confirm>
      )}
      {asking === 'remove' && plan && (
        <Confirm
          title="ลบแผน"
          verb="ลบแผน"
          danger
          act={() => ita.remove('plans', plan.id)}
          onClose={() => setAsking(null)}
        >
          <p>{digits(`“${plan.title}” และกิจกรรมทั้งหมดในแผนจะหายไป เลิกทำได้ด้วย Ctrl+Z`)}</p>
        </Confirm>
      )}
      {plan ? (
        <>
          <LineField
            key={plan.id}
            label="ชื่อแผน"
            value={plan.title}
            save={(title) => ita.change('plans', plan.id, { title: title.trim() })}
          />
          <PlanTable planId={plan.id} fiscalYear={fiscalYear} />
        </>
      ) : (
        (yearStatus === 'listed' || yearStatus === 'ready') && (
          <p className="muted">
            {digits(
              `ยังไม่มีแผนของปี ${fiscalYear} “ทำแผนจากแม่แบบ” ให้กิจกรรม 16 ข้อที่จังหวัดทำทุกปี พร้อมเดือนและผู้รับผิดชอบ แล้วแก้ได้ทุกข้อ`,
            )}
          </p>
        )
      )}
    </section>
  )
}
