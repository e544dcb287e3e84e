import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'officeProcess.ts')
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

export type Mode = 'hold' | 'open' | 'write' | 'fill'

/** Starts an office in another process. `lines` grows as it speaks. */
export function startChild(mode: Mode, file: string) {
  const child = spawn(process.execPath, [SCRIPT, mode, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  let text = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const spoken = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      resolve()
    })
  })
  return {
    /** Resolves at its first word. */
    spoken: Promise.race([spoken, ended]),
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
    ended,
    /** Every whole line it said; a line cut by its death is no acknowledgement. */
    lines: (): Array<Record<string, unknown>> =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
  }
}

/** Runs a shell line with mounts of its own, or null where this machine does not allow that. */
export function inOwnMounts(line: string): string | null {
  const probe = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' })
  if (probe.error || probe.status !== 0) return null
  return spawnSync('unshare', ['-Urm', 'sh', '-c', line], { encoding: 'utf8' }).stdout
}

export const childCommand = (mode: Mode, file: string): string => `"${process.execPath}" "${SCRIPT}" ${mode} "${file}"`
