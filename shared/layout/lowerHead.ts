import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
import { type Flow, type Picture, para, type Tab } from './flow.ts'
import { MOST_LABEL, PITCH, RED, SIZE, type Style } from './style.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Rule: emblem 3 cm high on letters, 1.5 cm on memos (ข้อ ๗๑; rulebook §0). */
const EMBLEM = { letter: cm(3), memo: cm(1.5) } as const

function picture(block: Of<'emblem'>, style: Style): Picture | undefined {
  if (block.source === 'preprinted') return undefined
  return {
    source: block.source === 'picture' && block.picture ? block.picture : null,
    alt: 'ตราครุฑ',
    height: EMBLEM[block.size],
    x: block.size === 'memo' ? style.page.left : null,
    y: cm(style.rules.emblemTop),
  }
}

/** The line the emblem stands over; ด่วนที่สุด is written in it, level with the emblem. */
export function emblem(block: Of<'emblem'>, style: Style): Flow[] {
  const runs = block.urgency ? [style.run(block.urgency, { size: SIZE.urgency, bold: true, color: RED })] : []
  const image = picture(block, style)
  if (block.size === 'memo') {
    // One line: emblem, urgency right of it, title on the middle of the paper.
    const title = style.run(`\t${block.title ?? 'บันทึกข้อความ'}`, { size: SIZE.memoTitle, bold: true })
    const lead = block.urgency ? [{ ...style.run('\t'), size: SIZE.urgency }, ...runs] : []
    const tabs = [
      ...(block.urgency ? [{ at: EMBLEM.memo + cm(0.2), align: 'left' as const }] : []),
      { at: style.ruler.centre, align: 'center' as const },
    ]
    return [para([...lead, title], PITCH.memoTitle, { tabs, ...(image && { picture: image }) })]
  }
  // The letter's number stands level with the emblem's feet: this line fills from the top margin to there.
  const feet =
    cm(style.rules.emblemTop) + EMBLEM.letter - style.page.top + (block.clear ? style.gap.block : -style.pitch * 0.8)
  const height = Math.max(feet, PITCH.urgency)
  const more = image && { picture: image }
  if (!block.mark) return [para(runs, height, { ...more })]
  // A copy's mark takes its room beside the emblem, so that the copy turns its page where the letter does.
  const align = style.rules.copyMark
  if (block.urgency && align === 'right') {
    const tabs = [{ at: style.width, align: 'right' as const }]
    return [para([...runs, style.run(`\t${block.mark}`, { bold: true })], height, { ...more, tabs })]
  }
  return [style.line(block.mark, { align }, { bold: true }), para(runs, height - style.pitch, { ...more })]
}

export function letterHead(block: Of<'letterHead'>, style: Style): Flow[] {
  // A point to spare: the longest line must not wrap for a rounding.
  const widest = Math.max(0, ...block.sender.map((line) => style.measure(line))) + 1
  const at = Math.max(style.ruler.sender, style.width - widest)
  const tabs = [{ at, align: 'left' as const }]
  const [first = '', ...rest] = block.sender
  return [
    style.line(`${block.label ?? 'ที่'}  ${block.number}\t${first}`, { tabs }),
    ...rest.map((line) => style.line(`\t${line}`, { tabs })),
    ...(block.date
      ? [style.line(`\t${block.date}`, { tabs: [{ at: style.ruler.date, align: 'left' }], before: style.gap.block })]
      : []),
  ]
}

const MEMO_LABELS = { from: 'ส่วนราชการ', number: 'ที่', date: 'วันที่', subject: 'เรื่อง' } as const

/** Rule: memo labels 20 pt bold, values 16 pt, dotted to the end of each line, no rule below (rulebook §1.2). */
export function memoHead(block: Of<'memoHead'>, style: Style): Flow[] {
  const label = (text: string) => style.run(text, { size: SIZE.label, bold: true })
  const value = (text: string) => style.run(text, { underline: 'dotted' })
  const hang = (text: string) => style.measure(text, { size: SIZE.label, bold: true }) + style.measure(' ')
  const end = { at: style.width, align: 'right' as const }
  const row = (name: string, text: string): Flow =>
    para([label(name), style.run('\t'), value(`${text}\t`)], PITCH.label, {
      left: hang(name),
      first: -hang(name),
      tabs: [{ at: hang(name), align: 'left' }, end],
    })
  const half = style.ruler.memoDate
  const labels = block.labels ?? MEMO_LABELS
  const dateAt = half + hang(labels.date)
  return [
    row(labels.from, block.from),
    para(
      [
        label(labels.number),
        style.run('\t'),
        value(`${block.number}\t`),
        label(labels.date),
        style.run('\t'),
        value(`${block.date}\t`),
      ],
      PITCH.label,
      {
        tabs: [
          { at: hang(labels.number), align: 'left' },
          { at: half, align: 'left' },
          { at: dateAt, align: 'left' },
          end,
        ],
      },
    ),
    row(labels.subject, block.subject),
  ]
}

/** Rule: two spaces after a label; wrapped lines hang under the text, whose place is measured (rulebook §1.1). */
export function labelled(block: Of<'labelled'>, style: Style): Flow[] {
  const bold = block.bold ? { bold: true as const } : {}
  const hang = Math.min(style.measure(`${block.label}  `, bold), style.width * MOST_LABEL)
  if (block.entries.length <= 1) {
    return [
      para([style.run(block.label, bold), style.run(`\t${block.entries[0] ?? ''}`)], style.pitch, {
        left: hang,
        first: -hang,
        before: style.gap.block,
        tabs: [{ at: hang, align: 'left' }],
      }),
    ]
  }
  const numberWidth = style.measure(`${block.entries.length}. `)
  return block.entries.map((entry, index) =>
    para([style.run(index === 0 ? block.label : '', bold), style.run(`\t${index + 1}.\t${entry}`)], style.pitch, {
      left: hang + numberWidth,
      first: -(hang + numberWidth),
      before: index === 0 ? style.gap.block : 0,
      tabs: [
        { at: hang, align: 'left' },
        { at: hang + numberWidth, align: 'left' },
      ],
    }),
  )
}

/** Pitch of lines in a size of their own. */
const LARGE = 1.35

export function centered(block: Of<'centered'>, style: Style): Flow[] {
  const run = { ...(block.bold && { bold: true as const }), ...(block.size && { size: block.size }) }
  const lines = block.lines.map((text, index) => ({
    ...style.line(
      text,
      { align: 'center', keepNext: true, before: index === 0 && block.gap ? style.gap.block : 0 },
      run,
    ),
    ...(block.size && { pitch: block.size * LARGE }),
  }))
  // Rule: a short line of dashes under the head of an agenda (rulebook §6).
  return block.rule ? [...lines, style.line('-'.repeat(15), { align: 'center', keepNext: true })] : lines
}

const onAxis = (style: Style) => ({ left: style.ruler.axis, align: 'center' as const, keepLines: true as const })

export function closing(block: Of<'closing'>, style: Style): Flow[] {
  return [style.line(block.text, { ...onAxis(style), before: style.gap.closing, keepNext: true })]
}

/** Rule: 4 Enter between closing and name: three blank lines for the signature (rulebook §2.2); a rank stands before it or in the brackets (§11). */
export function signature(block: Of<'signature'>, style: Style): Flow[] {
  const lines = [
    block.name ? `(${style.rules.rank === 'before' ? '' : block.rank}${block.name})` : '(…………………………………)',
    ...block.position,
    ...(block.label ? [block.label] : []),
  ]
  const space = style.pitch * style.rules.signatureSpace
  const before = style.rules.rank === 'before' ? block.rank : ''
  const rank = before
    ? [style.line(before, { left: style.ruler.axis, before: space - style.pitch, keepNext: true })]
    : []
  return [
    ...rank,
    ...lines.map((text, index) =>
      style.line(text, {
        ...onAxis(style),
        before: index === 0 ? (before ? 0 : space) : 0,
        ...(index < lines.length - 1 && { keepNext: true as const }),
      }),
    ),
  ]
}

/** Columns of the foot stand this far apart at least. */
const COLUMN_GAP = 12

export function owner(block: Of<'owner'>, style: Style): Flow[] {
  const { lines, routing = [], initials = [] } = block
  const wide = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => style.measure(text)))
  const middle = wide(lines) + COLUMN_GAP
  const beside = middle + wide(routing) + COLUMN_GAP + wide(initials) <= style.width
  // Where the three do not stand side by side, those who sign stand one above the other at the right.
  const right = beside ? initials : [...routing, ...initials]
  const count = Math.max(lines.length, right.length, beside ? routing.length : 0)
  const tabs: Tab[] = [
    ...(beside && routing.length > 0 ? [{ at: middle, align: 'left' as const }] : []),
    ...(right.length > 0 ? [{ at: style.width, align: 'right' as const }] : []),
  ]
  return Array.from({ length: count }, (_, index) => {
    const signs = [...(tabs.length === 2 ? [routing[index] ?? ''] : []), ...(right[index] ? [right[index]] : [])]
    return style.line([lines[index] ?? '', ...signs].join('\t').trimEnd(), {
      before: index === 0 ? style.pitch * style.rules.ownerSpace : 0,
      keepLines: true,
      ...(tabs.length > 0 && { tabs }),
      ...(index < count - 1 && { keepNext: true as const }),
    })
  })
}

export function line(block: Of<'line'>, style: Style): Flow[] {
  const run = block.bold ? { bold: true as const } : {}
  const before = block.tight ? 0 : block.space ? block.space * style.pitch : null
  if (block.align === 'dated')
    return [style.line(block.text, { left: style.ruler.dated, before: before ?? style.gap.closing }, run)]
  if (block.align === 'axis')
    return [style.line(block.text, { ...onAxis(style), before: before ?? style.gap.block, keepNext: true }, run)]
  return [style.line(block.text, { align: block.align ?? 'left', before: before ?? style.gap.block }, run)]
}
