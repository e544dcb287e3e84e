import { describe, expect, test } from 'vitest'
import { healMarks, pageText } from '../../shared/thai/printedText.ts'

describe('words read back from a printed page', () => {
  test.each([
    ['กำ าหนด', 'กำหนด'],
    ['ทํางาน นํ้าท่วม', 'ทำงาน น้ำท่วม'],
    ['\uf70aใช\uf70b ป\uf702 ฝ\uf713', '่ใช้ ปี ฝ่'],
    ['ที่\ufffeประชุม', 'ที่ประชุม'],
    ['นายอังกำ พลังงานจังหวัด', 'นายอังกำ พลังงานจังหวัด'],
  ])('%s', (read, meant) => {
    expect(healMarks(read)).toBe(meant)
  })

  test('a phrase that the line end cut is whole again, a short line ends', () => {
    const long = 'คณะอนุกรรมการการดำเนินงานตามยุทธศาสตร์ชาติว่าด้วยการป้องกัน'
    expect(pageText(`เรื่อง\r\n${long}\r\nและปราบปรามการทุจริต\r\nขอแสดงความนับถือ`)).toBe(
      `เรื่อง\n${long}และปราบปรามการทุจริต\nขอแสดงความนับถือ`,
    )
  })
})
