import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Paper } from '../../shared/api.ts'
import { type Finding, lintPapers } from '../../shared/lint/lint.ts'
import { RULES } from '../../shared/lint/rules.ts'
import { AUTHORS, ERRORS, MISSED } from './known.ts'
import { claimed, FOUND } from './seedFindings.ts'

// `node test/lint/report.ts`: precision and recall of every rule over the five seeds, and what it finds in the papers
// of the sample offices, where only their authors' own words (known.ts) may be found.

const share = (part: number, all: number): string => (all === 0 ? '–' : (part / all).toFixed(2))
const listed = (id: string): number => ERRORS.reduce((sum, [, rule, , times = 1]) => sum + (rule === id ? times : 0), 0)
const missed = (id: string): number => MISSED.filter(([, rule]) => rule === id).length

const inSamples = await sampleFindings()
const isAuthors = ({ rule, text }: Finding): boolean =>
  Object.values(AUTHORS).some((rows) => rows.some(([id, words]) => id === rule && text.includes(words)))

print(['rule', 'severity', 'found', 'right', 'precision', 'recall', 'samples', 'unexpected'])
for (const { id, severity } of RULES) {
  const found = FOUND.filter(({ rule }) => rule === id)
  const right = found.filter(claimed).length
  const own = inSamples.filter(({ rule }) => rule === id)
  const strange = own.filter((finding) => severity !== 'info' && !isAuthors(finding)).length
  const known = listed(id) + missed(id)
  print([id, severity, found.length, right, share(right, found.length), share(right, known), own.length, strange])
}
const right = FOUND.filter(claimed).length
const known = RULES.reduce((sum, { id }) => sum + listed(id) + missed(id), 0)
const strange = inSamples.filter((finding) => finding.severity !== 'info' && !isAuthors(finding))
print([
  'all',
  '',
  FOUND.length,
  right,
  share(right, FOUND.length),
  share(right, known),
  inSamples.length,
  strange.length,
])
for (const [seed, rule, what] of MISSED) console.log(`missed ${seed} ${rule}: ${what}`)
for (const { rule, text } of strange) console.log(`unexpected ${rule}: ${text}`)
// Whoever runs this in a script learns of a false alarm by the exit.
process.exitCode = strange.length > 0 || right < FOUND.length ? 1 : 0

function print(cells: ReadonlyArray<string | number>): void {
  console.log(
    cells
      .map((cell) => String(cell).padEnd(11))
      .join('')
      .trimEnd(),
  )
}

/** The papers of each sample office, read as one set with the register. */
async function sampleFindings(): Promise<Finding[]> {
  const office = await openOffice({ file: ':memory:' })
  try {
    const api = clientOf(office.dispatch)
    await api.store.sample({})
    const register = await api.letters.list({})
    const sets = new Map<string, Paper[]>()
    for (const { id, officeId } of await api.documents.list({})) {
      // Both offices of a province write on one matter.
      const province = officeId.split('-')[0] ?? ''
      sets.set(province, [...(sets.get(province) ?? []), await api.documents.compose({ id })])
    }
    return [...sets.values()].flatMap((papers) => lintPapers(papers, { register }))
  } finally {
    await office.close()
  }
}
