import { describe, expect, test } from 'vitest'
import {
  clockSpan,
  eraDate,
  fullDate,
  isDay,
  longDate,
  monthSpan,
  parseDay,
  parseTime,
  shortDate,
  weekdayName,
} from '../../shared/thai/date.ts'

describe('dates as the regulation writes them', () => {
  test('a day of the seeds', () => {
    expect(longDate('2020-12-17')).toBe('17 ธันวาคม 2563')
    expect(fullDate('2020-11-24')).toBe('วันอังคารที่ 24 พฤศจิกายน 2563')
    expect(eraDate('2025-02-20')).toBe('20 กุมภาพันธ์ พ.ศ. 2568')
    expect(shortDate('2019-05-08')).toBe('8 พ.ค. 62')
  })

  test('weekdays agree with the calendar for 400 years', () => {
    const names = ['วันอาทิตย์', 'วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์']
    for (let year = 1850; year < 2250; year += 7) {
      for (let month = 1; month <= 12; month++) {
        const day = `${year}-${String(month).padStart(2, '0')}-28`
        expect(weekdayName(day)).toBe(names[new Date(`${day}T00:00:00Z`).getUTCDay()])
      }
    }
  })

  test('only days that exist', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const day of [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-04-31',
      '24-1-1',
      '2567-01-01',
      '',
    ])
      expect(isDay(day)).toBe(false)
  })

  test('spans of months and hours', () => {
    expect(monthSpan('2024-12', '2024-12')).toBe('ธันวาคม 2567')
    expect(monthSpan('2025-02', '2025-05')).toBe('กุมภาพันธ์ – พฤษภาคม 2568')
    expect(monthSpan('2024-10', '2025-03')).toBe('ตุลาคม 2567 – มีนาคม 2568')
    expect(clockSpan('13:00', '16:30')).toBe('เวลา 13.00 - 16.30 น.')
    expect(clockSpan('09:00', null)).toBe('เวลา 09.00 น.')
  })
})

describe('what an officer types', () => {
  test.each([
    ['๒๒/๑๑/๒๕๖๙', '2026-11-22'],
    ['22/11/2569', '2026-11-22'],
    ['22-11-69', '2026-11-22'],
    ['22 พ.ย. 69', '2026-11-22'],
    ['22 พฤศจิกายน พ.ศ. 2569', '2026-11-22'],
    ['วันอาทิตย์ที่ ๒๒ พฤศจิกายน ๒๕๖๙', '2026-11-22'],
    ['วันที่ 1 มี.ค. 2568', '2025-03-01'],
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['29/2/2567', '2024-02-29'],
    ['29/2/2566', null],
    ['31 เมษายน 2569', null],
    ['22 ฟฟฟ 2569', null],
    ['พรุ่งนี้', null],
    ['', null],
  ])('%s', (typed, day) => expect(parseDay(typed)).toBe(day))

  test.each([
    ['09.00', '09:00'],
    ['๙:๓๐', '09:30'],
    ['0900', '09:00'],
    ['9 น.', '09:00'],
    ['16.30 น.', '16:30'],
    ['24.00', null],
    ['9.60', null],
    ['เช้า', null],
  ])('time %s', (typed, time) => expect(parseTime(typed)).toBe(time))
})
