import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { addresseesOf } from './addresseesOf.ts'
import { emblem } from './parts.ts'

/**
 * Rule: ซอง, แบบที่ ๑๕ (rulebook §1, §2.7): the sender with the emblem at the upper left, the number below it, who it
 * is addressed to in the middle, urgency and secrecy in red. One envelope for each addressee.
 */
export const envelope = defineKind({
  id: 'envelope',
  label: 'ซองจดหมาย',
  from: 'letter',
  derived: true,
  letterKinds: ['external', 'stamped', 'memo'],
  rules: {
    paper: 'C5',
    turned: 'landscape',
    left: 1.5,
    right: 1.5,
    top: 1.2,
    bottom: 1,
    emblemTop: 1,
    dated: 8,
    pageNumbers: false,
    slack: 0,
  },
  settings: {
    official: words('คำบอกว่าเป็นหนังสือราชการ', ''),
    labelNumber: words('บรรทัดเลขที่', 'ที่ {เลขที่}'),
    showEmblem: part('พิมพ์ตราครุฑ'),
    showNumber: part('พิมพ์เลขที่หนังสือ'),
  },
  fields: {},
  prefill: () => ({}),
  compose: (_values, facts, template) => {
    const { letter, office } = facts
    const to = addresseesOf(facts)
    const sender = [letter.from || office.name, office.place === office.name ? '' : office.place, ...office.address]
    return (to.length > 0 ? to : ['']).flatMap((addressee, index): Block[] => [
      ...(index > 0 ? [{ type: 'pageBreak' as const }] : []),
      template.get('showEmblem')
        ? { ...emblem(office, 'memo', letter.urgency), title: template.say('official') }
        : { type: 'line', text: letter.urgency ?? template.say('official'), bold: true },
      ...sender.filter(Boolean).map((text): Block => ({ type: 'line', text })),
      ...(template.get('showNumber') && letter.number
        ? [{ type: 'line' as const, text: template.say('labelNumber', { เลขที่: letter.number }) }]
        : []),
      {
        type: 'line',
        align: 'dated',
        space: 3,
        text: `${letter.kind === 'stamped' ? 'ถึง' : letter.salutation}  ${addressee || '……………………………………………'}`,
      },
    ])
  },
})
