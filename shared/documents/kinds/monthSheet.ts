import type { Meeting } from '../../model/meeting.ts'
import { addDays, clock, dayParts, monthOf, WEEKDAYS, weekday } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'

/** ปฏิทินการประชุม of a month: a week to a row, each meeting in its day with its time and place. For the wall. */
export const monthSheet = defineKind({
  id: 'monthSheet',
  label: 'ปฏิทินการประชุมประจำเดือน',
  from: 'calendar',
  rules: { turned: 'landscape', left: 1.5, right: 1.5, top: 1.5, bottom: 1 },
  settings: {
    title: words('หัวปฏิทิน', 'ปฏิทินการประชุม {สำนักงาน} ประจำเดือน{เดือน}'),
    entry: words('แต่ละการประชุม', '{เวลา} {การประชุม} {สถานที่}'),
  },
  fields: { month: { input: 'date', label: 'เดือน', hint: 'วันใดก็ได้ของเดือนนั้น' } },
  prefill: ({ today }) => ({ month: today }),
  compose: (values, { office, meetings, committees, today }, template) => {
    const day = values.month ?? today
    const { year, month } = dayParts(day)
    const first = `${day.slice(0, 8)}01`
    const monday = addDays(first, -((weekday(first) + 6) % 7))
    const weeks: string[][][] = []
    for (let start = monday; start < first || inMonth(start, year, month); start = addDays(start, 7)) {
      weeks.push(
        Array.from({ length: 7 }, (_, at) => {
          const date = addDays(start, at)
          if (!inMonth(date, year, month)) return ['']
          const held = meetings.filter(
            (one) => one.date === date && one.state !== 'cancelled' && one.state !== 'postponed',
          )
          return [
            String(dayParts(date).day),
            ...held
              .sort(byTime)
              .map((one) =>
                template.say('entry', { เวลา: clock(one.start), การประชุม: nameOf(one, committees), สถานที่: one.place }),
              ),
          ]
        }),
      )
    }
    // Room to write in by hand: the weeks fill the sheet.
    const least = weeks.length > 5 ? 3 : 4
    const roomy = weeks.map((week) =>
      week.map((cell) => [...cell, ...Array.from({ length: Math.max(0, least - cell.length) }, () => '')]),
    )
    // Monday first, as offices count their week.
    const labels = [...WEEKDAYS.slice(1), WEEKDAYS[0]]
    return [
      { type: 'centered', lines: [template.say('title', { สำนักงาน: office.name, เดือน: monthOf(first) })], bold: true },
      { type: 'table', columns: labels.map((label) => ({ label, width: 1, align: 'left' })), rows: roomy },
    ]
  },
})

const inMonth = (day: string, year: number, month: number): boolean => {
  const parts = dayParts(day)
  return parts.year === year && parts.month === month
}

const byTime = (a: Meeting, b: Meeting): number => (a.start < b.start ? -1 : 1)

const nameOf = ({ committeeId, title, number, year }: Meeting, committees: Readonly<Record<string, string>>): string =>
  [committees[committeeId ?? ''] || title.join(' '), number && `ครั้งที่ ${number}/${year}`].filter(Boolean).join(' ')
