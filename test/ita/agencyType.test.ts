import { describe, expect, test } from 'vitest'
import { isLocal, nameKey, readName, setOf } from '../../shared/ita/agencyType.ts'

describe('names as files write them', () => {
  test.each([
    ['อบต.บ้านปาง', 'องค์การบริหารส่วนตำบลบ้านปาง', 'SAO', '', ''],
    ['อบต. บ้านปาง อ.ลอง จ.แพร่', 'องค์การบริหารส่วนตำบลบ้านปาง', 'SAO', 'ลอง', 'แพร่'],
    ['องค์การบริหารส่วนตำบลบ้านปาง (อำเภอลอง)', 'องค์การบริหารส่วนตำบลบ้านปาง', 'SAO', 'ลอง', ''],
    ['ทต.ห้วยอ้อ', 'เทศบาลตำบลห้วยอ้อ', 'SUBD', '', ''],
    ['ทม.แพร่', 'เทศบาลเมืองแพร่', 'TOWN', '', ''],
    ['เทศบาลนครยะลา', 'เทศบาลนครยะลา', 'CITY', '', ''],
    ['อบจ.แพร่', 'องค์การบริหารส่วนจังหวัดแพร่', 'PAO', '', ''],
    ['จังหวัดแพร่', 'จังหวัดแพร่', 'PROV', '', ''],
    ['สถานีตำรวจภูธรเมืองแพร่', 'สถานีตำรวจภูธรเมืองแพร่', 'POL', '', ''],
    ['สภ.ลอง', 'สถานีตำรวจภูธรลอง', 'POL', '', ''],
    ['อำเภอลอง จังหวัดแพร่', 'อำเภอลอง', 'DIST', '', 'แพร่'],
    ['องค์การบริหารส่วนตําบลแม่คํามี', 'องค์การบริหารส่วนตำบลแม่คำมี', 'SAO', '', ''],
    ['กรมการปกครอง', 'กรมการปกครอง', null, '', ''],
  ])('%s', (text, name, type, district, province) => {
    expect(readName(text)).toEqual({ name, type, district, province })
  })

  test('two ways of writing one agency have one key, two agencies have two', () => {
    expect(nameKey('อบต.บ้านปาง')).toBe(nameKey('องค์การบริหารส่วนตำบล บ้านปาง อำเภอลอง'))
    expect(nameKey('ทต.บ้านปิน')).not.toBe(nameKey('อบต.บ้านปิน'))
  })
})

test('sets are never mixed', () => {
  expect(setOf('DIST')).toBe('district')
  expect(setOf('POL')).toBe('policeStation')
  expect([setOf('PROV'), setOf('PAO'), setOf(null)]).toEqual(['main', 'main', 'main'])
  expect([isLocal('PROV'), isLocal('PAO'), isLocal('DIST'), isLocal(null)]).toEqual([false, true, false, false])
})
