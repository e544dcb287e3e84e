import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..', '..')

/** Packages shared with this repository; Electron is left out, and the install record is copied. */
const LINKED = /^(?!electron$|\.package-lock)/

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Run {
  child: ChildProcess
  ended: Promise<Ended>
  /** Resolves with the first match in what was printed so far or later. */
  printed(pattern: RegExp): Promise<string>
}

export interface Project {
  folder: string
  /** Data folder of the office, inside the project's temporary folder. */
  home: string
  path(...names: string[]): string
  write(name: string, text: string, mode?: number): void
  /** Puts an executable shell script on the PATH of every later run. */
  command(name: string, script: string): void
  run(script: string, args?: string[], env?: Record<string, string>): Run
  remove(): void
}

/**
 * A copy of the program in a temporary folder: the real launchers, office and host, the packages of this repository,
 * and a stand-in for the built renderer. Electron is left out unless a test writes one.
 */
export function makeProject(): Project {
  const temporary = mkdtempSync(join(tmpdir(), 'lekha-launch-'))
  const folder = join(temporary, 'program')
  const home = join(temporary, 'home')
  const commands = join(temporary, 'bin')
  const running = new Set<ChildProcess>()
  for (const name of [folder, home, commands, join(folder, 'node_modules')]) mkdirSync(name)
  for (const name of ['shared', 'resources', 'electron']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true })
  }
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (LINKED.test(name)) symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  }
  // Copies, because tests write them: a link would lead into this repository.
  for (const name of ['package.json', 'package-lock.json', 'node_modules/.package-lock.json']) {
    cpSync(join(repository, name), join(folder, name))
  }

  const project: Project = {
    folder,
    home,
    path: (...names) => join(folder, ...names),
    write(name, text, mode = 0o644) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text, { mode })
    },
    command(name, script) {
      writeFileSync(join(commands, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    },
    run(script, args = [], env = {}) {
      const child = spawn(process.execPath, [join(folder, 'electron', 'launch', script), ...args], {
        cwd: folder,
        env: {
          PATH: [commands, '/usr/bin', '/bin'].join(delimiter),
          HOME: temporary,
          TMPDIR: temporary,
          LEKHA_HOME: home,
          ...env,
        },
      })
      running.add(child)
      return follow(child)
    },
    remove() {
      for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
  project.command('npm', 'echo "npm error: no test may install" >&2; exit 1')
  return project
}

/** Marks the project as built, with a page in place of the real renderer. */
export async function markBuilt(project: Project): Promise<void> {
  project.write('out/renderer/index.html', '<p>เลขา')
  project.write('out/node/main.js', '')
  project.write('out/node/preload.cjs', '')
  const { fingerprint } = await import('../../electron/launch/build.mjs')
  project.write('out/.built', fingerprint(project.folder))
}

function follow(child: ChildProcess): Run {
  const output = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, ...output })))
  return {
    child,
    ended,
    printed: (pattern) =>
      new Promise((found, missing) => {
        const look = () => {
          const match = pattern.exec(output.stdout + output.stderr)
          if (match) found(match[1] ?? match[0])
        }
        listeners.add(look)
        look()
        void ended.then(() => missing(new Error(`never printed ${pattern}:\n${output.stdout}${output.stderr}`)))
      }),
  }
}
