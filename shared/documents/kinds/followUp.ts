import { defineKind } from '../kind.ts'
import { agendaCite, dueWords, ownersOf, resolved, STATE_WORDS } from './clauseWords.ts'
import { dateLine, titled } from './meetingHead.ts'

/** The table of open orders that the next meeting's เรื่องสืบเนื่อง shows: clause, owners, due, state. */
export const followUp = defineKind({
  id: 'followUp',
  label: 'ตารางติดตามข้อสั่งการ',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันที่ประชุม', optional: true },
  },
  prefill: ({ meeting }) => ({
    heading: ['ตารางติดตามผลการดำเนินการตามมติและข้อสั่งการ', ...titled('การประชุม', meeting)],
    date: dateLine(meeting),
  }),
  compose: (values, file) => {
    const rows = resolved(file).flatMap(({ node, resolutions }) =>
      resolutions.flatMap(({ clauses }) =>
        clauses
          // A clause nobody has to carry out is a decision, not an order to follow up.
          .filter(({ clause }) => clause.ownerIds.length > 0 || clause.due || clause.rhythm)
          .map(({ clause, cite }) => [
            [agendaCite(node).replace('ระเบียบ', ''), cite].filter(Boolean),
            [clause.text],
            ownersOf(clause, file.agencies).map((owner) => `- ${owner}`),
            dueWords(clause),
            [STATE_WORDS[clause.state]],
          ]),
      ),
    )
    return [
      { type: 'centered', lines: [...values.heading, values.date].filter(Boolean), bold: true },
      {
        type: 'table',
        columns: [
          { label: 'วาระ/ข้อ', width: 1.8, align: 'left' },
          { label: 'มติ/ข้อสั่งการ', width: 7, align: 'left' },
          { label: 'ผู้รับผิดชอบ', width: 3.1, align: 'left' },
          { label: 'กำหนด', width: 2.2, align: 'left' },
          { label: 'สถานะ', width: 2.1, align: 'left' },
        ],
        rows,
      },
      ...(rows.length === 0
        ? [{ type: 'line' as const, text: '- ไม่มีข้อสั่งการที่ต้องติดตาม -', align: 'center' as const }]
        : []),
    ]
  },
})
