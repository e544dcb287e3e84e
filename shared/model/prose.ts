import * as v from 'valibot'
import { Id, nullable, Text } from './fields.ts'

/**
 * Structured text: minutes of an agenda item, the body of a letter, an announcement, an annex.
 * Editor, composer and search read this one shape. Numbers are never stored: they follow from mark and level
 * (see numbering.ts), so moving a paragraph renumbers it everywhere.
 */

/** Plain text is a bare string; marked text an object. Neighbours of the same marking are joined. */
export const Inline = v.union([
  Text,
  v.strictObject({
    text: Text,
    bold: v.exactOptional(v.literal(true)),
    italic: v.exactOptional(v.literal(true)),
    underline: v.exactOptional(v.literal(true)),
  }),
])
export type Inline = v.InferOutput<typeof Inline>

/** `dot` ๑. · `paren` ๑) · `parens` (๑) · `dash` - · `outline` ๓.๑, counted below the number it stands under. */
export const Mark = v.picklist(['dot', 'paren', 'parens', 'dash', 'outline'])
export type Mark = v.InferOutput<typeof Mark>

const Level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))

export const Paragraph = v.strictObject({
  type: v.literal('paragraph'),
  /** Depth. A plain paragraph at level n belongs to the numbered one at level n − 1 and does not end its list. */
  level: v.optional(Level, 0),
  mark: nullable(Mark),
  /** First number of a list that does not begin at 1. */
  start: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  /** Who speaks, printed in the gutter of minutes; a line break makes a second label line. */
  speaker: nullable(Text),
  text: v.array(Inline),
})
export type Paragraph = v.InferOutput<typeof Paragraph>

export const Heading = v.strictObject({
  type: v.literal('heading'),
  level: v.optional(Level, 0),
  numbered: v.optional(v.boolean(), false),
  text: v.array(Inline),
})
export type Heading = v.InferOutput<typeof Heading>

export const ProseTable = v.strictObject({
  type: v.literal('table'),
  /** Relative widths. */
  columns: v.pipe(v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(100))), v.minLength(1), v.maxLength(20)),
  /** The first row is a heading, repeated on each page. */
  header: v.optional(v.boolean(), true),
  rows: v.pipe(v.array(v.array(v.array(Inline))), v.minLength(1), v.maxLength(5_000)),
})
export type ProseTable = v.InferOutput<typeof ProseTable>

/** The place where a resolution of this item stands; the words are in its record. */
export const ResolutionPlace = v.strictObject({ type: v.literal('resolution'), resolutionId: Id })

export const ProseBlock = v.variant('type', [Paragraph, Heading, ProseTable, ResolutionPlace])
export type ProseBlock = v.InferOutput<typeof ProseBlock>
export const PROSE_BLOCKS = 10_000
export const Prose = v.pipe(v.array(ProseBlock), v.maxLength(PROSE_BLOCKS))
export type Prose = v.InferOutput<typeof Prose>

export const inlineText = (text: readonly Inline[]): string =>
  text.map((part) => (typeof part === 'string' ? part : part.text)).join('')

/** A plain paragraph. */
export const paragraph = (text: string, more: Partial<Omit<Paragraph, 'type' | 'text'>> = {}): Paragraph => ({
  type: 'paragraph',
  level: 0,
  mark: null,
  speaker: null,
  ...more,
  text: text === '' ? [] : [text],
})
