import type { Activity } from '../../../../shared/model/ita.ts'
import { monthSpan } from '../../../../shared/thai/date.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { LinesField, TextBlockField } from '../../../components/fields/LineField.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useAgencyNames } from '../useIta.ts'
import { ownerLines, readOwners } from './planWords.ts'

interface ActivitySheetProps {
  activity: Activity
  months: readonly string[]
  onClose: () => void
}

/** One activity of the plan; every field saves itself. */
export function ActivitySheet({ activity, months, onClose }: ActivitySheetProps) {
  const { ita } = useStores()
  const digits = useDigits()
  const names = useAgencyNames()
  const agencies = useSlice('office', (state) => state.agencies)
  const save = (change: Partial<Activity>) => ita.change('activities', activity.id, change)
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)
  // A plan of another year's months keeps them.
  const options = [...new Set([...months, activity.from, activity.to])]
    .sort()
    .map((id) => ({ id, label: digits(monthSpan(id, id)) }))
  return (
    <Sheet wide title="กิจกรรมตามแผน" onClose={onClose}>
      <div className="stack">
        <TextBlockField label="กิจกรรม" autoFocus value={activity.title} save={(title) => save({ title })} />
        <LinesField
          label="ขั้นตอน"
          optional
          hint="หนึ่งบรรทัดหนึ่งขั้นตอน"
          value={activity.steps}
          save={(steps) => save({ steps })}
        />
        <div className="form-grid">
          <Choice
            label="ตั้งแต่เดือน"
            options={options}
            value={activity.from}
            save={(from) => quietly(save({ from, ...(from > activity.to && { to: from }) }))}
          />
          <Choice
            label="ถึงเดือน"
            options={options}
            value={activity.to}
            save={(to) => quietly(save({ to, ...(to < activity.from && { from: to }) }))}
          />
        </div>
        <LinesField
          label="หน่วยงานผู้รับผิดชอบ"
          optional
          hint="หนึ่งบรรทัดหนึ่งหน่วยงาน ชื่อที่ตรงกับทำเนียบจะผูกกับหน่วยงานนั้น"
          value={ownerLines(activity, names)}
          save={(lines) => save(readOwners(lines, agencies))}
        />
        <TextBlockField label="หลักฐาน" optional value={activity.evidence} save={(evidence) => save({ evidence })} />
        <div className="actions">
          <Action
            tone="quiet"
            onPress={() => {
              onClose()
              quietly(ita.remove('activities', activity.id))
            }}
          >
            ลบกิจกรรม
          </Action>
          <Action tone="main" onPress={onClose}>
            เสร็จ
          </Action>
        </div>
      </div>
    </Sheet>
  )
}
