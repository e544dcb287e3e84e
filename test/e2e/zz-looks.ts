import { mkdirSync } from 'node:fs'
import { withBrowser } from './browser.ts'
import { goTo } from './hands.ts'
import { withOffice } from './office.ts'
import { prepare, SCENES } from './scenes.ts'
// usage: node zz-looks.ts outdir WxH light|dark [nameRegex]
const [, , out = '/tmp/w/looks', size = '1366x768', scheme = 'light', only = '.'] = process.argv
const [width = 0, height = 0] = size.split('x').map(Number)
mkdirSync(out, { recursive: true })
await withBrowser((browser) =>
  withOffice(browser, async (office) => {
    const { page, complaints } = office
    const real = await prepare(office)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme as 'light', reducedMotion: 'reduce' })
    page.setDefaultTimeout(3000)
    for (const [i, scene] of SCENES.entries()) {
      if (!new RegExp(only).test(scene.name)) continue
      await goTo(page, real(scene.hash))
      await page.waitForTimeout(450)
      try {
        await scene.open?.(page)
      } catch (e) {
        console.log('FAIL', scene.name, String(e).split('\n')[0], (await page.getByRole('button').allInnerTexts()).join('|'))
      }
      await page.waitForTimeout(250)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) console.log('WIDE', scene.name, wide)
      await page.screenshot({ path: `${out}/${String(i).padStart(2, '0')}-${scene.name.replaceAll(' ', '-')}.png` })
      if (scene.open) for (let n = 0; n < 3 && (await page.locator('.overlay,[role=menu]').count()); n++) await page.keyboard.press('Escape')
    }
    console.log(complaints)
  }),
)
