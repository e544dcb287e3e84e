import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, FOURTH, openDesk } from './office.ts'

let desk: Desk
let committeeId: string
beforeAll(async () => {
  desk = await openDesk()
  committeeId = (await desk.api.meetings.get({ id: FOURTH })).committeeId ?? ''
})
afterAll(() => desk.close())

const NOTE = 'หมายเหตุ: จำนวนครั้งที่ประชุมนับเฉพาะครั้งที่ผู้นั้นดำรงตำแหน่งในคณะ'

test('counts the sittings of a committee that have a roster, member by member, and says of which days', async () => {
  const { said } = await desk.make('attendanceStats', { committeeId })
  expect(said).toContain('สถิติการเข้าประชุม')
  expect(said).toContain('วันที่ ๒๔ พฤศจิกายน ๒๕๖๓')
  expect(said).toContain('๑ นายสมหวัง พ่วงบางโพ ผู้ว่าราชการจังหวัดแพร่ ๑ ๑ ๐ ๐ ๐ ๑๐๐.๐๐')
  expect(said).toContain(NOTE)
})

test('over a span without a sitting says so instead of an empty table', async () => {
  const { said } = await desk.make('attendanceStats', { committeeId }, { from: '2025-01-01' })
  expect(said).toContain('ยังไม่มีการประชุมในช่วงเวลานี้')
  expect(said).not.toContain('สมหวัง')
})
