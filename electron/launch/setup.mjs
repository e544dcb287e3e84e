// What every launcher does first: the right Node, the packages and, where it is needed, the build.

import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './runtime.mjs'

export async function setup({ building }) {
  requireNode()
  await install()
  if (building) await build()
}
