import { beforeAll, expect, test } from 'vitest'
import { pageOf } from '../../shared/documents/compose.ts'
import { htmlPage, shiftOn } from '../../shared/documents/htmlPage.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'
import { squeeze } from '../sample/seeds.ts'
import { samplePapers } from './samplePapers.ts'

let papers: Awaited<ReturnType<typeof samplePapers>>
beforeAll(async () => {
  papers = await samplePapers()
})

const office = { ...parse(Office.draft, { name: 'ก', province: 'ก' }), id: 'o', created: '', updated: '', revision: 1 }
const decode = (html: string): string => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
const text = (html: string): string => squeeze(html.replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]*>/gs, ''))

test('a paper as HTML has the sheets and the words of its DOCX', () => {
  for (const { paper, texts } of papers.values()) {
    const html = htmlPage(paper, paper.fileName)
    const pages = pagesOf(paper.blocks, paper.page).length
    expect(html.match(/class="sheet /g)).toHaveLength(pages)
    const numbers = Array.from({ length: pages - 1 }, (_, index) =>
      `-${index + 2}-`.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? ''),
    )
    const withoutNumbers = numbers.reduce((all, number) => all.replace(number, ''), text(html))
    expect(decode(withoutNumbers) === squeeze(texts.join('')), paper.fileName).toBe(true)
  }
})

test('markup in a name stays text, and secrecy stands on every sheet', () => {
  const page = pageOf(office, {}, 'ลับมาก')
  const html = htmlPage(
    {
      blocks: [
        { type: 'heading', text: '<script>alert(1)</script>&"' },
        { type: 'pageBreak' },
        { type: 'heading', text: 'ข' },
      ],
      page,
    },
    '<b>',
  )
  expect(html).not.toContain('<script>')
  expect(text(html)).toContain('&#60;script&#62;')
  expect(html.match(/ลับมาก/g)).toHaveLength(4)
})

test('print on ready-printed paper is moved on its first sheet alone, and only there', () => {
  const page = pageOf(office, {}, null)
  const moved = { ...office, shiftRight: 15, shiftDown: -20 }
  const emblem = (source: 'preprinted' | 'placeholder') =>
    ({ type: 'emblem', size: 'letter', source, picture: '', urgency: '' }) as const
  expect(shiftOn([emblem('placeholder')], moved)).toBeUndefined()
  const blocks = [emblem('preprinted'), { type: 'pageBreak' }, { type: 'heading', text: 'ข' }] as const
  const tops = htmlPage({ blocks, page, shift: shiftOn(blocks, moved) }, 'ก').match(/left:[\d.]+pt;top:[\d.]+pt/g)
  // 3 cm and 2.5 cm from the edges; a millimetre and a half to the right, two up.
  expect(tops).toEqual(['left:89.29pt;top:65.2pt', 'left:85.04pt;top:70.87pt'])
})
