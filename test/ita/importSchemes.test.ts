import { describe, expect, test } from 'vitest'
import { gridOfText } from '../../shared/ita/import/grid.ts'
import { lookAlike, speaksOfIta } from '../../shared/ita/import/lookAlike.ts'
import { readTable } from '../../shared/ita/import/rows.ts'

/** What the office's service makes of a table: the scheme it is of instead, and whether anything names this one. */
const told = (text: string, { sheet = '', file = '' } = {}) => {
  const grid = gridOfText(text, sheet)
  const table = readTable(grid)
  if (typeof table === 'string') throw new Error(table)
  return { other: lookAlike(grid, table.head, file), named: speaksOfIta(grid, table, file) }
}
const PLAIN = 'หน่วยงาน\tคะแนนรวม\nอบต.ก\t90\nทต.ข\t80'

describe('another scheme is refused by its name', () => {
  test.each([
    ['ผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น ปี 2569', 'LPA'],
    ['ผล LPA ปี 2569', 'LPA'],
    ['ผลการประเมิน PMQA 4.0', 'PMQA'],
    ['ผลตัวชี้วัดตามคำรับรองการปฏิบัติราชการ', 'KPI'],
    ['ผลการประเมิน MOPH ITA', 'MOPH ITA'],
    ['ผลการประเมินองค์กรคุณธรรม', 'จังหวัดคุณธรรม'],
  ])('in the title: %s', (title, name) => {
    expect(told(`${title}\n${PLAIN}`).other).toContain(name)
  })

  test('in the sheet, the file, the headers, and by its aspects', () => {
    expect(told(PLAIN, { sheet: 'LPA' }).other).toContain('LPA')
    expect(told(PLAIN, { file: 'LPA2569.xlsx' }).other).toContain('LPA')
    expect(told(PLAIN.replace('\tคะแนนรวม', '\tPMQA\tคะแนนรวม').replaceAll(/\t(\d+)/g, '\t5\t$1')).other).toContain(
      'PMQA',
    )
    const aspects = [1, 2, 3, 4, 5].map((at) => `ด้านที่ ${at}`).join('\t')
    expect(told(`อปท.\t${aspects}\tรวม\nอบต.ก\t80\t80\t80\t80\t80\t80`).other).toContain('LPA')
    expect(told('หน่วยงาน\tคะแนนรวม\nรพ.สต.แม่หล่าย\t90\nโรงพยาบาลแพร่\t80').other).toContain('สาธารณสุข')
  })

  test('and not where the table calls itself ITA, whatever stands around it', () => {
    const ours = `ผลการประเมินคุณธรรมและความโปร่งใส ปี 2569\n${PLAIN}`
    expect(told(ours, { sheet: 'LPA', file: 'ITA และ LPA.xlsx' }).other).toBeNull()
    expect(told(PLAIN, { sheet: 'ITA', file: 'LPA.xlsx' }).other).toBeNull()
    expect(told(`การประเมิน LPA\n${PLAIN}`, { sheet: 'ITA' }).other).toContain('LPA')
    // Of two scores side by side the one that is ours is read.
    const both = readTable(gridOfText('หน่วยงาน\tคะแนน LPA\tคะแนน ITA\nอบต.ก\t70\t90'))
    expect(both).toMatchObject({ rows: [{ total: 9000 }], remarks: ['ไม่ได้อ่านคอลัมน์ B “คะแนน LPA”'] })
    expect(told('หน่วยงาน\tคะแนน LPA\tคะแนน ITA\nอบต.ก\t70\t90').other).toBeNull()
  })
})

test('a table of which nothing says that it is ITA is told apart', () => {
  expect(told(PLAIN)).toEqual({ other: null, named: false })
  expect(told(PLAIN, { sheet: 'ผล ITA' }).named).toBe(true)
  expect(told(PLAIN, { file: 'ITA2569.xlsx' }).named).toBe(true)
  expect(told(PLAIN.replace('คะแนนรวม', 'คะแนน ITA')).named).toBe(true)
  expect(told('หน่วยงาน\tIIT\tEIT\tOIT\tรวม\nอบต.ก\t90\t90\t90\t90').named).toBe(true)
  const ten = Array.from({ length: 10 }, (_, at) => at + 1)
  const heads = ten.map((at) => `ตัวชี้วัดที่ ${at}`).join('\t')
  expect(told(`หน่วยงาน\t${heads}\tรวม\nอบต.ก\t${ten.map(() => 90).join('\t')}\t90`).named).toBe(true)
  expect(told('หน่วยงาน\tตัวชี้วัดที่ 1\tรวม\nอบต.ก\t90\t90').named).toBe(false)
})
