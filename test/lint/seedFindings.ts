import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, lintText } from '../../shared/lint/lint.ts'
import { ERRORS, FILES, type Seed } from './known.ts'

const textOf = (seed: Seed): string => readFileSync(join(import.meta.dirname, FILES[seed]), 'utf8')

export type SeedFinding = Finding & { seed: Seed }

/** Everything the proof-reader finds in the five seeds. */
export const FOUND: SeedFinding[] = (Object.keys(FILES) as Seed[]).flatMap((seed) =>
  lintText(textOf(seed)).map((finding) => ({ seed, ...finding })),
)

/** A row of the table names it: it is right. */
export const claimed = (finding: SeedFinding): boolean =>
  ERRORS.some(([seed, rule, text]) => finding.seed === seed && finding.rule === rule && finding.text.includes(text))
