import type { Progress } from '../../model/meeting.ts'
import { longDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { agendaCite, dueWords, isOrder, ownersOf, resolved, STATE_WORDS } from './clauseWords.ts'
import { dateLine, titled } from './meetingHead.ts'
import { lastReport } from './progressWords.ts'

/** The table of orders that the next meeting's เรื่องสืบเนื่อง shows: clause, owners, due, state, what was last heard. */
export const followUp = defineKind({
  id: 'followUp',
  label: 'ตารางติดตามข้อสั่งการ',
  from: 'meeting',
  rules: { turned: 'landscape', left: 2, right: 2 },
  settings: {
    title: words('ชื่อเอกสาร', 'ตารางติดตามผลการดำเนินการตามมติและข้อสั่งการ'),
    columnCite: words('ช่อง วาระ/ข้อ', 'วาระ/ข้อ'),
    columnOrder: words('ช่อง มติ/ข้อสั่งการ', 'มติ/ข้อสั่งการ'),
    columnOwner: words('ช่อง ผู้รับผิดชอบ', 'ผู้รับผิดชอบ'),
    columnDue: words('ช่อง กำหนด', 'กำหนด'),
    columnState: words('ช่อง สถานะ', 'สถานะ'),
    columnResult: words('ช่อง ผลการดำเนินงาน', 'ผลการดำเนินงานล่าสุด'),
    reported: words('วันที่รายงาน', '(รายงานเมื่อวันที่ {วันที่})'),
    percent: words('ความก้าวหน้า', 'ดำเนินการแล้วร้อยละ {ร้อยละ}'),
    unheard: words('เมื่อยังไม่มีรายงาน', 'ยังไม่มีรายงาน'),
    none: words('เมื่อไม่มีข้อสั่งการ', '- ไม่มีข้อสั่งการที่ต้องติดตาม -'),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันที่ประชุม', optional: true },
  },
  prefill: ({ meeting }, template) => ({
    heading: [template.say('title'), ...titled('การประชุม', meeting)],
    date: dateLine(meeting),
  }),
  compose: (values, file, template) => {
    const heard = (report: Progress | null): string[] =>
      report
        ? [
            report.text,
            report.percent === null ? '' : template.say('percent', { ร้อยละ: String(report.percent) }),
            template.say('reported', { วันที่: longDate(report.date) }),
          ].filter(Boolean)
        : [template.say('unheard')]
    const rows = resolved(file).flatMap(({ node, resolutions }) =>
      resolutions.flatMap(({ clauses }) =>
        clauses
          .filter(({ clause }) => isOrder(clause))
          .map(({ clause, cite }) => [
            [agendaCite(node).replace('ระเบียบ', ''), cite].filter(Boolean),
            [clause.text],
            ownersOf(clause, file.agencies).map((owner) => `- ${owner}`),
            dueWords(clause),
            [STATE_WORDS[clause.state]],
            heard(lastReport(file, clause, null)),
          ]),
      ),
    )
    return [
      { type: 'centered', lines: [...values.heading, values.date].filter(Boolean), bold: true },
      {
        type: 'table',
        columns: [
          { label: template.say('columnCite'), width: 2.4, align: 'left' },
          { label: template.say('columnOrder'), width: 7.9, align: 'left' },
          { label: template.say('columnOwner'), width: 4, align: 'left' },
          { label: template.say('columnDue'), width: 3.2, align: 'left' },
          { label: template.say('columnState'), width: 2.4, align: 'left' },
          { label: template.say('columnResult'), width: 5.8, align: 'left' },
        ],
        rows,
      },
      ...(rows.length === 0 ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }] : []),
    ]
  },
})
