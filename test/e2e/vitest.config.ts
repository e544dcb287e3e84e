import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..', '..')

export default defineConfig({
  root,
  test: {
    environment: 'node',
    pool: 'forks',
    include: ['test/e2e/**/*.test.{ts,tsx}'],
    setupFiles: [resolve(root, 'test/guard.ts')],
    // One browser at a time: two of them on a small machine make every time limit a matter of luck.
    fileParallelism: false,
    // At a desk a walk that loses a race fails: twice such a race was a fault of ours. CI walks it once more and says so.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
