import { expect, test } from 'vitest'
import { openSampleOffice } from '../helpers/testOffice.ts'

test('orders, resolutions and what was said are found by parts of words, Thai and Arabic digits alike', async () => {
  const { api } = await openSampleOffice()
  const search = (words: string) => api.desk.search({ officeId: 'phrae', words })
  const [order] = await search('ถ่ายทอดสด')
  expect(order).toMatchObject({ what: 'ข้อสั่งการ', meetingId: 'phrae-meeting-4-2563' })
  expect(order?.text).toContain('ถ่ายทอดสด')
  expect((await search('60.64')).map(({ what }) => what)).toContain('เรื่อง')
  expect(await search('๖๐.๖๔')).toEqual(await search('60.64'))
  expect(await search('ไม่มีคำนี้เลย')).toEqual([])
  expect(await search(' ')).toEqual([])
  // Another office's record is not this one's.
  expect(await api.desk.search({ officeId: 'krabi', words: 'ถ่ายทอดสด' })).toEqual([])
})
