import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The Thai words of the Windows installer through Debian's makensis, in an installer of their own: electron-builder's
 * whole script wants plugins that only its download has. Without makensis it says so and counts as skipped.
 */
const WORDS = resolve(import.meta.dirname, '../../electron/build/installer.nsh')

const script = (out: string): string =>
  `\ufeff${[
    'Unicode true',
    'Name "Lekha"',
    `OutFile "${out}"`,
    'RequestExecutionLevel user',
    '!include MUI2.nsh',
    '!include LogicLib.nsh',
    // electron-builder's own test of an update, which is never one here.
    '!macro _isUpdated _a _b _t _f',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: filled by makensis
    '  StrCmp 0 1 `${_t}` `${_f}`',
    '!macroend',
    '!define isUpdated `"" isUpdated ""`',
    `!include "${WORDS}"`,
    '!insertmacro customHeader',
    '!insertmacro customWelcomePage',
    '!insertmacro MUI_PAGE_INSTFILES',
    '!insertmacro MUI_UNPAGE_INSTFILES',
    '!insertmacro MUI_LANGUAGE "Thai"',
    'Section',
    '  WriteUninstaller "$TEMP\\u.exe"',
    'SectionEnd',
    'Section "Uninstall"',
    '  !insertmacro customUnInstall',
    'SectionEnd',
  ].join('\n')}`

function makensis(): boolean {
  try {
    execFileSync('which', ['makensis'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

if (!makensis()) {
  console.warn('ข้ามการตรวจตัวติดตั้ง: ไม่มี makensis (installer check skipped)')
  console.log('0 passed, 0 failed, 1 skipped')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'lekha-installer-'))
  const file = join(folder, 'installer.nsi')
  const out = join(folder, 'installer.exe')
  let compiled = false
  try {
    writeFileSync(file, script(out))
    // Warnings are errors: a word that was lost is one.
    execFileSync('makensis', ['-V2', '-WX', file], { stdio: 'inherit' })
    compiled = existsSync(out)
  } catch (error) {
    console.error(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(compiled ? '1 passed, 0 failed' : '0 passed, 1 failed')
  process.exitCode = compiled ? 0 : 1
}
