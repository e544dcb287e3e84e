import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules]

/** Electron's two entry files. `--mode preload` builds the second: a sandboxed preload must be CommonJS. */
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
        input: resolve(root, 'electron', 'desktop', preload ? 'preload.ts' : 'main.ts'),
        output: preload
          ? { format: 'cjs', entryFileNames: 'preload.cjs' }
          : { format: 'es', entryFileNames: 'main.js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
})
