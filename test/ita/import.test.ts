import { describe, expect, test } from 'vitest'
import { baseOf } from '../../shared/ita/import/base.ts'
import { readRank, readScore, readYear } from '../../shared/ita/import/cell.ts'
import { headed } from '../../shared/ita/import/columns.ts'
import type { FileTable } from '../../shared/ita/import/fileRow.ts'
import { addressOf, type Grid, gridOfText } from '../../shared/ita/import/grid.ts'
import { lookAlike } from '../../shared/ita/import/lookAlike.ts'
import { readTable } from '../../shared/ita/import/rows.ts'
import { settle, tableBase } from '../../shared/ita/import/settle.ts'

const grid = (rows: string[][], merges: Grid['merges'] = []): Grid => ({ sheet: '', rows, merges })
const table = (found: FileTable | string): FileTable => {
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('single cells', () => {
  test.each([
    ['๘๙.๘๕', 8985],
    ['89.85 %', 8985],
    ['ร้อยละ 89.85', 8985],
    ['89,85', 8985],
    ['89.85 คะแนน', 8985],
    ['0', 0],
    ['100', 10_000],
    ['86.685', 8669],
    ['86.684999999999995', 8669],
    ['86.6849', 8668],
    ['9.0E1', 9000],
  ])('%s', (text, value) => {
    expect(readScore(text)).toEqual(value === null ? { is: 'unreadable' } : { is: 'score', value })
  })

  test.each([
    '',
    '-',
    ' – ',
    'N/A',
    'ไม่มีข้อมูล',
    'ไม่เข้าร่วมการประเมิน',
    'ไม่เข้ารับการประเมิน',
    'ไม่ได้รับการประเมิน',
    'ไม่ประเมิน',
    'ยังไม่ได้ประเมิน',
  ])('“%s” is blank, not 0', (text) => {
    expect(readScore(text)).toEqual({ is: 'blank' })
  })

  test.each(['100.01', '-5', 'AA', '8,985', '12 34', '=SUM(A1)'])('“%s” is no score', (text) => {
    expect(readScore(text)).toEqual({ is: 'unreadable' })
  })

  test('years of either era, ranks, addresses', () => {
    expect(['2563', '๒๕๖๓', '2020', 'ปีงบประมาณ พ.ศ. 2564', 'ปี', '25631'].map(readYear)).toEqual([
      2563,
      2563,
      2563,
      2564,
      null,
      null,
    ])
    expect(['#9', 'ลำดับที่ 12', '๓', '-', '0'].map(readRank)).toEqual([9, 12, 3, null, null])
    expect([addressOf(0, 0), addressOf(9, 25), addressOf(0, 26), addressOf(0, 701)]).toEqual([
      'A1',
      'Z10',
      'AA1',
      'ZZ1',
    ])
  })

  test('text of tables: tabs, commas, semicolons, quotes', () => {
    expect(gridOfText('ก\tข\r\n1\t2').rows).toEqual([
      ['ก', 'ข'],
      ['1', '2'],
    ])
    expect(gridOfText('\ufeffก,"ข, ""ค""\nง"\n1,2\n').rows).toEqual([
      ['ก', 'ข, "ค"\nง'],
      ['1', '2'],
    ])
    expect(gridOfText('ก;ข\n1,5;2').rows).toEqual([
      ['ก', 'ข'],
      ['1,5', '2'],
    ])
  })
})

/** ตาราง 4.26 จังหวัดพิจิตร, FY2564 (ita.md §6.2 L1): weighted instruments below merged headers of two rows. */
const L1 = grid(
  [
    ['ตาราง 4.26 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔ จังหวัดพิจิตร'],
    ['หน่วยงาน', 'IIT (30)', 'EIT (30)', 'ตัวชี้วัดที่', '', 'OIT (40)', 'คะแนน ITA', 'ระดับ'],
    ['', '', '', '9', '10', '', '', ''],
    ['อบต.บ้านน้อย', '30.00', '28.04', '100.00', '100.00', '40.00', '98.04', 'AA'],
    ['ทต.เขาทราย อ.ทับคล้อ', '29.95', '28.79', '97.78', '93.75', '38.31', '97.05', 'AA'],
    ['อบต.ท่าเยี่ยม', '29.99', '29.09', '97.50', '87.50', '37.00', '96.08', 'A'],
    ['เฉลี่ย', '29.98', '28.64', '98.43', '93.75', '38.44', '97.06', ''],
  ],
  [
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ],
)

describe('layouts (ita.md §6.2)', () => {
  test('L1: one row an agency, headers of two rows, weighted instruments', () => {
    const found = table(readTable(L1))
    expect(found).toMatchObject({ layout: 'agencies', year: 2564 })
    expect(found.rows).toHaveLength(3)
    expect(found.rows[1]).toMatchObject({
      at: 5,
      name: 'เทศบาลตำบลเขาทราย',
      type: 'SUBD',
      district: 'ทับคล้อ',
      total: 9705,
      instruments: { iit: 2995, eit: 2879, oit: 3831 },
    })
    expect(found.rows[1]?.indicators.slice(8)).toEqual([9778, 9375])
    expect(found.rows[1]?.cells).toContainEqual({ field: 'total', cell: 'G5' })
    expect(tableBase(found.rows)).toBe('weighted')
    const settled = found.rows.map((row) => settle(row, 'weighted', 2564))
    expect(settled[1]?.instruments).toEqual({ iit: 9983, eit: 9597, oit: 9578 })
    expect(settled.map(({ doubts }) => doubts)).toEqual([[], [], ['ระดับตามที่พิมพ์ “A” ไม่ตรงกับเกณฑ์ปี 2564 ซึ่งเป็น “AA”']])
  })

  test('L2: provinces by years, the province merged over two rows', () => {
    const found = table(
      readTable(
        grid(
          [
            ['จังหวัด', 'ปีงบประมาณ', 'ตัวชี้วัดที่', '', '', '', '', '', '', '', '', '', 'คะแนน ITA'],
            ['', '', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', ''],
            'ตราด 2564 93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56 81.45'.split(' '),
            ' 2563 92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78 75.62'.split(' '),
          ],
          [
            { top: 0, left: 2, bottom: 0, right: 11 },
            { top: 2, left: 0, bottom: 3, right: 0 },
          ],
        ),
      ),
    )
    expect(found.layout).toBe('matrix')
    expect(found.rows.map(({ name, type, year, total }) => [name, type, year, total])).toEqual([
      ['จังหวัดตราด', 'PROV', 2564, 8145],
      ['จังหวัดตราด', 'PROV', 2563, 7562],
    ])
    for (const row of found.rows) expect(settle(row, 'hundred', row.year ?? 0).doubts).toEqual([])
  })

  test('L3: a row for each figure, in any order', () => {
    const found = table(
      readTable(
        gridOfText(
          [
            'หน่วยงาน,ปี,ตัวชี้วัด,คะแนน',
            'อบต.บ้านปาง,2020,การใช้อำนาจ,75.10',
            'อบต.บ้านปาง,2020,คะแนน ITA,86.73',
            'อบต.บ้านปาง,2020,ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่,85.21',
            'อบต.บ้านปาง,2020,การปรับปรุงการทำงาน,76.79',
            'อบต.บ้านปาง,2020,การปรับปรุงการทำงาน,70.00',
          ].join('\n'),
        ),
      ),
    )
    expect(found.layout).toBe('long')
    expect(found.rows).toHaveLength(1)
    expect(found.rows[0]).toMatchObject({ year: 2563, total: 8673 })
    expect(found.rows[0]?.indicators).toEqual([8521, null, 7510, null, null, null, null, 7679, null, null])
    expect(found.rows[0]?.problems[0]).toContain('ซ้ำกับแถวก่อนหน้า')
  })

  test('L4: one agency, its ten indicators', () => {
    const scores = '92.82 86.53 90.12 86.43 89.35 90.79 89.4 88.53 85.87 79.62'.split(' ')
    const found = table(
      readTable(
        grid([
          ['ผลการประเมิน ITA ปี 2564'],
          ['หน่วยงาน: เทศบาลตำบลห้วยอ้อ'],
          ...scores.map((score, at) => [`ตัวชี้วัดที่ ${at + 1}`, score]),
        ]),
      ),
    )
    expect(found).toMatchObject({ layout: 'single', year: 2564 })
    const row = found.rows[0]
    expect(row?.name).toBe('เทศบาลตำบลห้วยอ้อ')
    expect(row && settle(row, 'hundred', 2564)).toMatchObject({ total: 8669 })
  })

  test('L5: code, name, year, total; a dash is no score', () => {
    const found = table(
      readTable(
        gridOfText(
          'รหัส อปท.\tชื่อ\tปี\tคะแนน ITA\n05540301\tอบต.ก\t2566\t๙๐.๑๒\n05540302\tอบต.ข\t2566\t-\n1\tอบต.ค\t2566\t0',
        ),
      ),
    )
    expect(found.layout).toBe('minimal')
    expect(found.rows.map(({ total }) => total)).toEqual([9012, null, 0])
  })

  test('what is no table of results says so', () => {
    expect(readTable(grid([['', '']]))).toBe('แผ่นงานนี้ว่าง')
    expect(readTable(grid([['รายชื่อ'], ['นายก']]))).toMatch(/^ไม่พบหัวตาราง/)
    expect(headed(grid([['คะแนน'], ['90']]))).toBeNull()
  })

  test('a score that cannot be read stays in its row as a problem', () => {
    const found = table(readTable(gridOfText('หน่วยงาน\tคะแนน ITA\nอบต.ก\t90\nอบต.ข\t190')))
    expect(found.rows[1]).toMatchObject({ total: null, problems: ['ช่อง B3 “190” อ่านเป็นคะแนน 0–100 ไม่ได้'] })
  })
})

describe('the base of instruments', () => {
  const row = (iit: number, eit: number, oit: number, total: number) => ({ instruments: { iit, eit, oit }, total })
  test('is told by arithmetic, or not at all', () => {
    expect(baseOf([row(3000, 2804, 4000, 9804), row(2995, 2879, 3831, 9705)])).toBe('weighted')
    expect(baseOf([row(10_000, 9347, 10_000, 9804), row(9983, 9597, 9578, 9705)])).toBe('hundred')
    expect(baseOf([row(0, 0, 0, 0)])).toBeNull()
    expect(baseOf([row(2000, 2000, 2000, 9000)])).toBeNull()
    expect(baseOf([])).toBeNull()
  })
})

test('other schemes of the same name are refused by theirs', () => {
  const schools = gridOfText('ผลการประเมิน ITA Online ของสถานศึกษา\nโรงเรียน\tคะแนน\nโรงเรียนบ้านปาง\t90')
  expect(lookAlike(schools, 2)).toContain('สพฐ.')
  expect(lookAlike(gridOfText('หน่วยงาน\tMOIT 1\tคะแนนรวม\nรพ.แพร่\t1\t90'), 1)).toContain('MOPH ITA')
  const one = ['อบต.ก', 'อบต.ข', 'อบต.ค', 'วิทยาลัยเทคนิคแพร่'].map((name) => `${name}\t90`).join('\n')
  expect(lookAlike(gridOfText(`หน่วยงาน\tคะแนน ITA\n${one}`), 1)).toBeNull()
})
