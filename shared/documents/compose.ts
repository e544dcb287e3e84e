import type { Office } from '../model/office.ts'
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

/** Facts, with the officer's own words over them, to blocks. Pure: the same input makes the same paper. */
export function composePaper(
  kind: Kind,
  facts: Facts[keyof Facts],
  own: Record<string, unknown>,
): { values: Record<string, unknown>; page: PageSetup; blocks: Block[] } {
  const values = { ...(kind.prefill(facts as never) as Record<string, unknown>), ...own }
  const secrecy = 'letter' in facts ? facts.letter.secrecy : null
  return {
    values,
    page: pageOf(facts.office, kind, secrecy),
    blocks: kind.compose(values as never, facts as never),
  }
}
