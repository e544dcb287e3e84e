import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest `resources` folder above this code: the same for sources, the build and the packaged program. */
function findResources(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'resources', 'exchange.schema.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('resources folder not found')
    folder = parent
  }
  return join(folder, 'resources')
}

export const resourceFile = (...names: string[]): string => join(findResources(), ...names)
