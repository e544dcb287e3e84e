import { describe, expect, test } from 'vitest'
import type { Pack } from '../../shared/model/pack.ts'
import { bookletSides } from '../../shared/pack/booklet.ts'
import { folderOf, zipNames } from '../../shared/pack/names.ts'
import {
  handedOut,
  type PackItem,
  type PackPaper,
  type PackPart,
  packParts,
  withdrawn,
} from '../../shared/pack/parts.ts'
import { contentsRows, planPack, settledPlan } from '../../shared/pack/plan.ts'
import { printPlan, printRows, printWords } from '../../shared/pack/printPlan.ts'

const hash = (letter: string): string => letter.repeat(64)

const agendaItem = (id: string, parentId: string | null, position: number, title: string) =>
  ({ id, parentId, position, title, section: parentId ? null : 'information' }) as never

const attachment = (id: string, itemId: string, position: number, title = id) =>
  ({ id, itemId, position, title, fileName: `${title}.pdf`, size: 10, hash: hash('a') }) as never

const paper = (key: string, kind: string, more: Partial<PackPaper> = {}): PackPaper => ({
  ...{ key, kind, itemId: null, title: kind, state: 'draft', hash: hash('b') },
  ...more,
})

const packed = (set: Pack['set'], parts: Pack['parts']): Pack => ({ set, parts }) as Pack

const FILE = {
  items: [
    agendaItem('three', null, 0, 'เรื่องเพื่อทราบ'),
    agendaItem('first', 'three', 0, 'ผลประเมิน'),
    agendaItem('four', null, 1, 'เรื่องเพื่อพิจารณา'),
  ],
  attachments: [attachment('late', 'first', 1), attachment('early', 'first', 0), attachment('asked', 'four', 0)],
}
const held = new Set(['late', 'early', 'asked'])
const offered = (papers: PackPaper[] = [], packs: Pack[] = []) => packParts({ file: FILE, papers, held, packs })

const ITEMS: PackItem[] = [
  { id: 'three', parentId: null, depth: 0, number: '1', label: 'ระเบียบวาระที่ 1', title: 'เรื่องเพื่อทราบ' },
  { id: 'first', parentId: 'three', depth: 1, number: '1.1', label: '1.1', title: 'ผลประเมิน' },
  { id: 'four', parentId: null, depth: 0, number: '2', label: 'ระเบียบวาระที่ 2', title: 'เรื่องเพื่อพิจารณา' },
]

describe('what goes in', () => {
  test('papers before the agenda come in the order of the office, files in that of their items', () => {
    const papers = [paper('p:s', 'schedule'), paper('p:brief', 'brief', { itemId: 'four' }), paper('p:a', 'agenda')]
    expect(offered(papers).map(({ key }) => key)).toEqual([
      'p:a',
      'p:s',
      'file:early',
      'file:late',
      'p:brief',
      'file:asked',
    ])
  })

  test('a file is stamped with its item and its place there', () => {
    expect(offered().map(({ stamp }) => stamp)).toEqual([
      'เอกสารประกอบวาระที่ 1.1 (1)',
      'เอกสารประกอบวาระที่ 1.1 (2)',
      'เอกสารประกอบวาระที่ 2 (1)',
    ])
  })

  test('what the chair says is for the chair, and so is a brief that nobody wrote', () => {
    const papers = [
      paper('p:c', 'chairAgenda'),
      paper('p:made', 'brief', { itemId: 'four', state: 'made' }),
      paper('p:own', 'brief', { itemId: 'first', state: 'draft' }),
    ]
    const wanted = Object.fromEntries(offered(papers).map((part) => [part.key, part.wanted]))
    expect(wanted['p:c']).toEqual(['chair'])
    expect(wanted['p:made']).toEqual(['chair'])
    expect(wanted['p:own']).toEqual(['members', 'chair'])
  })

  test('a file whose content is elsewhere is offered all the same: it gets a slip', () => {
    const parts = packParts({ file: FILE, papers: [], held: new Set(['late']), packs: [] })
    expect(parts.map(({ state }) => state)).toEqual(['gone', 'file', 'gone'])
  })

  test('a supplement is what is new or was changed since the packs before, and tells what was withdrawn', () => {
    const packs = [
      packed('members', [
        { key: 'file:early', title: 'early', hash: hash('a') },
        { key: 'file:late', title: 'late', hash: hash('0') },
        { key: 'file:lost', title: 'เรื่องที่ถอน', hash: hash('a') },
      ]),
      // The chair alone has it: the members do not.
      packed('chair', [{ key: 'file:asked', title: 'asked', hash: hash('a') }]),
    ]
    const parts = offered([], packs)
    expect(parts.map(({ change }) => change)).toEqual(['same', 'changed', 'new'])
    expect(parts.filter(({ wanted }) => wanted.includes('supplement')).map(({ key }) => key)).toEqual([
      'file:late',
      'file:asked',
    ])
    expect(withdrawn(parts, packs)).toEqual(['เรื่องที่ถอน'])
    const again = [...packs, packed('supplement', [{ key: 'file:late', title: 'late', hash: hash('a') }])]
    expect(handedOut(again).get('file:late')?.hash).toBe(hash('a'))
    expect(offered([], again).map(({ change }) => change)).toEqual(['same', 'same', 'new'])
  })
})

describe('where it stands', () => {
  const parts = offered([paper('p:a', 'agenda', { title: 'ระเบียบวาระการประชุม' })])
  const lengths: Record<string, number> = { 'p:a': 2, 'file:early': 10, 'file:late': 1, 'file:asked': 3 }
  const input = { items: ITEMS, parts, pagesOf: (key: string) => lengths[key] ?? 0, tabs: true }

  test('pages run on over cover, contents, sheets between and papers', () => {
    const plan = planPack({ ...input, contentsPages: 1 })
    expect(plan.pieces.map(({ id, from }) => [id, from])).toEqual([
      ['cover', 1],
      ['contents', 2],
      ['p:a', 3],
      ['tab:first', 5],
      ['file:early', 6],
      ['file:late', 16],
      ['tab:four', 17],
      ['file:asked', 18],
    ])
    expect(plan.pages).toBe(20)
  })

  test('without sheets between the bookmark of an item leads to its first paper', () => {
    const { outline } = planPack({ ...input, contentsPages: 1, tabs: false })
    expect(outline.slice(3).map(({ title, page }) => [title, page])).toEqual([
      ['ระเบียบวาระที่ 1 เรื่องเพื่อทราบ', 5],
      ['ระเบียบวาระที่ 2 เรื่องเพื่อพิจารณา', 16],
    ])
    expect(outline[3]?.children[0]).toMatchObject({ title: '1.1 ผลประเมิน', page: 5 })
  })

  test('contents that take more pages move what follows them', () => {
    const plan = settledPlan(input, (rows) => Math.ceil(rows.length / 2))
    expect(plan.pieces[1]).toEqual({ id: 'contents', from: 2, pages: 4 })
    expect(contentsRows(plan)[0]).toEqual({ text: 'ระเบียบวาระการประชุม', page: 6, depth: 0, heading: false })
  })

  test('the print plan counts sheets for each part of the agenda', () => {
    const plan = planPack({ ...input, contentsPages: 1 })
    const rows = printRows(plan, parts, ITEMS)
    expect(rows.map(({ pages }) => pages)).toEqual([4, 12, 4])
    expect(printPlan(rows, 0, 30, true)).toMatchObject({ pages: 20, sheets: 10, total: 300, saved: 300 })
    expect(printPlan([{ label: '', pages: 3 }], 1, 2, false)).toMatchObject({ sheets: 3, total: 6, saved: 2 })
    expect(printWords(printPlan([{ label: '', pages: 3 }], 1, 2, true))[1]).toContain('ประหยัดกระดาษ 2 แผ่น')
  })
})

describe('names in the ZIP', () => {
  const part = (key: string, itemId: string | null, more: Partial<PackPart>): PackPart =>
    ({ key, what: 'file', itemId, title: '', fileName: '', stamp: '', ...more }) as PackPart

  test('folders and files stand in order, no name is too long or unknown to FAT', () => {
    const long = `${'รายละเอียดประกอบการพิจารณา'.repeat(20)}.xlsx`
    const names = zipNames(
      [
        part('a', null, { what: 'paper', title: 'ระเบียบวาระการประชุม' }),
        part('b', 'first', { fileName: 'ผล: 87.30% / ปี?.pdf' }),
        part('c', 'first', { fileName: long }),
        part('d', 'four', { fileName: 'ผล: 87.30% / ปี?.pdf' }),
      ],
      ITEMS,
    )
    expect([...names.values()].slice(0, 2)).toEqual([
      '00 เอกสารนำ/01 ระเบียบวาระการประชุม.pdf',
      '01.01 ผลประเมิน/01 ผล- 87.30% - ปี-.pdf',
    ])
    expect(names.get('c')).toMatch(/^01\.01 ผลประเมิน\/02 .*\.xlsx$/)
    for (const name of names.values())
      for (const one of name.split('/')) {
        expect(one).not.toMatch(/[<>:"\\|?*]|[. ]$/)
        expect(Buffer.byteLength(one)).toBeLessThan(255)
      }
    expect(new Set(names.values()).size).toBe(4)
  })

  test('a deep item keeps its number whole, and a number of two digits stands after one of one', () => {
    expect(folderOf({ number: '3.1.2', title: 'ความก้าวหน้า' })).toBe('03.01.02 ความก้าวหน้า')
    expect(['10', '9'].map((number) => folderOf({ number, title: '' })).sort()).toEqual(['09', '10'])
  })
})

test('a folded booklet brings its pages together, blanks at the end', () => {
  expect(bookletSides(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ])
  expect(bookletSides(5)).toEqual([
    [0, 1],
    [2, 0],
    [0, 3],
    [4, 5],
  ])
  for (const pages of [1, 2, 3, 4, 6, 13])
    expect(
      bookletSides(pages)
        .flat()
        .filter(Boolean)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: pages }, (_, at) => at + 1))
})
