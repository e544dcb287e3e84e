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
    // A real browser on two busy cores: a walk that loses a race is walked once more, and reported as such.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
