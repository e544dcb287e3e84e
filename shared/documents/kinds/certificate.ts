import { paragraph } from '../../model/prose.ts'
import { eraDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { emblem, signatureBlock } from './parts.ts'

/** Rule: หนังสือรับรอง, ข้อ ๒๔, แบบที่ ๑๐ (rulebook §1.6): เลขที่, the agency and its address, what is certified. */
export const certificate = defineKind({
  id: 'certificate',
  label: 'หนังสือรับรอง',
  from: 'letter',
  letterKinds: ['other'],
  settings: {
    labelNumber: words('ป้าย เลขที่', 'เลขที่'),
    opening: words('ข้อความขึ้นต้น', 'หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า'),
    dateLine: words('บรรทัดวันที่', 'ให้ไว้ ณ วันที่ {วันที่}'),
  },
  fields: {
    number: { input: 'line', label: 'เลขที่', hint: 'เลขที่/ปี พ.ศ. เช่น ๑๒/๒๕๖๘', optional: true, atIssue: true },
    body: { input: 'prose', label: 'ข้อความ', hint: 'หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า… ชื่อ ตำแหน่ง สังกัด และสิ่งที่รับรอง' },
    date: { input: 'date', label: 'ให้ไว้ ณ วันที่', optional: true, atIssue: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: ({ letter: { number, body, date, signatory } }, template) => ({
    number,
    body: body.length > 0 ? body : [paragraph(`${template.say('opening')} `)],
    date,
    signatory,
  }),
  compose: (values, { office }, template) => [
    emblem(office, 'letter', null),
    {
      type: 'letterHead',
      label: template.say('labelNumber'),
      number: values.number || '……………………',
      sender: [office.place || office.name, ...office.address].filter(Boolean),
      date: '',
    },
    { type: 'prose', prose: values.body },
    { type: 'line', align: 'dated', text: template.say('dateLine', { วันที่: values.date ? eraDate(values.date) : '' }) },
    signatureBlock(values.signatory),
  ],
})
