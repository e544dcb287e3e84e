import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

const ROOT = resolve(import.meta.dirname, '..', '..')
const DICTIONARY = resolve(ROOT, 'renderer', 'components', 'racThai.ts')

/** Colour pickers have no place in this program; their 43 strings stay English. */
const UNTRANSLATED = /color/i

const STRINGS_MODULE =
  /[\\/](react-aria|react-stately|react-aria-components)[\\/]dist[\\/]private[\\/].*intlStrings\.m?js$/
const ENGLISH_IMPORT = /from "([^"]*[\\/]en-US\.m?js)"/

/** Name of a string package in the dictionary: `…/react-aria/dist/private/intl/calendar/` is `ariaCalendar`. */
export function dictionaryName(library: string, folder: string): string {
  const words = [library.replace(/^react-/, ''), ...(folder === 'intl' ? [] : [folder])]
  return words.join('-').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * React Aria ships 34 locales and no Thai. Each of its string modules is replaced by English and ours, which also keeps
 * the other 33 out of the bundle. One export per string package, so unused ones are dropped; a package that we have not
 * translated fails the build with the name that is missing.
 */
export function racThai(): Plugin {
  const replaced = new Set<string>()
  return {
    name: 'lekha:rac-thai',
    enforce: 'pre',
    load: {
      filter: { id: STRINGS_MODULE },
      handler(id) {
        const library = STRINGS_MODULE.exec(id)?.[1]
        const english = ENGLISH_IMPORT.exec(readFileSync(id, 'utf8'))?.[1]
        if (!library || !english) throw new Error(`React Aria changed its string modules: ${relative(ROOT, id)}`)
        const englishFile = resolve(dirname(id), english)
        if (!existsSync(englishFile)) throw new Error(`React Aria has no ${relative(ROOT, englishFile)}`)
        const name = dictionaryName(library, dirname(englishFile).split(/[\\/]/).at(-1) ?? '')
        replaced.add(name)
        const lines = [`import english from ${JSON.stringify(englishFile)}`]
        if (UNTRANSLATED.test(name)) return [...lines, "export default { 'en-US': english }"].join('\n')
        return [
          ...lines,
          `import { ${name} } from ${JSON.stringify(DICTIONARY)}`,
          `export default { 'en-US': english, 'th-TH': { ...english, ...${name} } }`,
        ].join('\n')
      },
    },
    buildEnd(error) {
      if (!error && replaced.size === 0) {
        throw new Error('racThai replaced no module: React Aria moved its strings, and the screens would be English')
      }
    },
  }
}
