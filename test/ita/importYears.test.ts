import { describe, expect, test } from 'vitest'
import { type Grid, gridOfText } from '../../shared/ita/import/grid.ts'
import { readTable } from '../../shared/ita/import/rows.ts'
import { settle } from '../../shared/ita/import/settle.ts'
import { sumDoubts } from '../../shared/ita/import/sums.ts'

const table = (grid: Grid) => {
  const found = readTable(grid)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const read = (...lines: string[]) => table(gridOfText(lines.join('\n')))
const totals = (...lines: string[]) =>
  read(...lines).rows.map(({ year, total, cells }) => [year, total, cells[0]?.cell])

describe('years side by side', () => {
  test.each([
    ['หน่วยงาน\tคะแนน ITA ปี 2568\tคะแนน ITA ปี 2569'],
    ['หน่วยงาน\tคะแนน 2568\tคะแนน 2569'],
    ['หน่วยงาน\tคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\tคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๙'],
    ['หน่วยงาน\tปี 2568\tปี 2569'],
    ['หน่วยงาน\tปีงบประมาณ 2568\tปีงบประมาณ 2569'],
    ['หน่วยงาน\t2568\t2569'],
    ['หน่วยงาน\tคะแนน ปี 68\tคะแนน ปี 69'],
    ['หน่วยงาน\tผลการประเมิน 2568\tผลการประเมิน 2569'],
    ['หน่วยงาน\tITA 2025\tITA 2026'],
  ])('each column is its own year: %s', (head) => {
    expect(totals(head, 'อบต.ก\t80\t90', 'อบต.ข\t81\t91')).toEqual([
      [2568, 8000, 'B2'],
      [2569, 9000, 'C2'],
      [2568, 8100, 'B3'],
      [2569, 9100, 'C3'],
    ])
  })

  test('each row has an id of its own, and what was made of the columns is said', () => {
    const found = read('หน่วยงาน\tปี 2024\tปี 2025\tผลต่าง', 'อบต.ก\t80\t90\t10')
    expect(new Set(found.rows.map(({ id }) => id)).size).toBe(2)
    expect(found.rows.map(({ at }) => at)).toEqual([2, 2])
    expect(found).toMatchObject({
      year: null,
      remarks: [
        'ปี ค.ศ. 2024 อ่านเป็น พ.ศ. 2567',
        'ปี ค.ศ. 2025 อ่านเป็น พ.ศ. 2568',
        'หลายปีอยู่คนละคอลัมน์: ปี 2567 คอลัมน์ B, ปี 2568 คอลัมน์ C',
        'ไม่ได้อ่านคอลัมน์ D “ผลต่าง”',
      ],
    })
  })

  test('a year over several columns, as a file merges it and as pasted text leaves it', () => {
    const rows = [
      ['ผลการประเมิน ITA เปรียบเทียบ 2 ปี'],
      ['หน่วยงาน', 'ปี 2568', '', 'ปี 2569', ''],
      ['', 'คะแนน', 'ระดับ', 'คะแนน', 'ระดับ'],
      ['อบต.ก', '80', 'ผ่าน', '90', 'ผ่านดี'],
    ]
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
    ]
    for (const grid of [
      { sheet: '', rows, merges },
      { sheet: '', rows, merges: [] },
    ])
      expect(table(grid).rows.map(({ year, total, grade }) => [year, total, grade])).toEqual([
        [2568, 8000, 'ผ่าน'],
        [2569, 9000, 'ผ่านดี'],
      ])
  })

  test('a title in the first cell alone is of no column', () => {
    const found = read(
      'ผลการประเมิน ITA จังหวัดแพร่ เปรียบเทียบ 2 ปี\t\t\t',
      'หน่วยงาน\tปี 2565\tปี 2566\tผลต่าง',
      '\tคะแนน\tคะแนน\t',
      'อบต.ก\t80\t90\t10',
    )
    expect(found.rows.map(({ year, total }) => [year, total])).toEqual([
      [2565, 8000],
      [2566, 9000],
    ])
    expect(found.remarks).toContain('ไม่ได้อ่านคอลัมน์ D “ผลต่าง”')
  })

  test('years below each instrument', () => {
    const { rows } = read(
      'หน่วยงาน\tIIT\t\tEIT\t\tOIT\t\tคะแนน ITA ปี 2568\tคะแนน ITA ปี 2569',
      '\t2568\t2569\t2568\t2569\t2568\t2569\t\t',
      'อบต.ก\t81\t91\t82\t92\t83\t93\t84\t94',
    )
    expect(rows.map(({ year, total, instruments }) => [year, total, instruments])).toEqual([
      [2568, 8400, { iit: 8100, eit: 8200, oit: 8300 }],
      [2569, 9400, { iit: 9100, eit: 9200, oit: 9300 }],
    ])
  })

  test('of provinces, of one figure a row, and of one agency alone', () => {
    expect(read('จังหวัด\t2567\t2568', 'แพร่\t80\t90')).toMatchObject({
      layout: 'matrix',
      rows: [
        { name: 'จังหวัดแพร่', year: 2567, total: 8000 },
        { name: 'จังหวัดแพร่', year: 2568, total: 9000 },
      ],
    })
    const long = read('หน่วยงาน\tตัวชี้วัด\tปี 2567\tปี 2568', 'อบต.ก\tตัวชี้วัดที่ 1\t80\t90', 'อบต.ก\tคะแนน ITA\t81\t91')
    expect(long.rows.map(({ year, total, indicators }) => [year, total, indicators[0]])).toEqual([
      [2567, 8100, 8000],
      [2568, 9100, 9000],
    ])
    const ten = Array.from({ length: 10 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}\t8${at}\t9${at}`)
    // Without a year above it the second column is not taken for anything, and that is said.
    expect(read('หน่วยงาน\tอบต.ก', ...ten).remarks).toEqual(['อ่านคะแนนจากคอลัมน์แรกที่มีตัวเลข ไม่ได้อ่านคอลัมน์ C'])
    const alone = read('หน่วยงาน\tอบต.ก', 'ตัวชี้วัด\tปี 2567\tปี 2568', ...ten, 'ระดับ\tผ่าน\tผ่านดี')
    expect(alone.rows.map(({ year, indicators, grade }) => [year, indicators[9], grade])).toEqual([
      [2567, 8900, 'ผ่าน'],
      [2568, 9900, 'ผ่านดี'],
    ])
  })

  test('a figure whose header tells no year is in none of them: its year is asked for', () => {
    const found = read('ผล ITA ปี 2569', 'หน่วยงาน\tคะแนน ITA\tคะแนน ITA ปี 2568\tระดับ', 'อบต.ก\t80\t90\tผ่าน')
    expect(found.year).toBeNull()
    expect(found.rows.map(({ year, total, grade }) => [year, total, grade])).toEqual([
      [2568, 9000, ''],
      [null, 8000, 'ผ่าน'],
    ])
    expect(read('หน่วยงาน\tคะแนน 2568\tคะแนน 2569\tระดับ', 'อบต.ก\t80\t90\tผ่าน').remarks).toContain(
      'ไม่ได้อ่านคอลัมน์ D “ระดับ”',
    )
  })

  test('the sums of the file are held against the rows of their own year', () => {
    const { rows, skipped } = read('หน่วยงาน\tคะแนน 2568\tคะแนน 2569', 'อบต.ก\t80\t90', 'อบต.ข\t82\t92', 'เฉลี่ย\t81\t95')
    const settled = rows.map((row) => settle(row, 'hundred', row.year ?? 0))
    expect(sumDoubts(skipped, settled)).toEqual([
      'แถวที่ 4 “เฉลี่ย” ปี 2569 ของไฟล์คือ 95.00 แต่ค่าเฉลี่ยของแถวที่อ่านได้ 2 แถวคือ 91.00',
    ])
  })
})

describe('one year', () => {
  test('that a header names is that of the table, whatever day its title bears', () => {
    const found = read('ข้อมูล ณ ปี 2570', 'หน่วยงาน\tIIT\tคะแนน ITA ปี 2569\tระดับ', 'อบต.ก\t80\t90\tผ่าน')
    expect(found.rows).toMatchObject([{ id: 3, year: 2569, total: 9000, grade: 'ผ่าน', instruments: { iit: 8000 } }])
  })

  test('in a column of its own stays a column', () => {
    expect(totals('หน่วยงาน\tปีงบประมาณ 2568\tคะแนน ITA', 'อบต.ก\t2568\t80')).toEqual([[2568, 8000, 'C2']])
  })
})

describe('two columns of one figure', () => {
  const problem = (...lines: string[]) => readTable(gridOfText(lines.join('\n')))

  test('are not guessed between', () => {
    expect(problem('หน่วยงาน\tคะแนน\tคะแนน', 'อบต.ก\t80\t90')).toMatch(
      /^คอลัมน์ B “คะแนน” และคอลัมน์ C “คะแนน” เป็นคะแนนชนิดเดียวกัน/,
    )
    expect(problem('หน่วยงาน\tคะแนน ครั้งที่ 1 ปี 2568\tคะแนน ครั้งที่ 2 ปี 2568', 'อบต.ก\t80\t90')).toContain(
      'ไม่ทราบว่าจะใช้คอลัมน์ใด',
    )
  })

  test('are one where they say the same or one alone is called ITA', () => {
    expect(totals('หน่วยงาน\tคะแนน\tคะแนนรวม', 'อบต.ก\t80\t80')).toEqual([[null, 8000, 'B2']])
    expect(totals('หน่วยงาน\tคะแนน\tคะแนน ITA', 'อบต.ก\t80\t90')).toEqual([[null, 9000, 'C2']])
    expect(read('หน่วยงาน\tคะแนน\tคะแนน ITA', 'อบต.ก\t80\t90').remarks).toEqual(['ไม่ได้อ่านคอลัมน์ B “คะแนน”'])
  })

  test('คะแนน below the name of an instrument is its score', () => {
    const [row] = read('หน่วยงาน\tแบบวัด IIT\tแบบวัด OIT\tคะแนน ITA', '\tคะแนน\tคะแนน\t', 'อบต.ก\t80\t91\t85').rows
    expect(row).toMatchObject({ total: 8500, instruments: { iit: 8000, oit: 9100 } })
  })
})

test('a score that cannot be read leaves its row in the year of its column', () => {
  const table = read('หน่วยงาน\tคะแนน ITA ปี 2567\tคะแนน ITA ปี 2568', 'อบต.ก\t90.00\t101', 'อบต.ข\t80.00\t85.00')
  expect(table.rows.map(({ year, total, problems }) => [year, total, problems.length])).toEqual([
    [2567, 9000, 0],
    [2568, null, 1],
    [2567, 8000, 0],
    [2568, 8500, 0],
  ])
  const problem = table.rows[1]?.problems[0]
  expect(problem).toContain('C2')
})
