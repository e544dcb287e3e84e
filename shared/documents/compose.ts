import { PAGE_SETTINGS, type PageRules } from '../layout/rules.ts'
import { SIZE } from '../layout/style.ts'
import { parse } from '../model/explain.ts'
import type { Office } from '../model/office.ts'
import { withDigits } from '../thai/digits.ts'
import type { Block } from './block.ts'
import { withFieldDigits } from './fieldDigits.ts'
import { type Facts, type Kind, valuesSchema } from './kind.ts'
import { type Conflict, ownOver, type Typed } from './own.ts'
import { cm, PAPERS, type PageSetup } from './page.ts'
import { type Chosen, settingsOf, templateOf, valuesOf } from './template.ts'

/** The page an office's papers of a kind stand on; the nearest layer of what was chosen comes first. */
export function pageOf(
  office: Office,
  kind: Pick<Kind, 'rules'>,
  secrecy: string | null,
  ...layers: readonly Chosen[]
): PageSetup {
  const chosen = valuesOf(settingsOf(kind), ...layers)
  const rules = Object.fromEntries(Object.keys(PAGE_SETTINGS).map((id) => [id, chosen[id]])) as unknown as PageRules
  const [across, down] = PAPERS[rules.paper]
  const [width, height] = rules.turned === 'landscape' ? [down, across] : [across, down]
  return {
    width: cm(width),
    height: cm(height),
    top: cm(rules.top),
    bottom: cm(rules.bottom),
    left: cm(rules.left),
    right: cm(rules.right),
    numberTop: cm(rules.numberTop),
    size: SIZE.body,
    font: office.font,
    pitch: rules.pitch || office.pitch / 100,
    digits: rules.digits === 'office' ? office.digits : rules.digits,
    continuation: rules.continuation,
    secrecy,
    rules,
  }
}

/** What the facts say, in the digits of the paper: the form shows what the paper prints. */
export function prefilled(
  kind: Kind,
  facts: Facts[keyof Facts],
  ...layers: readonly Chosen[]
): Record<string, unknown> {
  const values = kind.prefill(facts as never, templateOf(kind, ...layers)) as Record<string, unknown>
  // A letter's values are the letter's own fields and go back to it as they are.
  if (kind.from === 'letter') return values
  const { digits } = pageOf(facts.office, kind, null, ...layers)
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

export interface Composed {
  values: Record<string, unknown>
  /** By field, what it can be filled from. */
  choices: Record<string, string[] | undefined>
  page: PageSetup
  blocks: Block[]
}

/** Facts, with the officer's own words over them, to blocks. Pure: the same input makes the same paper. */
export function composePaper(
  kind: Kind,
  facts: Facts[keyof Facts],
  own: Record<string, unknown>,
  ...layers: readonly Chosen[]
): Composed {
  const values = { ...prefilled(kind, facts, ...layers), ...own }
  const secrecy = 'letter' in facts ? facts.letter.secrecy : null
  const page = pageOf(facts.office, kind, secrecy, ...layers)
  const template = templateOf(kind, ...layers)
  const said = withFieldDigits(values, (id) => template.get(id as never))
  const choices = Object.entries(kind.choices?.(facts as never) ?? {})
  return {
    values,
    choices: Object.fromEntries(choices.map(([name, all]) => [name, all?.map((one) => withDigits(one, page.digits))])),
    page,
    blocks: kind.compose(said as never, facts as never, template),
  }
}

/** A draft: what was typed, with what changed since in the facts worked in, to blocks. Refused when it is broken. */
export function composeDraft(
  kind: Kind,
  facts: Facts[keyof Facts],
  typed: Typed,
  ...layers: readonly Chosen[]
): Composed & { conflicts: Conflict[] } {
  const values = parse(valuesSchema(kind), typed.values, kind.label)
  const { own, conflicts } = ownOver(kind, prefilled(kind, facts, ...layers), { ...typed, values })
  return { ...composePaper(kind, facts, own, ...layers), conflicts }
}
