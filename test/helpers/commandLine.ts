import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { tempFolder } from './tempFolder.ts'

export const MAIN = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `node electron/cli/main.ts …` as its own process, in a folder that is none of ours. */
export function lekha(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: tempFolder(), stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
}
