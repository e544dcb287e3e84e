import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'

/** What every walk does with a page. */

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Violation {
  id: string
  nodes: Array<{ target: unknown; failureSummary?: string }>
}

/** Every rule of axe on the screen as it stands. */
export async function violations(page: Page): Promise<string[]> {
  // A button that is just coming alive has a colour between two; one that turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      new Promise((done) => setTimeout(done, 1_000)),
    ]).then(() => undefined),
  )
  // Through the debugger, because the page policy lets no foreign script in.
  await page.evaluate(await readFile(AXE, 'utf8'))
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run(),
  )
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  )
}

export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

/** Counts what a hand does: a press, a key, a field filled in. */
export function hand(page: Page) {
  let actions = 0
  const strokes = { count: 0 }
  return {
    actions: () => actions,
    keystrokes: () => strokes.count,
    press: async (what: Locator) => {
      actions++
      await what.click()
    },
    fill: async (what: Locator, text: string) => {
      actions++
      strokes.count += text.length
      await what.fill(text)
    },
    key: async (name: string) => {
      actions++
      strokes.count++
      await page.keyboard.press(name)
    },
  }
}
