import type { MeetingFile, Paper } from '../api.ts'
import { assertNever } from '../assertNever.ts'
import type { Block } from '../documents/block.ts'
import { type AgendaNode, agendaTree } from '../documents/kinds/meetingHead.ts'
import { numberProse } from '../model/numbering.ts'
import { inlineText, type Prose } from '../model/prose.ts'
import { type DigitPolicy, hasKeptDigits, withDigits } from '../thai/digits.ts'
import { plainOf, sheetOf } from './recognise.ts'
import type { Genre, Passage, Role, Sheet } from './types.ts'

/** A composed paper, or the records of a meeting, to a sheet. */

type Draft = Omit<Passage, 'sheet' | 'index' | 'plain'>

const draft = (role: Role, text: string, path: string, mark = ''): Draft[] =>
  text.trim() === '' ? [] : [{ text, role, path, mark, line: 0 }]

/** A number with nothing behind it is kept: it will be printed. */
const numbered = (role: Role, text: string, path: string, mark: string | null | undefined, printed = mark): Draft[] =>
  text.trim() === '' && printed
    ? [{ text: '', role, path, mark: printed, line: 0 }]
    : draft(role, text, path, mark ?? '')

function proseDrafts(prose: Prose, path: string, role: Role): Draft[] {
  const numbers = numberProse(prose)
  return prose.flatMap((block, index) => {
    const at = `${path}[${index}]`
    switch (block.type) {
      case 'paragraph':
        return numbered(role, inlineText(block.text), at, block.mark === 'dash' ? '' : numbers[index], numbers[index])
      case 'heading':
        return numbered('heading', inlineText(block.text), at, numbers[index], numbers[index])
      case 'table':
        return block.rows.map((row) => ({
          text: row.map(inlineText).join('\t'),
          role: 'row' as const,
          path: at,
          mark: markOfCell(inlineText(row[0] ?? [])),
          line: 0,
        }))
      case 'resolution':
        return []
      default:
        return assertNever(block)
    }
  })
}

const markOfCell = (text: string): string => /^\s*(\d{1,3}\.?)\s*$/.exec(plainOf(text))?.[1] ?? ''

const LABELLED: Record<string, Role> = {
  เรื่อง: 'subject',
  เรียน: 'salutation',
  กราบเรียน: 'salutation',
  นมัสการ: 'salutation',
  อ้างถึง: 'reference',
  สิ่งที่ส่งมาด้วย: 'enclosure',
}

function blockDrafts(block: Block, path: string): Draft[] {
  switch (block.type) {
    case 'emblem':
      return draft('urgency', block.urgency, `${path}.urgency`)
    case 'letterHead':
      return [
        ...draft('number', `${block.label ?? 'ที่'} ${block.number}`, `${path}.number`),
        ...block.sender.flatMap((line, index) => draft('sender', line, `${path}.sender[${index}]`)),
        ...draft('date', block.date, `${path}.date`),
      ]
    case 'memoHead':
      return [
        ...draft('from', `ส่วนราชการ ${block.from}`, `${path}.from`),
        ...draft('number', `ที่ ${block.number}`, `${path}.number`),
        ...draft('date', block.date && `วันที่ ${block.date}`, `${path}.date`),
        ...draft('subject', `เรื่อง ${block.subject}`, `${path}.subject`),
      ]
    case 'labelled': {
      const role = LABELLED[block.label] ?? 'body'
      const many = block.entries.length > 1
      return block.entries.flatMap((entry, index) =>
        draft(
          role,
          `${index === 0 ? `${block.label} ` : ''}${entry}`,
          `${path}.entries[${index}]`,
          many ? `${index + 1}.` : '',
        ),
      )
    }
    case 'centered':
      return block.lines
        .filter((line) => !/^-+$/.test(line))
        .flatMap((line, index) => draft('title', line, `${path}.lines[${index}]`))
    case 'prose':
      return proseDrafts(block.prose, `${path}.prose`, 'body')
    case 'speech': {
      const said = /^(?:มติ)?ที่ประชุม$/.test(block.speaker)
      return [
        ...draft(said ? 'resolution' : 'body', block.speaker, `${path}.speaker`),
        ...proseDrafts(block.prose, `${path}.prose`, said ? 'resolution' : 'body'),
      ]
    }
    case 'item':
      return block.depth === 0
        ? draft('agenda', `${block.label} ${block.text}`, path)
        : draft('heading', block.text, `${path}.text`, block.label)
    case 'heading':
      return draft('heading', block.text, path)
    case 'roster':
      return block.rows.flatMap(({ number, given, family, post, role }, index) =>
        draft('roster', [`${number}. ${given}`, family, post, role].join('\t'), `${path}.rows[${index}]`, `${number}.`),
      )
    case 'programme':
      return block.rows.flatMap(({ time, title, by }, index) => [
        ...draft('programme', `${time} ${title}`, `${path}.rows[${index}]`),
        ...by.flatMap((line) => draft('body', line, `${path}.rows[${index}].by`)),
      ])
    case 'table':
      return block.rows.flatMap((row, index) =>
        draft(
          'row',
          row.map((cell) => cell.join('\n')).join('\t'),
          `${path}.rows[${index}]`,
          markOfCell(row[0]?.[0] ?? ''),
        ),
      )
    case 'bars':
      return block.rows.flatMap(({ label, value }, index) =>
        draft('row', `${label}\t${value}`, `${path}.rows[${index}]`),
      )
    case 'line':
      return draft(
        /^(?:เริ่ม|เลิก)ประชุม/.test(block.text) ? 'time' : block.align === 'dated' ? 'date' : 'body',
        block.text,
        path,
      )
    case 'closing':
      return draft('closing', block.text, path)
    case 'signature':
      return draft(
        'signature',
        [block.rank, block.name && `(${block.name})`, ...block.position, block.label ?? ''].filter(Boolean).join('\n'),
        path,
      )
    case 'owner':
      return block.lines.flatMap((line, index) => draft('owner', line, `${path}.lines[${index}]`))
    case 'form':
      return draft('body', block.fields.map(({ label, value }) => `${label} ${value}`).join(' '), `${path}.fields`)
    case 'cards':
      return block.cards.flatMap(({ name, post }, index) => draft('row', `${name}\t${post}`, `${path}.cards[${index}]`))
    case 'labels':
      return block.cells.flatMap(({ lines }, index) => draft('row', lines.join(' '), `${path}.cells[${index}]`))
    // The pages of a pack are made from words that were read where they stand.
    case 'contents':
    case 'pageBreak':
      return []
    default:
      return assertNever(block)
  }
}

/** Digits become what the paper prints; places stay, because a digit becomes one digit. */
const inked = (drafts: readonly Draft[], digits: DigitPolicy): Draft[] =>
  drafts.map((one) => ({
    ...one,
    text: withDigits(one.text, digits),
    ...(hasKeptDigits(one.text) && { ownDigits: true as const }),
  }))

const GENRES: Record<string, Genre> = {
  letter: 'letter',
  memo: 'memo',
  announcement: 'announcement',
  order: 'order',
  chairAgenda: 'agenda',
  minutes: 'minutes',
  agenda: 'agenda',
  schedule: 'schedule',
  plan: 'plan',
  annex: 'annex',
}

/** What a paper says, passage by passage, in the digits it is printed in. */
export const blockLines = (blocks: readonly Block[], digits: DigitPolicy): string[] =>
  inked(
    blocks.flatMap((block, index) => blockDrafts(block, `blocks[${index}]`)),
    digits,
  ).map(({ text }) => text)

/** A kind that is not in the table (an invitation, a notice) is what it is printed as. */
function genreOf(blocks: readonly Block[]): Genre {
  if (blocks.some(({ type }) => type === 'memoHead')) return 'memo'
  const addressed = blocks.some((block) => block.type === 'labelled' && LABELLED[block.label] === 'salutation')
  return addressed && blocks.some(({ type }) => type === 'letterHead') ? 'letter' : 'other'
}

export const sheetOfPaper = ({ document, kind, kindLabel, fiscalYear, blocks, page }: Paper): Sheet =>
  sheetOf(
    kindLabel,
    GENRES[kind] ?? genreOf(blocks),
    inked(
      blocks.flatMap((block, index) => blockDrafts(block, `blocks[${index}]`)),
      page.digits,
    ),
    { document: document.id, blocks, page },
    fiscalYear,
  )

export function sheetOfMeeting(file: MeetingFile): Sheet {
  const { meeting, items, resolutions, clauses, office } = file
  const nodes = (list: readonly AgendaNode[]): AgendaNode[] => list.flatMap((node) => [node, ...nodes(node.children)])
  const indexOf = (list: ReadonlyArray<{ id: string }>, id: string): number => list.findIndex((one) => one.id === id)
  const drafts = [
    ...meeting.title.flatMap((line, index) => draft('title', line, `meeting.title[${index}]`)),
    ...draft('place', meeting.place, 'meeting.place'),
    ...nodes(agendaTree(items)).flatMap((node) => {
      const path = `items[${indexOf(items, node.id)}]`
      return [
        ...draft('agenda', node.title, `${path}.title`),
        ...proseDrafts(node.minutes, `${path}.minutes`, 'body'),
        ...resolutions
          .filter(({ itemId }) => itemId === node.id)
          .flatMap(({ id, text }) => [
            ...draft('resolution', text, `resolutions[${indexOf(resolutions, id)}].text`),
            ...clauses
              .filter(({ resolutionId }) => resolutionId === id)
              .flatMap((clause) => draft('resolution', clause.text, `clauses[${indexOf(clauses, clause.id)}].text`)),
          ]),
      ]
    }),
  ]
  return { ...sheetOf('ข้อมูลการประชุม', 'records', inked(drafts, office.digits)) }
}
