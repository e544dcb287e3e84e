import { clock, clockSpan } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { dateSpanLine, meetingName, placeLine, sittingLine } from './meetingHead.ts'
import { joinThai } from './parts.ts'

/** Rule: กำหนดการ (rulebook §6): head, then times with what happens, โดย lines hanging. */
export const schedule = defineKind({
  id: 'schedule',
  label: 'กำหนดการ',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    hosts: { input: 'line', label: 'ผู้จัด', optional: true },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    note: { input: 'text', label: 'หมายเหตุ', optional: true },
  },
  prefill: ({ meeting }) => ({
    heading: [...meetingName(meeting), ...sittingLine(meeting)],
    hosts: meeting.hosts.length > 0 ? `โดย${joinThai(meeting.hosts)}` : '',
    date: dateSpanLine(meeting),
    place: placeLine(meeting),
    note: meeting.scheduleNote,
  }),
  compose: (values, { meeting }) => [
    { type: 'centered', lines: ['กำหนดการ', ...values.heading], bold: true },
    { type: 'centered', lines: [values.hosts, values.date, values.place].filter(Boolean), bold: true, gap: true },
    {
      type: 'programme',
      rows: meeting.schedule.map((entry) => ({
        time: entry.start ? (entry.end ? clockSpan(entry.start, entry.end) : `เวลา ${clock(entry.start)}`) : '',
        title: entry.title,
        by: entry.by,
      })),
    },
    ...(values.note
      ? [{ type: 'labelled', label: 'หมายเหตุ', entries: [values.note], bold: true } satisfies Block]
      : []),
  ],
})
