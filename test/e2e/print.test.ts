import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { pageOf } from '../../shared/documents/compose.ts'
import { htmlCopies, htmlPage } from '../../shared/documents/htmlPage.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { parse } from '../../shared/model/explain.ts'
import { NOUNS } from '../../shared/model/nouns.ts'
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

test('letters, memos on A5 and envelopes each print on paper of their size, in one file too', async () => {
  const draft = parse(NOUNS.offices.draft, { name: 'จังหวัดแพร่', province: 'แพร่' })
  const office = { ...draft, id: 'phrae', created: '', updated: '', revision: 1 }
  const blocks = [{ type: 'line' as const, text: 'เรียน ผู้ว่าราชการจังหวัดแพร่' }]
  const sizes = [
    ['A4', 'portrait', 595, 842],
    ['A4', 'landscape', 842, 595],
    ['A5', 'portrait', 420, 595],
    ['C5', 'landscape', 649, 459],
    ['DL', 'landscape', 624, 312],
    ['C4', 'portrait', 649, 918],
  ] as const
  const html = htmlCopies()
  for (const [paper, turned] of sizes) html.add({ blocks, page: pageOf(office, { rules: { paper, turned } }, null) })
  await withBrowser(async (browser) => {
    const page = await browser.newPage()
    await page.setContent(html.page('ทุกขนาด'))
    const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
    const found = printed.getPages().map((one) => [Math.round(one.getWidth()), Math.round(one.getHeight())])
    expect(found).toHaveLength(sizes.length)
    for (const [at, [, , width, height]] of sizes.entries()) {
      // The browser counts in whole pixels of its own.
      expect(Math.abs((found[at]?.[0] ?? 0) - width)).toBeLessThanOrEqual(1)
      expect(Math.abs((found[at]?.[1] ?? 0) - height)).toBeLessThanOrEqual(1)
    }
  })
})
