import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'
import { prepare, SCENES } from './scenes.ts'
import { tabWalk } from './tabWalk.ts'

const WINDOW = { width: 1366, height: 768 }

test('every screen and every sheet is clean to axe, light and dark, and fits its window', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const placed = await prepare(office)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize(WINDOW)
      const found: string[] = []
      for (const { name, hash, open } of SCENES) {
        await goTo(page, placed(hash))
        await page.waitForTimeout(250)
        await open?.(page)
        await page.waitForTimeout(100)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          found.push(...(await violations(page)).map((one) => `${colorScheme} ${name}: ${one}`))
        }
        // As it opens, and as a screen of 1366×768 is at 200 %.
        for (const size of [WINDOW, { width: 683, height: 384 }]) {
          await page.setViewportSize(size)
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (beyond > 0) found.push(`${name} is ${beyond} px wider than a window of ${size.width}`)
        }
        await page.setViewportSize(WINDOW)
        for (let at = 0; at < 3 && (await page.locator('.overlay, [role=menu]').count()) > 0; at++) {
          await page.keyboard.press('Escape')
          await page.waitForTimeout(50)
        }
        expect(await page.locator('.overlay, [role=menu]').count(), `${name} closes by Escape`).toBe(0)
      }
      expect(found).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
}, 400_000)

test('Tab reaches everything on every screen, where it is can be seen, and it is nowhere caught', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const placed = await prepare(office)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize(WINDOW)
      const found: string[] = []
      for (const { name, hash, alone, open } of SCENES) {
        if (open) continue
        await goTo(page, placed(hash))
        await page.waitForTimeout(300)
        const { steps, faults } = await tabWalk(page)
        found.push(...faults.map((fault) => `${name}: ${fault}`))
        // The rail alone is seven.
        if (steps < 8 && !alone) found.push(`${name}: only ${steps} steps`)
      }
      expect(found).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
}, 400_000)
