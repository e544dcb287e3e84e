import { Calendar } from './Calendar.tsx'
import { YearPlan } from './YearPlan.tsx'

/** When what is done in the year of the assessment, and the province's own plan of it. */
export function PlanView({ fiscalYear }: { fiscalYear: number }) {
  return (
    <section className="work" data-pane tabIndex={-1} aria-label="ปฏิทินและแผน">
      <div className="ita-page stack">
        <Calendar fiscalYear={fiscalYear} />
        <YearPlan fiscalYear={fiscalYear} />
      </div>
    </section>
  )
}
