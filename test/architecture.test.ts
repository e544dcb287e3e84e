import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

// The import table of the house as data. A file belongs to the room with the longest matching path. `rooms` names the
// rooms it may import from (`x/**` includes the rooms inside x), `packages` what it may take from node_modules.

interface Room {
  rooms: string[]
  packages?: string[]
  node?: boolean
}

const CORE = { rooms: ['shared/**', 'electron/core/**'], node: true }
const CORE_PACKAGES = ['better-sqlite3', 'kysely', 'valibot']
const UI_PACKAGES = [
  'react',
  'react-dom',
  'react-aria-components',
  '@internationalized',
  '@tiptap',
  '@fontsource',
  'wouter',
  'fflate',
]

const TABLE: Record<string, Room> = {
  shared: { rooms: ['shared/**'], packages: ['valibot'] },
  // Files both doors share.
  electron: { rooms: ['electron', 'electron/launch', 'electron/core/**', 'shared/**'], node: true },
  'electron/core': { ...CORE, packages: CORE_PACKAGES },
  'electron/core/db': { ...CORE, packages: CORE_PACKAGES },
  'electron/core/docx': { ...CORE, packages: ['docx', 'fflate'] },
  'electron/core/pdf': { ...CORE, packages: ['@cantoo/pdf-lib', '@cantoo/fontkit', '@embedpdf/pdfium', 'fflate'] },
  'electron/core/export': { ...CORE, packages: ['yazl'] },
  // Also makes resources/ out of shared/ (the schema of the exchange file).
  'electron/build': {
    rooms: ['electron/build', 'shared/**'],
    packages: ['vite', '@vitejs', '@valibot/to-json-schema', 'electron-builder'],
    node: true,
  },
  // Runs before anything is installed: nothing but Node itself.
  'electron/launch': { rooms: ['electron/launch'], node: true },
  'electron/loopback': { rooms: ['electron/loopback', 'electron', 'electron/core/**', 'shared/**'], node: true },
  'electron/cli': { rooms: ['electron/cli', 'electron', 'electron/core/**', 'shared/**'], node: true },
  'electron/desktop': {
    rooms: ['electron/desktop', 'electron', 'electron/core/**', 'shared/**'],
    packages: ['electron'],
    node: true,
  },
  renderer: { rooms: ['renderer', 'renderer/stores', 'shared/**'], packages: UI_PACKAGES },
  'renderer/stores': { rooms: ['renderer/stores', 'renderer/api', 'shared/**'], packages: ['zustand', 'react'] },
  'renderer/api': { rooms: ['renderer/api', 'shared/**'] },
}

/** What may be written only in some rooms. */
const WORDING = [
  {
    name: 'SQL',
    pattern: /\bsql`|\.prepare\(|\b(?:db|database|sqlite|lock)\.exec\(/,
    allowed: (file: string) =>
      !file.startsWith('electron/') || /^electron\/(core\/(db|search)|launch|build)\//.test(file),
  },
  {
    name: 'a clock, the process or the page',
    // "document" is also a word of the office, so the page is known by what it is asked for.
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bwindow\.|\bdocument\.(?:body|head|create|get|query|addEvent)/,
    allowed: (file: string) => !file.startsWith('shared/'),
  },
]

const MAX_LINES = 400

const root = join(import.meta.dirname, '..')
const SOURCE = /\.(ts|tsx|mjs)$/
const files = ['shared', 'electron', 'renderer', 'test'].flatMap(sourceFiles)

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file))
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
}

function roomOf(path: string): string | undefined {
  const candidates = Object.keys(TABLE).filter((room) => path.startsWith(`${room}/`))
  return candidates.sort((a, b) => b.length - a.length)[0]
}

/** Comments often quote code, and prose may say `from 'x'`. */
function withoutComments(code: string): string {
  return code.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function specifiersOf(code: string): string[] {
  const statement = /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;()=]*?\bfrom\s*['"]([^'"\n]+)['"]/g
  const bare = /(?:^|[\n;}])\s*import\s*['"]([^'"\n]+)['"]/g
  const dynamic = /\bimport\(\s*['"`]([^'"`\n]+)['"`]/g
  const plain = withoutComments(code)
  return [statement, bare, dynamic].flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => match[1] ?? ''))
}

function mayImport(file: string, specifier: string): boolean {
  const room = TABLE[roomOf(file) ?? '']
  if (!room) return false
  if (specifier.startsWith('node:')) return room.node === true
  if (!specifier.startsWith('.')) {
    return (room.packages ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`))
  }
  const target = roomOf(posix.join(posix.dirname(file), specifier))
  if (target === undefined) return false
  return room.rooms.some((allowed) =>
    allowed.endsWith('/**') ? `${target}/`.startsWith(allowed.slice(0, -2)) : target === allowed,
  )
}

function forbiddenImports(file: string, code: string): string[] {
  if (file.startsWith('test/')) return []
  return specifiersOf(code)
    .filter((specifier) => !mayImport(file, specifier))
    .map((specifier) => `${file} imports ${specifier}`)
}

function forbiddenWords(file: string, code: string): string[] {
  const plain = withoutComments(code)
  return WORDING.filter(({ pattern, allowed }) => !allowed(file) && pattern.test(plain)).map(
    ({ name, pattern }) => `${file} contains ${name}: ${pattern.exec(plain)?.[0]}`,
  )
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the house', () => {
  test('every file stands in a room', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => !file.startsWith('test/') && !roomOf(file))).toEqual([])
  })

  test('every import is in the table', () => {
    expect(files.flatMap((file) => forbiddenImports(file, read(file)))).toEqual([])
  })

  test('SQL stays in the database rooms, and shared/ knows no clock, process or page', () => {
    expect(files.flatMap((file) => forbiddenWords(file, read(file)))).toEqual([])
  })

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = files.map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([])
  })
})

describe('this test itself', () => {
  test.each([
    ['shared/model/meeting.ts', `import { readFileSync } from 'node:fs'`],
    ['shared/model/meeting.ts', `import * as React from "react"`],
    ['shared/thai/date.ts', `export { open } from '../../electron/core/openOffice.ts'`],
    ['electron/core/openOffice.ts', `import {\n  app,\n  dialog,\n} from 'electron'`],
    ['electron/core/services/meetings.ts', `import { Document } from 'docx'`],
    ['electron/core/openOffice.ts', `export * from '../desktop/main.ts'`],
    ['electron/loopback/httpHost.ts', `const { app } = await import('electron')`],
    ['electron/loopback/httpHost.ts', `import type { IpcHost } from '../desktop/ipcHost.ts'`],
    ['electron/desktop/main.ts', `import '../loopback/main.ts'`],
    ['electron/launch/start.mjs', `import { build } from 'vite'`],
    ['renderer/screens/MeetingScreen.tsx', `import { create } from 'zustand'`],
    ['renderer/screens/MeetingScreen.tsx', `import { client } from '../api/client.ts'`],
    ['renderer/stores/meetings.ts', `import { x } from '../screens/MeetingScreen.tsx'`],
    ['renderer/api/client.ts', `import { sql } from 'kysely'`],
    ['renderer/main.tsx', `import { double } from '../test/doubles/electron.ts'`],
  ])('catches in %s: %s', (file, code) => {
    expect(forbiddenImports(file, `const a = 1\n${code}\n`)).toHaveLength(1)
  })

  test.each([
    ['electron/core/openOffice.ts', `import { AppError } from '../../shared/errors.ts'`],
    ['electron/core/docx/write.ts', `import { Document } from 'docx'`],
    ['electron/loopback/main.ts', `import { SECURITY_HEADERS } from '../csp.ts'`],
    ['renderer/stores/meetings.ts', `import { create } from 'zustand'`],
    ['renderer/main.tsx', `import '@fontsource/sarabun/400.css'\nimport './main.css'`],
    ['shared/thai/date.ts', `// import { x } from 'node:fs'\nexport const from = 'node:fs'`],
  ])('allows in %s: %s', (file, code) => {
    expect(forbiddenImports(file, code)).toEqual([])
  })

  test('catches wording that belongs elsewhere, and leaves comments and regular expressions alone', () => {
    expect(forbiddenWords('electron/core/services/a.ts', 'db.prepare(text)')).toHaveLength(1)
    expect(forbiddenWords('electron/core/services/a.ts', 'await sql`select 1`.execute(db)')).toHaveLength(1)
    expect(forbiddenWords('shared/thai/date.ts', 'const now = Date.now()')).toHaveLength(1)
    expect(forbiddenWords('shared/thai/date.ts', '// never Date.now()\nconst match = PATTERN.exec(text)')).toEqual([])
    expect(forbiddenWords('electron/core/db/a.ts', 'db.prepare(text)')).toEqual([])
  })

  test('reads every file from this repository', () => {
    expect(relative(root, dirname(import.meta.filename))).toBe('test')
  })
})
