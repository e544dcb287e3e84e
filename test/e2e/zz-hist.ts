import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'
await withBrowser((browser) => withOffice(browser, async ({ page, complaints }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('link', { name: 'ทำเนียบ' }).click()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/d1.png' })
  console.log(complaints, await page.evaluate(() => location.hash))
}))
