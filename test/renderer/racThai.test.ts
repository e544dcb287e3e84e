import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { dictionaryName, racThai } from '../../electron/build/racThai.ts'
import * as thai from '../../renderer/components/racThai.ts'

type Strings = Record<string, string | ((args: Record<string, unknown>, formatter: unknown) => string)>

const require = createRequire(import.meta.url)
const dictionaries = thai as unknown as Record<string, Strings>

/** Every English string package of React Aria except the colour pickers, with its name in our dictionary. */
function englishPackages(): { name: string; file: string }[] {
  const found = ['react-aria', 'react-stately', 'react-aria-components'].flatMap((library) => {
    const intl = join(dirname(require.resolve(`${library}/package.json`)), 'dist/private/intl')
    const files = readdirSync(intl, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('en-US.mjs'))
    return files.map((file) => {
      const folder = dirname(file) === '.' ? 'intl' : dirname(file)
      return { name: dictionaryName(library, folder), file: join(intl, file) }
    })
  })
  return found.filter(({ name }) => !/color/i.test(name))
}

const packages = englishPackages()

async function english(file: string): Promise<Strings> {
  return ((await import(pathToFileURL(file).href)) as { default: Strings }).default
}

test('React Aria still has the string packages we know, and no dictionary is left over', () => {
  expect(packages.map(({ name }) => name).sort()).toEqual(Object.keys(dictionaries).sort())
})

describe.each(packages)('$name', ({ name, file }) => {
  test('every string is translated, and none is left over', async () => {
    expect(Object.keys(dictionaries[name] ?? {}).sort()).toEqual(Object.keys(await english(file)).sort())
  })

  test('every message is Thai and uses what the English one uses', async () => {
    for (const [key, message] of Object.entries(await english(file))) {
      const asked = argumentsOf(message)
      const translated = dictionaries[name]?.[key]
      expect(argumentsOf(translated), key).toEqual(asked)
      const args = Object.fromEntries(asked.map((argument) => [argument, argument.endsWith('ount') ? 2 : 'x']))
      const text = typeof translated === 'function' ? translated(args, { number: String }) : translated
      expect(text, key).toMatch(/[ก-๙]/)
      expect(text, key).not.toMatch(/undefined|NaN/)
    }
  })
})

/** The arguments a message reads, found by calling it with an object that remembers what it was asked for. */
function argumentsOf(message: Strings[string] | undefined): string[] {
  if (typeof message !== 'function') return []
  const asked = new Set<string>()
  const args = new Proxy<Record<string, unknown>>(
    {},
    {
      get(_, name) {
        asked.add(String(name))
        return true
      },
    },
  )
  const choose = (options: Record<string, unknown>, value: unknown) => {
    const option = options[String(value)] ?? options.other
    return typeof option === 'function' ? option() : option
  }
  message(args, {
    number: String,
    select: choose,
    plural: (_count: unknown, options: Record<string, unknown>) => choose(options, 'other'),
  })
  return [...asked].sort()
}

async function buildModule(source: string): Promise<string> {
  const entry = '\0entry.ts'
  const result = await build({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    plugins: [
      racThai(),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: 'entry', external: ['react', 'react-dom'] } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}

test('a build holds English and Thai of what it uses, and neither other languages nor unused strings', async () => {
  const code = await buildModule(`import { SearchField } from 'react-aria-components'; console.log(SearchField)`)
  expect(code).toContain('ล้างคำค้น')
  expect(code).toContain('Clear search')
  expect(code).not.toContain('Suche zurücksetzen')
  expect(code).not.toContain('เริ่มลากแล้ว')
})

test('a build in which nothing was replaced fails instead of shipping English', async () => {
  await expect(buildModule('console.log(1)')).rejects.toThrow('racThai replaced no module')
})
