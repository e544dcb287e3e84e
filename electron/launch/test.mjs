// `npm test`: type check, lint, unit suites, build, end-to-end suite. The last line is the sum of all.

import { setup } from './setup.mjs'
import { runLauncher, Stop, say } from './terminal.mjs'
import { FAILED, stages } from './testStages.mjs'

await runLauncher(async () => {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const add = (counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key]
  }
  if (await attempt(() => setup({ building: false }))) add(FAILED)
  else {
    for (const { name, run } of stages) {
      say(`\n── ${name}`)
      // A stage that fails, or cannot run at all, does not keep the others from telling what they know.
      const crashed = await attempt(async () => add(await run()))
      if (crashed) add(FAILED)
    }
  }
  const { passed, failed, skipped } = total
  say(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
})

/** True when `action` failed; the reason has been said. */
async function attempt(action) {
  try {
    await action()
    return false
  } catch (error) {
    say(error instanceof Stop ? error.message : String(error))
    return true
  }
}
