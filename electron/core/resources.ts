import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/** Beside `resources`: the repository, or what the packaged program carries. */
const beside = (...names: string[]): string => join(dirname(findResources()), ...names)

/** What runs in a thread of its own: the source, or what the build made of it (vite.node.config.ts). */
export const workerFile = (...source: string[]): string =>
  import.meta.url.endsWith('.ts')
    ? beside(...source)
    : beside('out', 'node', basename(source.at(-1) ?? '').replace('.ts', '.js'))

/** PDFium (BSD) as WebAssembly; packed beside the resources as the fonts are. */
export function pdfiumFile(): string {
  const packed = resourceFile('pdfium', 'pdfium.wasm')
  return existsSync(packed) ? packed : beside('node_modules', '@embedpdf', 'pdfium', 'dist', 'pdfium.wasm')
}

/** Fonts come from their npm package; the packaged program has those it needs beside its resources (packaging.ts). */
const FONT_PACKAGE = ['node_modules', '@fontsource', 'sarabun', 'files']

/** The file of a face of Sarabun (OFL), as WOFF. */
export function fontFile(script: 'thai' | 'latin', weight: 400 | 700): string {
  const name = `sarabun-${script}-${weight}-normal.woff`
  const packed = resourceFile('fonts', name)
  return existsSync(packed) ? packed : beside(...FONT_PACKAGE, name)
}
