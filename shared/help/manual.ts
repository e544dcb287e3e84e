import { piecesOf } from './card.ts'
import { CARD_GROUPS } from './cards.ts'

/** The help as one paper for those who do not have the program open: the same cards, the same pictures. */

const shown = (step: string): string =>
  piecesOf(step)
    .map(({ kind, text }) => (kind === 'key' ? `\`${text}\`` : kind === 'quote' ? `**${text}**` : text))
    .join('')

export const manual = (): string =>
  [
    '# คู่มือเลขา',
    '',
    'คู่มือนี้คือหน้า “วิธีใช้” ของโปรแกรม (กด `F1` ในโปรแกรม) ภาพถ่ายจากโปรแกรมจริงด้วยคำสั่ง `npm run pictures`',
    'ตัวหนาคือคำที่อยู่บนหน้าจอ',
    '',
    ...CARD_GROUPS.flatMap(({ title, cards }) => [
      `- ${title}: ${cards.map((card) => `[${card.title}](#${card.id})`).join(' · ')}`,
    ]),
    '',
    ...CARD_GROUPS.flatMap(({ title, cards }) => [
      `## ${title}`,
      '',
      ...cards.flatMap((card) => [
        `<a id="${card.id}"></a>`,
        '',
        `### ${card.title}`,
        '',
        card.purpose,
        '',
        ...card.steps.map((step, at) => `${at + 1}. ${shown(step)}`),
        '',
        `![${card.picture}](${card.id}.jpg)`,
        '',
      ]),
    ]),
  ].join('\n')
