import { expect, test } from 'vitest'
import { htmlPage } from '../../shared/documents/htmlPage.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { samplePapers } from '../documents/samplePapers.ts'
import { withBrowser } from './browser.ts'

test('every sample paper prints from the browser on as many sheets as its layout says', async () => {
  const papers = await samplePapers()
  await withBrowser(async (browser) => {
    const page = await browser.newPage()
    for (const { paper } of papers.values()) {
      await page.setContent(htmlPage(paper, paper.fileName))
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type \/Page\b/g), paper.fileName).toHaveLength(pagesOf(paper.blocks, paper.page).length)
    }
  })
})
