import { type Prose, paragraph } from '../../model/prose.ts'
import { defineKind, type Facts, type Fields, type Values } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { MEMO_FIELDS, MEMO_SETTINGS, memo } from './memo.ts'
import { citation, closes, ownFields } from './parts.ts'

const fields = {
  ...MEMO_FIELDS,
  references: { input: 'references', label: 'หนังสือที่แจ้งต่อ', hint: 'เลือกจากทะเบียน เลขที่ วันที่ และเรื่องจะพิมพ์ให้' },
} as const satisfies Fields

const settings = {
  ...MEMO_SETTINGS,
  received: words('ประโยคอ้างหนังสือ', 'ตาม{หนังสือ} เรื่อง {เรื่อง} นั้น'),
  attached: words('บอกเอกสารที่แนบ', 'รายละเอียดปรากฏตามสำเนาหนังสือที่แนบมาพร้อมนี้'),
  summary: words('ประโยคสรุป', 'จึงเรียนมาเพื่อทราบและดำเนินการต่อไป'),
  showRelay: part('พิมพ์ประโยคขอให้แจ้งต่อของกลุ่มผู้รับ'),
} as const

/**
 * Rule: a memo cites inside its text (ข้อ ๑๒; rulebook §1.2): what was received, what it asks of the reader, and
 * whom the reader tells in turn (seed 002: สำหรับอำเภอให้แจ้ง…).
 */
export const relayMemo = defineKind({
  id: 'relayMemo',
  label: 'บันทึกข้อความแจ้งต่อ',
  from: 'letter',
  letterKinds: ['memo'],
  rules: { top: 2, continuation: true },
  settings,
  fields,
  prefill: ({ letter, references }) => {
    const values = ownFields(fields, letter)
    return { ...values, subject: values.subject || citedSubjects(values, references)[0] || '' }
  },
  compose: (values, facts, template) =>
    memo.compose({ ...values, body: bodyOf(values, facts, template) } as never, facts, template as never),
})

type Own = Values<typeof fields>

const citedSubjects = ({ references }: Own, known: Facts['letter']['references']): string[] =>
  references.flatMap(({ letterId }) => {
    const subject = letterId ? known[letterId]?.subject : ''
    return subject ? [subject.replaceAll('\n', ' ')] : []
  })

function bodyOf(values: Own, { references, groups }: Facts['letter'], template: Template<typeof settings>): Prose {
  const cited = values.references.map((reference) => citation(reference, references)).join(' และ')
  const subject = citedSubjects(values, references)[0] ?? values.subject.replaceAll('\n', ' ')
  const relays = values.addressees.flatMap(({ groupId }) => (groupId ? [groups[groupId]?.relay ?? ''] : []))
  const closing = [template.say('summary'), ...(template.get('showRelay') ? relays : [])].filter(Boolean).join(' ')
  return [
    ...(cited ? [paragraph(template.say('received', { หนังสือ: cited, เรื่อง: subject }))] : []),
    ...values.body,
    ...(cited && template.say('attached') ? [paragraph(template.say('attached'))] : []),
    // An officer who closed the text in words of the office's own is not closed a second time.
    ...(values.body.some(closes) ? [] : [paragraph(closing)]),
  ]
}
