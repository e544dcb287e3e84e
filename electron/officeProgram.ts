import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MICROSOFT, powershellArgs } from './microsoftOffice.ts'

/** Starting the program, and for each file. */
const START_MS = 60_000
const FILE_MS = 60_000
/** A program that was asked to stop finishes the file it has begun. */
const STOP_MS = 20_000

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

/** One that is named in the environment, or none when that is empty; else one that is installed. */
function program(named: string | undefined, installed: readonly string[]): string | undefined {
  const files = named === undefined ? installed : [named]
  return files.find((file) => file && existsSync(file))
}

/** An installed LibreOffice; LEKHA_SOFFICE names another, or none when it is empty. */
export const findOfficeProgram = (): string | undefined => program(process.env.LEKHA_SOFFICE, candidates())

/** Windows' own PowerShell, through which Word, Excel and PowerPoint are asked; LEKHA_POWERSHELL as above. */
function findPowershell(): string | undefined {
  const root = process.platform === 'win32' ? process.env.SystemRoot : undefined
  const own = root ? [join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')] : []
  return program(process.env.LEKHA_POWERSHELL, own)
}

/**
 * Office files as PDF, in the order given; null for one that could not be turned. The whole answer is null where there
 * is no such program. Microsoft's own come first, as the pages are then those that the office sees; what they leave goes
 * to LibreOffice. Both run unseen; LibreOffice on a profile of its own, so that the one the person works in stays as it is.
 */
export async function officePdf(
  files: ReadonlyArray<{ name: string; bytes: Uint8Array }>,
  stop?: AbortSignal,
): Promise<Array<Uint8Array | null> | null> {
  const folder = mkdtempSync(join(tmpdir(), 'lekha-office-'))
  try {
    mkdirSync(join(folder, 'out'))
    // Names of our own: a name from outside could be taken for an option or another file.
    const inputs = files.map(({ name, bytes }, index) => {
      const input = join(folder, `${index}${extname(name).toLowerCase()}`)
      writeFileSync(input, bytes)
      return { input, output: join(folder, 'out', `${index}.pdf`) }
    })
    const left = () => inputs.flatMap(({ input, output }) => (existsSync(output) ? [] : [input]))
    const microsoft = await byMicrosoft(folder, left(), stop)
    stop?.throwIfAborted()
    const libre = await byLibreOffice(folder, left(), stop)
    stop?.throwIfAborted()
    if (!microsoft && !libre) return null
    return inputs.map(({ output }) => (existsSync(output) ? readFileSync(output) : null))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Whether one of the three is there. */
async function byMicrosoft(folder: string, inputs: readonly string[], stop?: AbortSignal): Promise<boolean> {
  const powershell = findPowershell()
  const own = inputs.filter((input) => MICROSOFT.has(extname(input)))
  if (!powershell || own.length === 0) return false
  // Word outlives a PowerShell that is ended: it is asked to stop, and ended only when it does not.
  await run(powershell, powershellArgs(), {
    limit: START_MS + FILE_MS * own.length,
    env: { LEKHA_OFFICE_FOLDER: folder },
    ask: () => writeFileSync(join(folder, 'stop'), ''),
    ...(stop && { stop }),
  })
  return existsSync(join(folder, 'program'))
}

async function byLibreOffice(folder: string, inputs: readonly string[], stop?: AbortSignal): Promise<boolean> {
  const soffice = findOfficeProgram()
  if (!soffice) return false
  if (inputs.length === 0) return true
  const user = join(folder, 'profile', 'user')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'registrymodifications.xcu'), SETTINGS)
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf', '--outdir'],
    join(folder, 'out'),
    ...inputs,
  ]
  await run(soffice, args, { limit: START_MS + FILE_MS * inputs.length, ...(stop && { stop }) })
  return true
}

interface Running {
  limit: number
  stop?: AbortSignal
  env?: Record<string, string>
  /** Asks it to stop by itself. */
  ask?: () => void
}

/** Ends when the program does, in whatever way: what it made tells. */
function run(file: string, args: readonly string[], { limit, stop, env, ask }: Running): Promise<void> {
  return new Promise((resolve) => {
    // A group of its own: soffice starts a second process, which has to end with it.
    const child = spawn(file, args, {
      stdio: 'ignore',
      windowsHide: true,
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env },
    })
    const end = () => {
      try {
        if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended by itself a moment ago.
      }
    }
    let timer = setTimeout(end, limit)
    const stopped = () => {
      if (!ask) return end()
      ask()
      clearTimeout(timer)
      timer = setTimeout(end, STOP_MS)
    }
    stop?.addEventListener('abort', stopped, { once: true })
    const ended = () => {
      clearTimeout(timer)
      stop?.removeEventListener('abort', stopped)
      resolve()
    }
    child.once('error', ended)
    child.once('exit', ended)
  })
}
