import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { packaging } from '../../electron/build/packaging.ts'
import { stubElectron } from '../helpers/stubElectron.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

/** How the wire says it (the library does not export its names): '1' and '0'. */
const [ON, OFF] = ['1', '0'].map((digit) => digit.charCodeAt(0))

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What was built is packed as `npm run dist` packs it, around a stand-in for Electron. */
async function packed(target: 'win32' | 'linux') {
  const [stub, output] = [tempFolder(), tempFolder()]
  await stubElectron(stub, target)
  const config = { ...packaging(target, 'x64', stub), directories: { output, buildResources: 'resources' } }
  // A process of its own: electron-builder keeps what it learns of a project for as long as it lives.
  const script = `
    import { Arch, build, Platform } from 'electron-builder'
    const targets = Platform.${target === 'win32' ? 'WINDOWS' : 'LINUX'}.createTarget(['dir'], Arch.x64)
    await build({ projectDir: process.cwd(), config: ${JSON.stringify(config)}, publish: 'never', targets })`
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  const out = join(output, target === 'win32' ? 'win-unpacked' : 'linux-unpacked')
  return {
    out,
    program: join(out, target === 'win32' ? 'lekha.exe' : 'lekha'),
    asar: join(out, 'resources', 'app.asar'),
  }
}

describe.each(['linux', 'win32'] as const)('packed for %s', (target) => {
  test('it holds the program, its resources and the native module of that platform alone, and its fuses are set', async () => {
    const { out, program, asar } = await packed(target)
    expect(existsSync(program)).toBe(true)
    const names = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
    for (const name of [
      '/package.json',
      '/out/node/main.js',
      '/out/node/preload.cjs',
      '/out/node/pdfWorker.js',
      '/out/renderer/index.html',
      '/resources/pdfium/pdfium.wasm',
    ])
      expect(names).toContain(name)
    expect(names.some((name) => name.startsWith('/resources/sample/'))).toBe(true)
    expect(names.filter((name) => /^\/resources\/fonts\/.*woff$/.test(name))).toHaveLength(4)
    expect(names.filter((name) => name.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${target}-x64.node`,
    ])
    expect(names.filter((name) => /\.map$|\.cpp$|\.ts$|\/test\/|\.lekha$/.test(name))).toEqual([])
    const modules = names.filter((name) => /^\/node_modules\/[^/]+$/.test(name))
    expect(modules).toEqual(['/node_modules/better-sqlite3'])
    expect(existsSync(join(`${asar}.unpacked`, 'node_modules/better-sqlite3/prebuilds', `${target}-x64.node`))).toBe(
      true,
    )
    expect(existsSync(join(out, 'locales', 'th.pak'))).toBe(true)
    expect(existsSync(join(out, 'locales', 'de.pak'))).toBe(false)

    const fuses = await getCurrentFuseWire(program)
    expect(fuses[FuseV1Options.RunAsNode]).toBe(OFF)
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(OFF)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(OFF)
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ON)
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON)
    expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(OFF)
    expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(ON)
  }, 120_000)
})

test('the installer of Windows is for one person, in Thai, and leaves what the office wrote', async () => {
  const { nsis, win, appId } = packaging('win32', 'x64')
  expect(win?.target).toEqual(['nsis', 'portable'])
  expect(nsis).toMatchObject({
    perMachine: false,
    allowElevation: false,
    language: '1054',
    deleteAppDataOnUninstall: false,
  })
  expect(nsis?.installerLanguages).toEqual(['th_TH'])
  const words = await readFile(join(root, String(nsis?.include)), 'utf8')
  // makensis reads Thai only behind a byte order mark.
  expect(words.startsWith('\ufeff')).toBe(true)
  expect(words).toContain('ข้อมูลของสำนักงานยังอยู่')
  expect(await readFile(join(root, 'electron/desktop/desktop.ts'), 'utf8')).toContain(`setAppUserModelId('${appId}')`)
})
