import type { Office } from '../model/office.ts'
import { withDigits } from '../thai/digits.ts'
import type { Block } from './block.ts'
import type { Facts, Kind } from './kind.ts'
import { A4, type PageSetup } from './page.ts'

/** The page an office's papers stand on. */
export function pageOf(office: Office, kind: Pick<Kind, 'page'>, secrecy: string | null): PageSetup {
  return {
    ...A4,
    font: office.font,
    pitch: office.pitch / 100,
    digits: office.digits,
    secrecy,
    continuation: false,
    ...kind.page,
  }
}

/** What the facts say, in the digits of the office: the form shows what the paper prints. */
export function prefilled(kind: Kind, facts: Facts[keyof Facts]): Record<string, unknown> {
  const values = kind.prefill(facts as never) as Record<string, unknown>
  // A letter's values are the letter's own fields and go back to it as they are.
  if (kind.from === 'letter') return values
  const { digits } = facts.office
  const typed = (value: unknown): unknown =>
    typeof value === 'string'
      ? withDigits(value, digits)
      : Array.isArray(value)
        ? value.map((one) => (typeof one === 'string' ? typed(one) : one))
        : value
  const words = Object.entries(values).map(([name, value]) => {
    const input = kind.fields[name]?.input
    return [name, input === 'line' || input === 'lines' || input === 'text' ? typed(value) : value]
  })
  return Object.fromEntries(words)
}

/** Facts, with the officer's own words over them, to blocks. Pure: the same input makes the same paper. */
export function composePaper(
  kind: Kind,
  facts: Facts[keyof Facts],
  own: Record<string, unknown>,
): { values: Record<string, unknown>; page: PageSetup; blocks: Block[] } {
  const values = { ...prefilled(kind, facts), ...own }
  const secrecy = 'letter' in facts ? facts.letter.secrecy : null
  return {
    values,
    page: pageOf(facts.office, kind, secrecy),
    blocks: kind.compose(values as never, facts as never),
  }
}
