import { cm } from '../documents/page.ts'
import type { Flow, Para } from '../layout/flow.ts'
import { breakLines, paraText } from '../layout/lines.ts'
import { pagesOf } from '../layout/lower.ts'
import { DEFAULT_RULES } from '../layout/rules.ts'
import { rulesOf, SIZE } from '../layout/style.ts'
import { inlineText } from '../model/prose.ts'
import { squeeze } from './match.ts'
import type { Corpus, Genre, Hit, Passage, Rule, Sheet } from './types.ts'

/**
 * Rulebook §2 and §9.6: how a composed paper lies on its pages. What the layout cannot do wrongly (the height of the
 * ครุฑ, leaders of a memo, the place of a page number, the secrecy mark) has no rule here.
 */

/** Papers of the regulation; cards, slips and tables may be of any size. */
const OFFICIAL: readonly Genre[] = ['letter', 'memo', 'announcement', 'order', 'minutes']
/** Rule: measures may miss by half a millimetre. */
const SLACK = cm(0.05)

interface Laid {
  sheet: Sheet
  paper: NonNullable<Sheet['paper']>
  pages: Flow[][]
  lead: Passage
}

/** Several rules read the pages of one sheet. */
const known = new WeakMap<Sheet, Laid[]>()

function laid({ sheets }: Corpus, genres: readonly Genre[] = OFFICIAL): Laid[] {
  return sheets.flatMap((sheet) => {
    const { paper, passages } = sheet
    const [lead] = passages
    if (!paper || !lead || !genres.includes(sheet.genre)) return []
    const found = known.get(sheet) ?? [{ sheet, paper, lead, pages: pagesOf(paper.blocks, paper.page) }]
    known.set(sheet, found)
    return found
  })
}

/** A fault of the whole paper is told at its beginning. */
const told = (passage: Passage, fact: string): Hit => ({ passage, start: 0, end: 0, text: '', facts: [fact] })

const centimetres = (points: number): string => ((points * 2.54) / 72).toFixed(2).replace(/\.?0+$/, '')

const pageSize = ({ sheets }: Corpus): Hit[] =>
  sheets.flatMap(({ genre, page, passages: [lead] }) => {
    if (!page || !lead || !OFFICIAL.includes(genre)) return []
    const measures: Array<[string, number, number]> = [
      ['กระดาษกว้าง', page.width, cm(21)],
      ['กระดาษสูง', page.height, cm(29.7)],
      ['ขอบซ้าย', page.left, cm(3)],
      ['ขอบขวา', page.right, cm(2)],
    ]
    return measures.flatMap(([name, is, should]) =>
      Math.abs(is - should) > SLACK
        ? [told(lead, `${name} ${centimetres(is)} ซม. แทน ${centimetres(should)} ซม.`)]
        : [],
    )
  })

const face = (corpus: Corpus): Hit[] =>
  laid(corpus).flatMap(({ paper: { page }, lead }) => [
    ...(/^TH ?Sarabun/i.test(page.font) ? [] : [told(lead, `ใช้แบบอักษร ${page.font}`)]),
    ...(page.size === SIZE.body ? [] : [told(lead, `เนื้อความขนาด ${page.size} พอยต์`)]),
  ])

const body = (corpus: Corpus): Hit[] =>
  laid(corpus, ['letter', 'memo', 'announcement', 'order']).flatMap(({ paper: { page }, lead }) => {
    const { paragraph, justify } = rulesOf(page)
    const indent = Math.abs(cm(paragraph) - cm(DEFAULT_RULES.paragraph)) > SLACK
    return [
      ...(indent ? [told(lead, `ย่อหน้า ${paragraph} ซม. แทน ${DEFAULT_RULES.paragraph} ซม.`)] : []),
      ...(justify === DEFAULT_RULES.justify ? [] : [told(lead, 'เนื้อความไม่ชิดขอบแบบไทย')]),
    ]
  })

/** An empty paragraph between two others is a gap made by hand; the layout has its own. */
const handmadeGaps = (corpus: Corpus): Hit[] =>
  laid(corpus).flatMap(({ sheet, paper, lead }) =>
    paper.blocks.flatMap((block, at) => {
      const prose = block.type === 'prose' || block.type === 'speech' ? block.prose : []
      const blank = prose.findIndex(
        (one, index) => index < prose.length - 1 && one.type === 'paragraph' && inlineText(one.text).trim() === '',
      )
      if (blank < 0) return []
      const after = sheet.passages.find(({ path }) => path === `blocks[${at}].prose[${blank + 1}]`) ?? lead
      return [told(after, 'มีบรรทัดว่างระหว่างย่อหน้า')]
    }),
  )

const unnumbered = (corpus: Corpus): Hit[] =>
  laid(corpus).flatMap(({ paper: { page }, pages, lead }) =>
    pages.length > 1 && !rulesOf(page).pageNumbers ? [told(lead, String(pages.length))] : [],
  )

const uncontinued = (corpus: Corpus): Hit[] =>
  laid(corpus, ['letter']).flatMap(({ paper: { page }, pages, lead }) =>
    pages.length > 1 && !page.continuation ? [told(lead, String(pages.length))] : [],
  )

const isText = (flow: Flow): flow is Para => flow.type === 'para' && paraText(flow).trim() !== ''

/** Rule: a signature keeps two lines of text with it and is not parted (rulebook §2.4). */
function lonelySignature(corpus: Corpus): Hit[] {
  return laid(corpus).flatMap(({ sheet, paper: { page }, pages }) =>
    sheet.passages
      .filter(({ role }) => role === 'signature')
      .flatMap((passage) => {
        const lines = passage.plain.split('\n').map(squeeze)
        const on = pages.map((flow) => flow.filter(isText).map((one) => squeeze(toPlain(paraText(one)))))
        const named = on.findIndex((texts) => lines.some((line) => line.startsWith('(') && texts.includes(line)))
        const last = on.findIndex((texts) => texts.includes(lines.at(-1) ?? ''))
        if (named <= 0) return []
        if (last > named) return [{ passage, start: 0, end: passage.text.length, facts: ['ลายมือชื่อถูกตัดไปอีกหน้า'] }]
        const above = pages[named]?.filter(isText) ?? []
        const at = above.findIndex((one) => lines.includes(squeeze(toPlain(paraText(one)))))
        const width = page.width - page.left - page.right
        const text = above.slice(0, at).filter((one) => one.align !== 'center')
        const count = text.reduce((sum, one) => sum + breakLines(one, width).length, 0)
        const grid = pages[named]?.some(({ type }) => type === 'grid')
        return count < 2 && !grid
          ? [{ passage, start: 0, end: passage.text.length, facts: [`หน้าที่ลงนามมีเนื้อความ ${count} บรรทัด`] }]
          : []
      }),
  )
}

const toPlain = (text: string): string =>
  text.replace(/\u00a0/g, ' ').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))

/** What stands at the end of one line and the beginning of the next, and must not be parted (rulebook §2.5). */
const PARTED: ReadonlyArray<[RegExp, RegExp]> = [
  [/พ\.ศ\.\s*$/, /^\d/],
  [/\d\s*$/, /^(?:น\.|บาท|แห่ง|คน|ราย|ฉบับ|คะแนน|%)/],
  [/./, /^ๆ/],
]

function partedTokens(corpus: Corpus): Hit[] {
  return laid(corpus).flatMap(({ sheet, paper: { page }, pages }) => {
    const width = page.width - page.left - page.right
    return pages
      .flat()
      .filter(isText)
      .flatMap((one) => {
        const text = toPlain(paraText(one))
        return breakLines(one, width).flatMap(({ start }) => {
          const [before, after] = [text.slice(0, start), text.slice(start)]
          if (start === 0 || !PARTED.some(([end, begin]) => end.test(before) && begin.test(after))) return []
          const words = `${before.slice(-8).trimStart()}${after.slice(0, 8)}`.trim()
          const passage = sheet.passages.find(({ plain }) => plain.includes(words))
          const at = passage?.plain.indexOf(words) ?? 0
          return passage ? [{ passage, start: at, end: at + words.length }] : []
        })
      })
  })
}

export const LAYOUT_RULES: Rule[] = [
  {
    id: 'LAY-01',
    severity: 'error',
    source: '§2.1',
    profile: 'official',
    message: 'หน้ากระดาษไม่เป็นไปตามระเบียบ: {0} ให้แก้ที่หน้าตั้งค่าหรือแบบของเอกสาร',
    detect: pageSize,
  },
  {
    id: 'LAY-02',
    severity: 'error',
    source: '§0, §2.1',
    profile: 'official',
    message: 'ตัวอักษรไม่เป็นไปตามแบบ: {0} แบบคือ TH Sarabun ขนาด ๑๖ พอยต์ ให้แก้ที่หน้าตั้งค่า',
    detect: face,
  },
  {
    id: 'LAY-04',
    severity: 'warning',
    source: '§2.3, §2.5',
    profile: 'official',
    message: 'การย่อหน้าต่างจากแบบ: {0} ให้ตรวจแบบของเอกสาร',
    detect: body,
  },
  {
    id: 'LAY-05',
    severity: 'warning',
    source: '§2.2',
    profile: 'official',
    message: '{0} ระยะระหว่างย่อหน้ามีอยู่แล้วตามแบบ ให้ลบบรรทัดว่าง',
    detect: handmadeGaps,
  },
  {
    id: 'LAY-06',
    severity: 'error',
    source: '§2.4',
    profile: 'official',
    message: 'หนังสือมี {0} หน้าแต่ไม่พิมพ์เลขหน้าตั้งแต่หน้าที่สอง ให้เปิดเลขหน้าในแบบของเอกสาร',
    detect: unnumbered,
  },
  {
    id: 'LAY-07',
    severity: 'error',
    source: '§2.4',
    profile: 'official',
    message: 'หนังสือมี {0} หน้าแต่ไม่มีคำต่อที่ท้ายหน้า ให้เปิดคำต่อในแบบของเอกสาร',
    detect: uncontinued,
  },
  {
    id: 'LAY-08',
    severity: 'warning',
    source: '§2.4',
    profile: 'official',
    message: '{0} หน้าที่ลงนามควรมีเนื้อความอย่างน้อยสองบรรทัด ให้ปรับข้อความหรือระยะ',
    detect: lonelySignature,
  },
  {
    id: 'LAY-09',
    severity: 'warning',
    source: '§2.5',
    profile: 'official',
    message: '"{text}" ถูกตัดไปคนละบรรทัด ให้ปรับข้อความเล็กน้อยหรือเว้นวรรคแบบไม่ตัดบรรทัด',
    detect: partedTokens,
  },
]
