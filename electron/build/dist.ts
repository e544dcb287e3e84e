import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Arch as BuilderArch, build, Platform } from 'electron-builder'
import { type Arch, packaging, type Target } from './packaging.ts'

/** `npm run dist [-- --win|--linux] [--arch arm64] [--only dir] [--electron FOLDER]`: installers into out/dist. */

const root = resolve(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: {
    win: { type: 'boolean' },
    linux: { type: 'boolean' },
    arch: { type: 'string', default: 'x64' },
    /** One kind of package: dir, nsis, portable, AppImage, deb. */
    only: { type: 'string' },
    /** An unpacked Electron, where none can be fetched. */
    electron: { type: 'string' },
  },
})

const target: Target = values.win ? 'win32' : values.linux || process.platform !== 'win32' ? 'linux' : 'win32'
const arch: Arch = values.arch === 'arm64' ? 'arm64' : 'x64'

/** The Electron that npm fetched, where it is of the platform that is built for. */
function fetched(): string | undefined {
  const folder = join(root, 'node_modules', 'electron', 'dist')
  return existsSync(join(folder, target === 'win32' ? 'electron.exe' : 'electron')) && process.arch === arch
    ? folder
    : undefined
}

const electronDist = values.electron ? resolve(values.electron) : fetched()
const config = packaging(target, arch, electronDist)
const kinds = values.only ? [values.only] : ((target === 'win32' ? config.win : config.linux)?.target as string[])
const platform = target === 'win32' ? Platform.WINDOWS : Platform.LINUX
try {
  const made = await build({
    projectDir: root,
    config,
    targets: platform.createTarget(kinds, arch === 'arm64' ? BuilderArch.arm64 : BuilderArch.x64),
    publish: 'never',
  })
  for (const file of made) console.log(file)
} catch (error) {
  console.error(
    electronDist
      ? 'สร้างตัวติดตั้งไม่สำเร็จ ดูสาเหตุด้านล่าง (packaging failed)'
      : 'สร้างตัวติดตั้งไม่สำเร็จ หากเครื่องนี้ไม่มีเครือข่าย ให้ใส่ --electron FOLDER ของ Electron ที่แตกไฟล์แล้ว (packaging failed; without a network give --electron FOLDER)',
  )
  console.error(error)
  process.exitCode = 1
}
