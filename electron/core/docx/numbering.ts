import { decoded } from './readPart.ts'

/** Numbers that Word writes by itself: they stand in no text, only in the lists a paragraph belongs to. */

interface Level {
  start: number
  format: string
  /** `%1.%2`: the counts of its own and outer levels. */
  text: string
}

/** The number of the next paragraph of a list, and the list that a style brings. */
export interface Numbering {
  next(list: string, level: number): string
  ofStyle(style: string): { list: string; level: number } | null
}

const attribute = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag}\\s[^<>]*w:val="([^"]*)"`).exec(xml)?.[1]
const pieces = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}[\\s>][\\s\\S]*?</w:${tag}>`, 'g'))].map(([all]) => all)
const named = (xml: string, name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1] ?? ''

function levelsOf(xml: string): Map<number, Level> {
  return new Map(
    pieces(xml, 'lvl').map((level) => [
      Number(named(level, 'ilvl')),
      {
        start: Number(attribute(level, 'start') ?? 1),
        format: attribute(level, 'numFmt') ?? 'decimal',
        text: decoded(attribute(level, 'lvlText') ?? ''),
      },
    ]),
  )
}

const LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'
function numeral(count: number, format: string): string {
  if (format === 'thaiNumbers')
    return String(count).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
  if (format === 'thaiLetters') return LETTERS[(count - 1) % LETTERS.length] ?? ''
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((count - 1) % 26))
  return String(count)
}

export function numberingOf(numberingXml: string | null, stylesXml: string | null): Numbering {
  const abstract = new Map(
    pieces(numberingXml ?? '', 'abstractNum').map((xml) => [named(xml, 'abstractNumId'), levelsOf(xml)]),
  )
  const lists = new Map(
    pieces(numberingXml ?? '', 'num').map((xml) => {
      const starts = pieces(xml, 'lvlOverride').map(
        (one) => [Number(named(one, 'ilvl')), Number(attribute(one, 'startOverride'))] as const,
      )
      return [named(xml, 'numId'), { of: attribute(xml, 'abstractNumId') ?? '', starts: new Map(starts) }]
    }),
  )
  const styles = new Map(
    pieces(stylesXml ?? '', 'style').flatMap((xml) => {
      const list = attribute(xml, 'numId')
      return list ? [[named(xml, 'styleId'), { list, level: Number(attribute(xml, 'ilvl') ?? 0) }] as const] : []
    }),
  )
  /** Lists of one abstract list go on counting together, unless one starts anew. */
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  return {
    ofStyle: (style) => styles.get(style) ?? null,
    next(list, at) {
      const known = lists.get(list)
      const levels = known && abstract.get(known.of)
      const level = levels?.get(at)
      if (!known || !level) return ''
      const count = counts.get(known.of) ?? []
      const anew = known.starts.get(at)
      const fresh = anew !== undefined && Number.isFinite(anew) && !begun.has(`${list}/${at}`)
      begun.add(`${list}/${at}`)
      count[at] = fresh ? anew : count[at] === undefined ? level.start : count[at] + 1
      count.length = at + 1
      counts.set(known.of, count)
      if (level.format === 'bullet') return '-'
      if (level.format === 'none') return ''
      return level.text.replace(/%(\d)/g, (_, digit) => {
        const outer = Number(digit) - 1
        return numeral(count[outer] ?? levels?.get(outer)?.start ?? 1, levels?.get(outer)?.format ?? 'decimal')
      })
    },
  }
}
