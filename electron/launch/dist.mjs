// `npm run dist`: the installers, built from what is here; sets itself up like the other commands.

import { join } from 'node:path'
import { ended, root, spawnNode } from './runtime.mjs'
import { setup } from './setup.mjs'
import { runLauncher } from './terminal.mjs'

await runLauncher(async (args) => {
  await setup({ building: true })
  return ended(spawnNode([join(root, 'electron', 'build', 'dist.ts'), ...args]))
})
