import { expect, test } from 'vitest'
import { firstSteps } from '../../shared/desk/firstSteps.ts'

const EMPTY = { office: { letterCode: '', place: '', owner: [] as string[] }, committees: [], seats: [], meetings: [] }
const done = (known: Parameters<typeof firstSteps>[0]) => firstSteps(known).map((step) => step.done)

test('a new office has three steps before it, and is told what its letterhead lacks', () => {
  expect(done(EMPTY)).toEqual([false, false, false])
  const [office] = firstSteps({ ...EMPTY, office: { ...EMPTY.office, place: 'ศาลากลางจังหวัดน่าน' } })
  expect(office?.about).toBe('ยังขาด รหัสตัวพยัญชนะและเลขประจำ · ส่วนราชการเจ้าของเรื่อง')
})

test('each is ticked off by the records themselves', () => {
  const office = { letterCode: 'นน ๐๐๒๓.๔', place: 'ศาลากลางจังหวัดน่าน', owner: ['กลุ่มงานบริหาร'] }
  expect(done({ ...EMPTY, office })).toEqual([true, false, false])
  expect(done({ ...EMPTY, meetings: [{ id: 'm1' }] })).toEqual([false, false, true])
  const committees = [{ id: 'c1' }]
  // A committee without members is not done yet; members of another office's committee do not count.
  expect(done({ ...EMPTY, committees, seats: [{ committeeId: 'other' }] })).toEqual([false, false, false])
  expect(firstSteps({ ...EMPTY, committees })[1]).toMatchObject({ action: 'ใส่รายชื่อกรรมการ', href: '/committees/c1' })
  expect(done({ ...EMPTY, committees, seats: [{ committeeId: 'c1' }] })).toEqual([false, true, false])
})
