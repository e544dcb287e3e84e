import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'
import { goTo } from './hands.ts'
await withBrowser((browser) => withOffice(browser, async ({ page, complaints }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.waitForTimeout(800)
  page.on('requestfailed', r=>console.log('FAILED',r.url(), r.failure()))
  page.on('response', r=>{ if(r.status()>=400) console.log(r.status(), r.url())})
  await goTo(page, '#/help/begin')
  await page.waitForTimeout(800)
  console.log(await page.evaluate(()=>{const i=document.querySelector('.help-picture') as HTMLImageElement; return [i?.src,i?.naturalWidth,i?.complete]}))
  await page.screenshot({path:'/tmp/w/shots/g-card.png', fullPage:true})
  console.log(complaints)
}))
