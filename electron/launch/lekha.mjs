// `npm run lekha -- <verb>`: the command line of the office, under the packaged Node, with its exit code kept.

import { join } from 'node:path'
import { ended, root, spawnNode } from './runtime.mjs'
import { setup } from './setup.mjs'
import { runLauncher } from './terminal.mjs'

await runLauncher(async (args) => {
  await setup({ building: false })
  // The terminal sends Ctrl+C to both; the command decides what it means, and we only wait for its exit code.
  process.on('SIGINT', () => {})
  return ended(spawnNode([join(root, 'electron', 'cli', 'main.ts'), ...args]))
})
