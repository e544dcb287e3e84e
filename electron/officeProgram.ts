import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Starting the program, and for each file. */
const START_MS = 60_000
const FILE_MS = 60_000

/** No macros, nothing fetched from elsewhere: what is turned into pages came from outside. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
`

function candidates(): string[] {
  const { env, platform } = process
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)']].filter((root) => root !== undefined)
    return roots.map((root) => join(root, 'LibreOffice', 'program', 'soffice.exe'))
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
}

/** An installed LibreOffice; LEKHA_SOFFICE names another, or none when it is empty. */
export function findOfficeProgram(): string | undefined {
  const named = process.env.LEKHA_SOFFICE
  if (named !== undefined) return named && existsSync(named) ? named : undefined
  return candidates().find((file) => existsSync(file))
}

/**
 * Office files as PDF, in the order given; null for one that it could not turn. The whole answer is null where there is
 * no such program. Runs unseen on a profile of its own, so that the one the person works in stays as it is.
 */
export async function officePdf(
  files: ReadonlyArray<{ name: string; bytes: Uint8Array }>,
  stop?: AbortSignal,
): Promise<Array<Uint8Array | null> | null> {
  const program = findOfficeProgram()
  if (!program) return null
  const folder = mkdtempSync(join(tmpdir(), 'lekha-office-'))
  try {
    const user = join(folder, 'profile', 'user')
    mkdirSync(user, { recursive: true })
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(user, 'registrymodifications.xcu'), SETTINGS)
    // Names of our own: a name from outside could be taken for an option or another file.
    const inputs = files.map(({ name, bytes }, index) => {
      const input = join(folder, `${index}${extname(name).toLowerCase()}`)
      writeFileSync(input, bytes)
      return input
    })
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf', '--outdir'],
      join(folder, 'out'),
      ...inputs,
    ]
    await run(program, args, START_MS + FILE_MS * files.length, stop)
    stop?.throwIfAborted()
    return files.map((_, index) => {
      const output = join(folder, 'out', `${index}.pdf`)
      return existsSync(output) ? readFileSync(output) : null
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Ends when the program does, in whatever way: what it made tells. */
function run(program: string, args: readonly string[], limit: number, stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    // A group of its own: soffice starts a second process, which has to end with it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
    const end = () => {
      try {
        if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended by itself a moment ago.
      }
    }
    const timer = setTimeout(end, limit)
    stop?.addEventListener('abort', end, { once: true })
    const ended = () => {
      clearTimeout(timer)
      stop?.removeEventListener('abort', end)
      resolve()
    }
    child.once('error', ended)
    child.once('exit', ended)
  })
}
