import type { Inline, Prose } from '../model/prose.ts'
import { inlineText } from '../model/prose.ts'
import { clock, isDay, longDate } from '../thai/date.ts'
import type { InputName } from './kind.ts'

/** A value of a paper's form as words to read and compare: what a person would call it, not how it is kept. */
export function valueText(input: InputName, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (input) {
    case 'date':
      return isDay(String(value)) ? longDate(String(value)) : String(value)
    case 'time':
      return clock(String(value))
    case 'lines':
      return (value as string[]).join('\n')
    case 'prose':
      return (value as Prose).map(blockText).filter(Boolean).join('\n')
    case 'signatory': {
      const { rank, name, position } = value as { rank: string; name: string; position: string[] }
      return [rank, name, ...position].filter(Boolean).join('\n')
    }
    case 'addressees':
      return (value as Array<{ text: string }>).map(({ text }) => text).join('\n')
    case 'references':
      return (value as Array<{ from: string; number: string }>)
        .map(({ from, number }) => [from, number].filter(Boolean).join(' ที่ '))
        .join('\n')
    case 'enclosures':
      return (value as Array<{ title: string; count: number; unit: string }>)
        .map(({ title, count, unit }) => `${title} จำนวน ${count} ${unit}`)
        .join('\n')
    default:
      return String(value)
  }
}

const cells = (row: ReadonlyArray<readonly Inline[]>): string => row.map(inlineText).join(' | ')

function blockText(block: Prose[number]): string {
  if (block.type === 'resolution') return ''
  return block.type === 'table' ? block.rows.map(cells).join('\n') : inlineText(block.text)
}
