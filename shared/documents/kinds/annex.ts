import { defineKind } from '../kind.ts'

/** An enclosure of running text: guideline, measures, notes; numbered headings and levels. */
export const annex = defineKind({
  id: 'annex',
  label: 'เอกสารแนบ',
  from: 'own',
  rules: { continuation: true },
  fields: {
    title: { input: 'lines', label: 'ชื่อเอกสาร' },
    body: { input: 'prose', label: 'ข้อความ' },
  },
  prefill: () => ({ title: [], body: [] }),
  compose: (values) => [
    { type: 'centered', lines: values.title, bold: true },
    { type: 'prose', prose: values.body },
  ],
})
