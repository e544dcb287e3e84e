import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** What stands where an unpacked Electron stands, as far as packaging looks at it: its program with the fuse wire. */

const WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('000000000', 'latin1'),
])

/** A program of Windows with nothing in it but its version, which electron-builder rewrites. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setFileVersion(45, 4, 1, 0, 1033)
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

export async function stubElectron(folder: string, target: 'win32' | 'linux'): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  const program =
    target === 'win32' ? windowsProgram() : Buffer.concat([Buffer.from('\x7fELF', 'latin1'), randomBytes(2000)])
  const files: Record<string, string | Buffer> = {
    [target === 'win32' ? 'electron.exe' : 'electron']: Buffer.concat([program, WIRE, randomBytes(100)]),
    'chrome-sandbox': '',
    LICENSE: 'stub',
    version: '45.4.1',
    'locales/th.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content, { mode: 0o755 })
}
