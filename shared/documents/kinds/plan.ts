import { monthSpan } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'

/** The plan of work as a ruled table: no., activity with its steps, months, owners. */
export const plan = defineKind({
  id: 'plan',
  label: 'แผนการดำเนินงาน',
  from: 'plan',
  fields: { title: { input: 'text', label: 'ชื่อแผน' } },
  prefill: ({ plan: { title } }) => ({ title }),
  compose: (values, { activities, agencies }) => [
    { type: 'centered', lines: values.title.split('\n'), bold: true },
    {
      type: 'table',
      columns: [
        { label: 'ลำดับ', width: 1.3, align: 'center' },
        { label: 'กิจกรรม/การดำเนินงาน', width: 6.9, align: 'left' },
        { label: 'ระยะเวลา', width: 3.4, align: 'center' },
        { label: 'หน่วยงานผู้รับผิดชอบ', width: 4.4, align: 'left' },
      ],
      rows: activities.map((activity, index) => [
        [String(index + 1)],
        [activity.title, ...activity.steps.map((step, at) => `${at + 1}. ${step}`)],
        [monthSpan(activity.from, activity.to)],
        [...activity.ownerIds.map((id) => agencies[id] ?? ''), ...activity.ownerWords]
          .filter(Boolean)
          .map((owner) => `- ${owner}`),
      ]),
    },
  ],
})
