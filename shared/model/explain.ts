import * as v from 'valibot'
import { AppError } from '../errors.ts'

const EXPECTED: Record<string, string> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  boolean: 'จริงหรือเท็จ (true/false)',
  Array: 'รายการ [ … ]',
  Object: 'กลุ่มข้อมูล { … }',
  null: 'ค่าว่าง (null)',
  never: 'ไม่มีช่องนี้',
}

/** A path as people read it: `meetings[0].date`. */
export function issuePath(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`))
    .join('')
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (/[ก-๙]/.test(issue.message)) return issue.message
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'ไม่รู้จักช่องนี้ ตรวจชื่อช่องหรือลบออก'
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'ขาดข้อมูลที่ต้องมี'
  const expected = (issue.expected ?? '').replace(/^\(|\)$/g, '')
  const words = expected
    .split(' | ')
    .map((word) => EXPECTED[word] ?? word)
    .join(' หรือ ')
  return `ต้องเป็น ${words} แต่พบ ${issue.received}`
}

/** A Thai sentence per path; the first issue of a path wins. */
export function explain(issues: ReadonlyArray<v.BaseIssue<unknown>>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const path = issuePath(issue)
    fields[path] ??= sentence(issue)
  }
  return fields
}

/** Parses at the edge, or throws one `badInput` that names every path and what was expected there. */
export function parse<S extends v.GenericSchema>(schema: S, input: unknown, what = 'ข้อมูล'): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const fields = explain(result.issues)
  const [path, reason] = Object.entries(fields)[0] ?? ['', '']
  const more = Object.keys(fields).length - 1
  const where = path ? ` ที่ ${path}` : ''
  const rest = more > 0 ? ` (และอีก ${more} แห่ง)` : ''
  throw new AppError('badInput', `${what}ไม่ถูกต้อง${where}: ${reason}${rest}`, { fields })
}
