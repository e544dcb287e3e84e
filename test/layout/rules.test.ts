import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import { cm, type PageSetup } from '../../shared/documents/page.ts'
import type { Chosen } from '../../shared/documents/template.ts'
import { fittingWords, ladder } from '../../shared/layout/fit.ts'
import type { Flow, Para } from '../../shared/layout/flow.ts'
import { breakLines, paraText } from '../../shared/layout/lines.ts'
import { laidOut, pagesOf } from '../../shared/layout/lower.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'
import { paragraph } from '../../shared/model/prose.ts'

const office = { ...parse(Office.draft, { name: 'ก', province: 'ก' }), id: 'o', created: '', updated: '', revision: 1 }
const pageWith = (chosen: Chosen = {}): PageSetup => pageOf(office, {}, null, chosen)

const letter = (paragraphs: number): Block[] => [
  { type: 'labelled', label: 'เรื่อง', entries: ['ทดสอบ'] },
  { type: 'prose', prose: Array.from({ length: paragraphs }, () => paragraph('ข้อความหนึ่งบรรทัด')) },
  { type: 'closing', text: 'ขอแสดงความนับถือ' },
  { type: 'signature', rank: 'พันตำรวจเอก', name: 'สมชาย ใจดี', position: ['ผู้กำกับการ'] },
  { type: 'owner', lines: ['ส่วนราชการ'] },
]
const paras = (flow: readonly Flow[]): Para[] => flow.flatMap((one) => (one.type === 'para' ? [one] : []))
const spacesOf = (blocks: Block[], page: PageSetup) =>
  paras(pagesOf(blocks, page).flat()).reduce((sum, one) => sum + one.before, 0)
const find = (blocks: Block[], page: PageSetup, text: string) =>
  paras(pagesOf(blocks, page).flat()).find((one) => paraText(one).includes(text))

describe('a letter that nearly fits one page', () => {
  /** The longest letter each rung of the ladder holds on one page. */
  const rungs = (page: PageSetup) => {
    const found = Array.from({ length: 40 }, (_, at) => ({ at: at + 5, ...laidOut(letter(at + 5), page) }))
    return found.filter(({ pages, fitting }) => pages.length === 1 && fitting !== null)
  }

  test('gives up the signature and owner spaces first, then the gaps, then the pitch', () => {
    const found = rungs(pageWith({ pitch: 21.3 }))
    const order = found.map(({ fitting }) =>
      ladder(pageWith({ pitch: 21.3 })).findIndex(
        (one) => one.pitch === fitting?.pitch && one.gaps === fitting.gaps && one.spaces === fitting.spaces,
      ),
    )
    expect(order.length).toBeGreaterThan(3)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(found[0]?.fitting).toMatchObject({ gaps: 1, pitch: 21.3 })
    expect(found.at(-1)?.fitting?.pitch).toBeLessThan(21.3)
  })

  test('never goes below the least pitch, and says what it did', () => {
    const page = pageWith({ pitch: 21.3, leastPitch: 20 })
    for (const { fitting, pages } of rungs(page)) {
      expect(fitting?.pitch).toBeGreaterThanOrEqual(20)
      for (const one of paras(pages[0] ?? [])) for (const run of one.runs) expect(run.size).toBe(16)
      expect(fitting && fittingWords(fitting, page)).toMatch(/^จัดให้อยู่ในหน้าเดียวโดยลด/)
    }
    const tightest = rungs(page).at(-1)?.fitting
    expect(tightest && fittingWords(tightest, page)).toContain('ลดระยะบรรทัดจาก 21.3 เป็น 20.0 พอยต์')
  })

  test('is left as it is where the office does not want it', () => {
    expect(rungs(pageWith({ fit: false }))).toEqual([])
  })
})

describe('rules of the page', () => {
  test('put the signature on the axis, with its space, and the rank before it or in the brackets', () => {
    expect(find(letter(1), pageWith(), '(สมชาย ใจดี)')?.left).toBeCloseTo(cm(7.5))
    expect(find(letter(1), pageWith({ axis: 8.5 }), '(สมชาย ใจดี)')?.left).toBeCloseTo(cm(8.5))
    expect(paraText(find(letter(1), pageWith(), 'พันตำรวจเอก') as Para)).toBe('พันตำรวจเอก')
    const inBrackets = find(letter(1), pageWith({ rank: 'brackets' }), 'พันตำรวจเอก')
    expect(inBrackets && paraText(inBrackets).replace('\u00a0', ' ')).toBe('(พันตำรวจเอกสมชาย ใจดี)')
    expect(spacesOf(letter(1), pageWith({ signatureSpace: 5 }))).toBeCloseTo(spacesOf(letter(1), pageWith()) + 2 * 18.1)
  })

  test('indent, space and justify as the office says', () => {
    const body = (chosen: Chosen) => find(letter(1), pageWith(chosen), 'ข้อความหนึ่งบรรทัด')
    expect(body({})).toMatchObject({ align: 'thai', before: 6 })
    expect(body({ paragraph: 2, gap: 10, justify: 'left' })).toMatchObject({ align: 'left', before: 10, first: cm(2) })
  })

  test('turn the paper and change its size and margins', () => {
    expect(pageWith({ turned: 'landscape' })).toMatchObject({ width: cm(29.7), height: cm(21) })
    expect(pageWith({ paper: 'A5', left: 2, digits: 'arabic' })).toMatchObject({
      width: cm(14.8),
      left: cm(2),
      digits: 'arabic',
    })
  })

  test('the nearest layer wins, a broken value is passed over', () => {
    expect(pageOf(office, { rules: { top: 2 } }, null, {}, { top: 4 }).top).toBeCloseTo(cm(4))
    expect(pageOf(office, { rules: { top: 2 } }, null, { top: 3 }, { top: 4 }).top).toBeCloseTo(cm(3))
    expect(pageOf(office, { rules: { top: 2 } }, null, { top: 99 }).top).toBeCloseTo(cm(2))
  })
})

describe('safe counting', () => {
  const text = 'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ '
  const long: Block[] = [
    { type: 'prose', prose: Array.from({ length: 40 }, (_, at) => paragraph(text.repeat(3 + (at % 7)))) },
  ]

  test('leaves room for an engine whose lines are three per cent narrower', () => {
    const heightAt = (flow: readonly Flow[], share: number) =>
      paras(flow).reduce((sum, one) => sum + one.before + one.pitch * breakLines(one, 453.54 * share).length, 0)
    const safe = pageWith({ safe: true })
    const room = safe.height - safe.top - safe.bottom
    const pages = pagesOf(long, safe)
    expect(pages.length).toBeGreaterThanOrEqual(pagesOf(long, pageWith()).length)
    for (const flow of pages) expect(heightAt(flow, 0.978)).toBeLessThanOrEqual(room - safe.pitch + 0.01)
  })

  test('cuts a paragraph only where one of its printed lines ends, and loses no word', () => {
    const page = pageWith({ safe: true })
    const joined = pagesOf(long, page)
      .flatMap((flow) => paras(flow).map(paraText))
      .join('')
    const whole = long.flatMap((block) => (block.type === 'prose' ? block.prose : []))
    const bare = (words: string) => words.replace(/[\s\u00a0]/g, '')
    expect(bare(joined)).toBe(bare(whole.map((one) => (one.type === 'paragraph' ? one.text.join('') : '')).join('')))
    for (const flow of pagesOf(long, page).slice(0, -1)) {
      const last = paras(flow).at(-1)
      const lines = last ? breakLines(last, 453.54) : []
      // Cut at a line's end, the last line is as full as the others: no gap of many words at the foot.
      if (last && lines.length > 2) {
        const width = (at: number) => (lines[at]?.end ?? 0) - (lines[at]?.start ?? 0)
        expect(width(lines.length - 1)).toBeGreaterThan(width(lines.length - 2) / 2)
      }
    }
  })

  test('lines kept free at the foot follow the setting', () => {
    const counts = [0, 1, 3].map((slack) =>
      paras(pagesOf(long, pageWith({ slack }))[0] ?? []).reduce((sum, one) => sum + breakLines(one, 453.54).length, 0),
    )
    expect(counts[0]).toBeGreaterThanOrEqual(counts[1] ?? 0)
    expect(counts[1]).toBeGreaterThan(counts[2] ?? 0)
  })
})
