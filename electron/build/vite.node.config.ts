import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules]

/** Electron's entry files and what runs in threads. `--mode preload`: a sandboxed preload must be CommonJS. */
export default defineConfig(({ mode }): UserConfig => {
  const preload = mode === 'preload'
  return {
    root,
    publicDir: false,
    // Everything but the native module is bundled, so the packaged application needs no node_modules beside it.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: resolve(root, 'out', 'node'),
      emptyOutDir: !preload,
      minify: false,
      rolldownOptions: {
        external,
        input: preload
          ? resolve(root, 'electron', 'desktop', 'preload.ts')
          : {
              main: resolve(root, 'electron', 'desktop', 'main.ts'),
              pdfWorker: resolve(root, 'electron', 'core', 'pdf', 'pdfWorker.ts'),
            },
        output: preload
          ? { format: 'cjs', entryFileNames: 'preload.cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
})
