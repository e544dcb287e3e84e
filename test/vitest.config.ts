import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  // Importing the real electron outside Electron would try to download it.
  resolve: { alias: { electron: resolve(root, 'test/doubles/electron.ts') } },
  test: {
    environment: 'node',
    pool: 'forks',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    setupFiles: [resolve(root, 'test/guard.ts')],
    testTimeout: 30_000,
  },
})
