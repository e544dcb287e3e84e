import { describe, expect, test } from 'vitest'
import { gridOfText } from '../../shared/ita/import/grid.ts'
import { readTable } from '../../shared/ita/import/rows.ts'
import { settle } from '../../shared/ita/import/settle.ts'
import { sumDoubts } from '../../shared/ita/import/sums.ts'

const read = (...lines: string[]) => {
  const found = readTable(gridOfText(lines.join('\n')))
  if (typeof found === 'string') throw new Error(found)
  return found
}
const doubtsOfSums = (...lines: string[]) => {
  const { skipped, rows } = read(...lines)
  return sumDoubts(
    skipped,
    rows.map((row) => settle(row, 'hundred', 2568)),
  )
}

describe('the first row of a file', () => {
  test.each(['105', 'รอผล', '-3', 'n.a. (ดูหมายเหตุ)'])(
    'stays, whatever stands where its score should be: %s',
    (score) => {
      const { rows, head } = read(
        'หน่วยงาน\tปีงบประมาณ\tคะแนน ITA',
        `อบต.บ้านหลวง\t2569\t${score}`,
        'ทต.บ้านเหนือ\t2569\t90.50',
      )
      expect(head).toBe(1)
      expect(rows.map(({ at, total }) => [at, total])).toEqual([
        [2, null],
        [3, 9050],
      ])
      expect(rows[0]?.problems).toEqual([`ช่อง C2 “${score}” อ่านเป็นคะแนน 0–100 ไม่ได้`])
    },
  )

  test('stays where its kind is misspelt, and where the kind has a column of its own', () => {
    expect(read('หน่วยงาน\tคะแนน', 'องค์การบรหารส่วนตำบลแม่กวาง\t105', 'ทต.ข\t90').rows).toHaveLength(2)
    expect(read('ชื่อ\tประเภท\tคะแนน', 'บ้านหลวง\tอบต.\tรอผล', 'บ้านเหนือ\tเทศบาลตำบล\t90').rows).toHaveLength(2)
  })

  test('of several unreadable ones, all stay', () => {
    expect(read('จังหวัด\tปี\tคะแนน ITA', 'แพร่\t2566\tรอ', 'น่าน\t2566\tรอ', 'ตราด\t2566\t81.45').rows).toHaveLength(3)
  })

  test('a second row of headers is none of an agency', () => {
    const { rows, head } = read('หน่วยงาน\tคะแนน\tระดับ', '\t(100)\t', 'อบต.ก\t90\tA')
    expect([head, rows.length]).toEqual([2, 1])
    const own = read('หน่วยงาน\tตัวชี้วัดที่\tตัวชี้วัดที่', '(เรียงตามชื่อ)\t1\t2', 'อบต.ก\t90\t80')
    expect(own.rows[0]?.indicators.slice(0, 2)).toEqual([9000, 8000])
  })
})

describe('rows that are no agency', () => {
  test('are told, each with its row and why', () => {
    const { skipped, rows } = read(
      'ลำดับ\tหน่วยงาน\tคะแนน ITA\tระดับ',
      '\tอำเภอลอง\t\t',
      '1\tทต.ห้วยอ้อ\t90\tA',
      'ลำดับ\tหน่วยงาน\tคะแนน ITA\tระดับ',
      '2\tอบต.บ้านปาง\t80\tB',
      '\t\t85.5\t',
      'รวม\t\t85\t',
      'หมายเหตุ: ข้อมูล ณ วันที่ 15 สิงหาคม 2568\t\t\t',
      '\t\t\t',
    )
    expect(rows.map(({ at }) => at)).toEqual([3, 5])
    expect(skipped.map(({ at, why }) => [at, why])).toEqual([
      [2, 'heading'],
      [4, 'heading'],
      [6, 'nameless'],
      [7, 'sum'],
      [8, 'note'],
    ])
  })

  test('an agency with nothing but its name is a row without a score, not a heading', () => {
    const { rows, skipped } = read('หน่วยงาน\tคะแนน', 'อบต.ก\t90', 'อบต.ข\t', 'เทศบาลตำบล\t', 'ทต.ค\t80')
    expect(rows.map(({ at, doubts }) => [at, doubts])).toEqual([
      [2, []],
      [3, ['ไม่มีคะแนนในแถวนี้']],
      [5, []],
    ])
    expect(skipped.map(({ at }) => at)).toEqual([4])
  })

  test('a dash among indicators is worth a look', () => {
    const { rows } = read('หน่วยงาน\tตัวชี้วัดที่ 1\tตัวชี้วัดที่ 2\tคะแนน', 'อบต.ก\t-\t90\t90', 'อบต.ข\t90\t90\t90')
    expect(rows.map(({ doubts }) => doubts)).toEqual([['ไม่มีคะแนนตัวชี้วัดที่ 1'], []])
  })
})

describe("a file's own sums", () => {
  const HEAD = 'หน่วยงาน\tคะแนน ITA'
  test('that agree with the rows say nothing', () => {
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'อบต.ข\t80.01', 'เฉลี่ย\t85.01')).toEqual([])
    // One decimal is one decimal.
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'อบต.ข\t80.08', 'เฉลี่ย\t85.0')).toEqual([])
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'อบต.ข\t80.01', 'รวม\t170.01')).toEqual([])
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'สภ.ข\t50.00', 'เฉลี่ย\t90.00')).toEqual([])
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90', 'เฉลี่ย\t90', 'อบต.ข\t80', 'เฉลี่ย\t80', 'เฉลี่ยรวม\t85')).toEqual([])
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90', 'อบต.ข\t80', 'ค่าสูงสุด\t90')).toEqual([])
  })

  test('that part from the rows are told with both figures', () => {
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'อบต.ข\tรอผล', 'รวม/เฉลี่ย\t87.36')).toEqual([
      'แถวที่ 4 “รวม/เฉลี่ย” ของไฟล์คือ 87.36 แต่ค่าเฉลี่ยของแถวที่อ่านได้ 1 แถวคือ 90.00',
    ])
    expect(doubtsOfSums(HEAD, 'อบต.ก\t90.00', 'อบต.ข\t80.00', 'รวม\t250.00')[0]).toContain(
      'ผลรวมของแถวที่อ่านได้ 2 แถวคือ 170.00',
    )
  })
})

describe("a file's own sums and rows that do not come in", () => {
  const HEAD = 'หน่วยงาน\tคะแนน ITA'
  const against = (out: readonly number[], ...lines: string[]) => {
    const { skipped, rows } = read(...lines)
    const settled = rows.map((row) => settle(row, 'hundred', 2568))
    return sumDoubts(skipped, settled, ({ at }) => !out.includes(at))
  }

  test('are of the rows that come in, or of all that were read', () => {
    const twice = [HEAD, 'อบต.ก\t90.00', 'อบต.ข\t80.00', 'อบต.ก\t60.00']
    expect(against([4], ...twice, 'เฉลี่ย\t85.00')).toEqual([])
    expect(against([4], ...twice, 'เฉลี่ย\t76.67')).toEqual([])
    expect(against([4], ...twice, 'เฉลี่ย\t70.00')).toEqual([
      'แถวที่ 5 “เฉลี่ย” ของไฟล์คือ 70.00 แต่ค่าเฉลี่ยของแถวที่จะใช้ 2 แถวคือ 85.00',
    ])
  })

  test('have their thousands parted', () => {
    const many = Array.from({ length: 20 }, (_, at) => `อบต.ก${at}\t90.00`)
    expect(against([], HEAD, ...many, 'รวม\t1,700.50')).toEqual([
      'แถวที่ 22 “รวม” ของไฟล์คือ 1,700.50 แต่ผลรวมของแถวที่อ่านได้ 20 แถวคือ 1,800.00',
    ])
  })
})

describe('the year', () => {
  const TEN = Array.from({ length: 10 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}\t90`)
  test('stands beside its label as well as in a title', () => {
    expect(read('หน่วยงาน\tอบต.บ้านปาง', 'ปีงบประมาณ\t2566', ...TEN)).toMatchObject({ year: 2566, layout: 'single' })
    expect(read('หน่วยงาน\tอบต.บ้านปาง', ...TEN, 'ปีงบประมาณ พ.ศ.\t๒๕๖๖', 'ระดับ\tผ่านดี').rows[0]).toMatchObject({
      year: 2566,
      grade: 'ผ่านดี',
    })
    expect(read('ปีงบประมาณ\t2567', 'หน่วยงาน\tคะแนน ITA', 'อบต.ก\t90').year).toBe(2567)
    expect(read('คะแนนเต็ม\t2000', 'หน่วยงาน\tคะแนน ITA', 'อบต.ก\t90').year).toBeNull()
  })

  test('of the common era is said', () => {
    const { rows } = read('หน่วยงาน\tปี\tคะแนน ITA', 'อบต.ก\t2024\t90', 'อบต.ข\t2567\t90', 'อบต.ค\tปีนี้\t90')
    expect(rows.map(({ year, doubts, problems }) => [year, doubts, problems])).toEqual([
      [2567, ['ปี ค.ศ. 2024 อ่านเป็น พ.ศ. 2567'], []],
      [2567, [], []],
      [null, [], ['ช่อง B4 “ปีนี้” อ่านเป็นปีงบประมาณไม่ได้']],
    ])
    expect(read('ผลการประเมิน ITA ปี 2024', 'หน่วยงาน\tคะแนน', 'อบต.ก\t90')).toMatchObject({
      year: 2567,
      remarks: ['ปี ค.ศ. 2024 อ่านเป็น พ.ศ. 2567'],
    })
  })

  test('of the common era in every row is said once, and a real doubt stands alone', () => {
    const table = read('หน่วยงาน\tปี\tคะแนน ITA', 'อบต.ก\t2023\t90', 'อบต.ข\t2024\t-', 'อบต.ค\t2024\t80')
    expect(table.remarks).toEqual(['ปี ค.ศ. 2023 อ่านเป็น พ.ศ. 2566', 'ปี ค.ศ. 2024 อ่านเป็น พ.ศ. 2567'])
    expect(table.rows.map(({ doubts }) => doubts)).toEqual([[], ['ไม่มีคะแนนในแถวนี้'], []])
  })
})

describe('scores that are parts of one', () => {
  const totals = (...lines: string[]) => read(...lines).rows.map(({ total }) => total)

  test('are read a hundred times as great, to the last digit, and that is said', () => {
    const table = read(
      'หน่วยงาน\tคะแนน ITA\tอันดับ',
      'อบต.ก\t0.91505\t1',
      'อบต.ข\t๐.๘๔๒๓\t2',
      'อบต.ค\t1\t3',
      'เฉลี่ย\t0.9191\t',
    )
    expect(table.rows.map(({ total, rank }) => [total, rank])).toEqual([
      [9151, 1],
      [8423, 2],
      [10_000, 3],
    ])
    expect(table.remarks).toEqual(['คะแนนในตารางนี้เป็นเศษส่วนของหนึ่ง “0.91505” อ่านเป็น 91.505'])
    expect(
      sumDoubts(
        table.skipped,
        table.rows.map((row) => settle(row, 'hundred', 2568)),
      ),
    ).toEqual([])
  })

  test('in every figure of a row, and in a table of one agency', () => {
    const ten = Array.from({ length: 10 }, (_, at) => [`ตัวชี้วัดที่ ${at + 1}`, `0.9${at}`])
    const heads = ['หน่วยงาน', ...ten.map(([head]) => head), 'คะแนน ITA'].join('\t')
    const [row] = read(heads, ['อบต.ก', ...ten.map(([, score]) => score), '0.9450'].join('\t')).rows
    expect(row?.indicators).toEqual([9000, 9100, 9200, 9300, 9400, 9500, 9600, 9700, 9800, 9900])
    const [alone] = read('หน่วยงาน\tอบต.ก', 'ปีงบประมาณ\t2566', ...ten.map((line) => line.join('\t'))).rows
    expect(alone?.indicators[9]).toBe(9900)
  })

  test('are not seen where one score is more than one, a % stands there, or nothing is a part', () => {
    expect(totals('หน่วยงาน\tคะแนน ITA', 'อบต.ก\t0.92', 'อบต.ข\t84.23')).toEqual([92, 8423])
    expect(totals('หน่วยงาน\tคะแนน ITA', 'อบต.ก\t0.92%', 'อบต.ข\t0.8')).toEqual([92, 80])
    expect(totals('หน่วยงาน\tคะแนน ITA', 'อบต.ก\t0', 'อบต.ข\t1')).toEqual([0, 100])
  })

  test('one alone among scores of a hundred is worth a look', () => {
    const { rows } = read('หน่วยงาน\tคะแนน ITA', 'อบต.ก\t๐.๙๕', 'อบต.ข\t84.23', 'อบต.ค\t0', 'อบต.ง\t0.9%')
    expect(rows.map(({ total, doubts }) => [total, doubts])).toEqual([
      [95, ['ช่อง B2 “๐.๙๕” อาจเป็นเศษส่วนของหนึ่งซึ่งหมายถึง 95 ตรวจกับต้นฉบับ']],
      [8423, []],
      [0, []],
      [90, []],
    ])
  })
})
