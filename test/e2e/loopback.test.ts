import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'

test('the built program opens in a browser under its page policy, and a reload keeps the session', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await page.locator('#root > *').first().waitFor()
      // The key must not stay in the address, where a bookmark or a copied link would keep it.
      await expect.poll(() => page.url()).not.toContain('token=')
      const ask = () =>
        page.evaluate(async () => {
          const headers = { 'Content-Type': 'application/json' }
          const reply = await fetch('/api/store.status', { method: 'POST', headers, body: '{}' })
          return { status: reply.status, ok: ((await reply.json()) as { ok: boolean }).ok }
        })
      expect(await ask()).toEqual({ status: 200, ok: true })
      await page.reload()
      await page.locator('#root > *').first().waitFor()
      expect(await ask()).toEqual({ status: 200, ok: true })
      expect(complaints).toEqual([])
    }),
  )
})

test('a stranger who knows the port gets the page and no record', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page }) => {
      const stranger = await browser.newContext()
      const other = await stranger.newPage()
      await other.goto(new URL('/', page.url()).href)
      const status = await other.evaluate(async () => {
        const headers = { 'Content-Type': 'application/json' }
        return (await fetch('/api/store.status', { method: 'POST', headers, body: '{}' })).status
      })
      expect(status).toBe(401)
      await stranger.close()
    }),
  )
})
